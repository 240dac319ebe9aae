import type { Schemas } from '@toprak/contract';
import { ref, shallowRef } from 'vue';
import { useProof } from '@/composables/useProof';
import { api, unwrap } from '@/services/api';

/** A file of people: first what would happen, then that it happens. Either can be stopped. */
export function useUserImport() {
  const { withProof } = useProof();
  const file = shallowRef<File | null>(null);
  const preview = shallowRef<Schemas['ImportedUsers'] | null>(null);
  const result = shallowRef<Schemas['ImportedUsers'] | null>(null);
  const fault = shallowRef<unknown>(null);
  const running = ref<'preview' | 'import' | null>(null);
  let abort = new AbortController();

  async function send(what: 'preview' | 'import'): Promise<Schemas['ImportedUsers'] | null> {
    if (!file.value) return null;
    const mine = (abort = new AbortController());
    running.value = what;
    fault.value = null;
    try {
      const call = {
        params: { query: { dryRun: what === 'preview' } },
        body: await file.value.text(),
        bodySerializer: (text: string) => text,
        headers: { 'Content-Type': 'text/csv' },
        signal: mine.signal,
      };
      const told = await withProof(() => unwrap(api.POST('/users/import', call)));
      return told && told.data;
    } catch (error) {
      if (!mine.signal.aborted) fault.value = error;
      return null;
    } finally {
      if (mine === abort) running.value = null;
    }
  }

  async function choose(chosen: File | null): Promise<void> {
    reset();
    file.value = chosen;
    preview.value = await send('preview');
  }

  async function run(): Promise<void> {
    result.value = await send('import');
  }

  /** What was not begun is not done; who was invited already stays invited. */
  function stop(): void {
    abort.abort();
    running.value = null;
  }

  function reset(): void {
    stop();
    file.value = preview.value = result.value = fault.value = null;
  }

  return { file, preview, result, fault, running, choose, run, stop, reset };
}
