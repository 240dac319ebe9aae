import { describe, expect, it } from 'vitest';
import { ApiFault } from '@/services/api';
import { useRecordForm } from './useRecordForm';

interface Shop {
  version: number;
  name: string;
  city: string;
}

/** A stored record that checks versions as the API does. */
function openForm(stored: Shop) {
  const store = { record: stored };
  const form = useRecordForm({
    record: stored,
    valuesOf: ({ name, city }: Shop) => ({ name, city }),
    save: async (changed, version) => {
      if (version !== store.record.version) throw new ApiFault('VERSION_STALE', { status: 412 });
      if (changed.name === '') throw new ApiFault('VALIDATION_FAILED', { status: 400 });
      store.record = { ...store.record, ...changed, version: version + 1 };
      return store.record;
    },
    reload: async () => store.record,
  });
  return { form, store };
}
const shop = { version: 1, name: 'Clay', city: 'Izmir' };

describe('useRecordForm', () => {
  it('knows what changed, and sends nothing else', async () => {
    const { form, store } = openForm(shop);
    expect(form.isDirty.value).toBe(false);
    form.values.name = 'Stone';
    expect(form.changed.value).toEqual({ name: 'Stone' });
    await form.submit();
    expect(store.record).toEqual({ version: 2, name: 'Stone', city: 'Izmir' });
    expect(form.isDirty.value).toBe(false);
  });

  it('keeps what was typed when the API refuses it', async () => {
    const { form } = openForm(shop);
    form.values.name = '';
    expect(await form.submit()).toBeNull();
    expect(form.fault.value).toMatchObject({ code: 'VALIDATION_FAILED' });
    expect(form.values.name).toBe('');
    expect(form.isDirty.value).toBe(true);
  });

  it('tells what is gone from what may only be looked at', async () => {
    const refusing = (code: 'NOT_FOUND' | 'FORBIDDEN') =>
      useRecordForm({
        record: shop,
        valuesOf: ({ name }: Shop) => ({ name }),
        save: () => Promise.reject(new ApiFault(code)),
        reload: async () => shop,
      });
    for (const [code, told] of [
      ['NOT_FOUND', 'TAKEN_AWAY'],
      ['FORBIDDEN', 'FORBIDDEN'],
    ] as const) {
      const form = refusing(code);
      expect(await form.submit()).toBeNull();
      expect(form.fault.value).toMatchObject({ code: told });
    }
  });

  it('shows what somebody else saved first, and saves nothing over it unasked', async () => {
    const { form, store } = openForm(shop);
    store.record = { version: 2, name: 'Clay', city: 'Ankara' };
    form.values.name = 'Stone';
    expect(await form.submit()).toBeNull();
    expect(form.theirs.value).toEqual(store.record);
    expect(form.theirChanges.value).toEqual([{ key: 'city', value: 'Ankara' }]);
    expect(store.record.name).toBe('Clay');
  });

  it('keeps one’s own changes over the newer record, with what the other person changed elsewhere', async () => {
    const { form, store } = openForm(shop);
    store.record = { version: 2, name: 'Sand', city: 'Ankara' };
    form.values.name = 'Stone';
    await form.submit();
    form.keepMine();
    expect(await form.submit()).toEqual({ version: 3, name: 'Stone', city: 'Ankara' });
  });

  it('takes the newer record in place of one’s own changes', async () => {
    const { form, store } = openForm(shop);
    store.record = { version: 2, name: 'Sand', city: 'Ankara' };
    form.values.name = 'Stone';
    await form.submit();
    form.takeTheirs();
    expect(form.values).toEqual({ name: 'Sand', city: 'Ankara' });
    expect(form.isDirty.value).toBe(false);
  });
});
