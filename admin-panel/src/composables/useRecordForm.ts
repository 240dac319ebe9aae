import { computed, reactive, ref, type ShallowRef, shallowRef } from 'vue';
import { isFault } from '@/services/api';
import { asTakenAway } from '@/services/api-fault';

interface Versioned {
  version: number;
}

interface RecordForm<R extends Versioned, V extends object> {
  /** The record as it was read. */
  record: R;
  /** What of it the form edits. */
  valuesOf: (record: R) => V;
  /** Sends the changed values (or all, where they are one) for this version. */
  save: (changed: Partial<V>, version: number, values: V) => Promise<R>;
  /** Reads the record as it stands now. */
  reload: () => Promise<R>;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/**
 * The editing of one versioned record: what changed is sent with the version it was read at. When somebody else was
 * faster, `theirs` holds the record as it stands now, until the person takes it or keeps the own values.
 */
export function useRecordForm<R extends Versioned, V extends object>(form: RecordForm<R, V>) {
  const base = shallowRef(form.record) as ShallowRef<R>;
  const values = reactive({ ...form.valuesOf(form.record) }) as V;
  const theirs = shallowRef(null) as ShallowRef<R | null>;
  const fault = shallowRef<unknown>(null);
  const isSaving = ref(false);

  const changed = computed(() => {
    const before = form.valuesOf(base.value);
    const keys = Object.keys(before) as (keyof V)[];
    return Object.fromEntries(
      keys.filter((key) => !same(values[key], before[key])).map((key) => [key, values[key]]),
    ) as Partial<V>;
  });
  /** What the other person changed meanwhile. */
  const theirChanges = computed(() => {
    if (!theirs.value) return [];
    const before = form.valuesOf(base.value);
    const now = form.valuesOf(theirs.value);
    const keys = Object.keys(before) as (keyof V & string)[];
    return keys.filter((key) => !same(now[key], before[key])).map((key) => ({ key, value: now[key] }));
  });
  const isDirty = computed(() => Object.keys(changed.value).length > 0);

  function begin(record: R): void {
    base.value = record;
    Object.assign(values, form.valuesOf(record));
    theirs.value = fault.value = null;
  }

  /** @returns the saved record; null when it was refused, and `fault` or `theirs` tells why */
  async function submit(): Promise<R | null> {
    if (isSaving.value) return null;
    isSaving.value = true;
    fault.value = null;
    try {
      const saved = await form.save(changed.value, base.value.version, values);
      begin(saved);
      return saved;
    } catch (error) {
      await explain(error);
      return null;
    } finally {
      isSaving.value = false;
    }
  }

  async function explain(error: unknown): Promise<void> {
    if (!isFault(error, 'VERSION_STALE')) {
      // What may not be changed can still be looked at; what is not found was there when the form was opened.
      fault.value = isFault(error, 'NOT_FOUND') ? asTakenAway(error) : error;
      return;
    }
    try {
      theirs.value = await form.reload();
    } catch (reloadError) {
      fault.value = asTakenAway(reloadError);
    }
  }

  /** Goes on with what the other person saved; one's own values are dropped. */
  function takeTheirs(): void {
    if (theirs.value) begin(theirs.value);
  }

  /** Goes on with one's own changes; the next save puts them over what the other person saved. */
  function keepMine(): void {
    if (!theirs.value) return;
    const mine = changed.value;
    begin(theirs.value);
    Object.assign(values, mine);
  }

  const reset = () => begin(base.value);

  return {
    values,
    changed,
    isDirty,
    isSaving,
    fault,
    theirs,
    theirChanges,
    submit,
    takeTheirs,
    keepMine,
    reset,
  };
}
