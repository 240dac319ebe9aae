import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ownId, refusal, serveApi, show, signInHere, success } from '@/testing/screen';
import ImportDialog from './ImportDialog.vue';

let wrapper: Awaited<ReturnType<typeof show>>;
const answer = {
  ...{ created: 2, skipped: 1 },
  rejected: [{ line: 4, email: 'c@example.com', reason: 'There is no role Wizard.' }],
  rows: [
    { line: 2, email: 'a@example.com', outcome: 'CREATED' },
    { line: 3, email: 'b@example.com', outcome: 'SKIPPED', reason: 'Somebody has this e-mail already.' },
    { line: 4, email: 'c@example.com', outcome: 'REJECTED', reason: 'There is no role Wizard.' },
    { line: 5, email: 'd@example.com', outcome: 'CREATED' },
  ],
};
const dialog = () => document.querySelector('[role=dialog]');
const button = (text: string) =>
  [...(dialog()?.querySelectorAll('button') ?? [])].find((one) => one.textContent.trim() === text);

async function choose(told: (request: Request) => Response | Promise<Response>) {
  const { asked } = serveApi(told);
  wrapper = await show(ImportDialog, { open: true });
  await flushPromises();
  const input = dialog()?.querySelector<HTMLInputElement>('input[type=file]');
  // jsdom's files cannot be read as text.
  const file = Object.assign(new Blob([]), { text: () => Promise.resolve('email\na@example.com') });
  Object.defineProperty(input, 'files', { value: [file] });
  input?.dispatchEvent(new Event('change'));
  await vi.waitFor(() => expect(asked.length).toBe(1));
  await flushPromises();
  return { asked };
}

beforeEach(() => signInHere(ownId, ['users:create']));
afterEach(() => {
  wrapper.unmount();
  vi.unstubAllGlobals();
});

describe('importing people', () => {
  it('first shows what would happen, what cannot be taken on top, then does it', async () => {
    const { asked } = await choose(() => success(answer));
    expect(new URL(asked[0]?.url ?? '').searchParams.get('dryRun')).toBe('true');
    expect([asked[0]?.headers.get('content-type'), await asked[0]?.clone().text()]).toEqual([
      ...['text/csv', 'email\na@example.com'],
    ]);
    const lines = [...(dialog()?.querySelectorAll('tbody tr td:first-child') ?? [])];
    expect(lines.map((cell) => cell.textContent)).toEqual(['4', '3', '2', '5']);
    expect(dialog()?.textContent).toContain('Would be invited: 2. Would be skipped: 1. Cannot be taken: 1.');
    button('Invite 2 people')?.click();
    await vi.waitFor(() => expect(asked.length).toBe(2));
    await flushPromises();
    expect(new URL(asked[1]?.url ?? '').searchParams.get('dryRun')).toBe('false');
    expect(wrapper.emitted('imported')).toHaveLength(1);
    expect(dialog()?.textContent).toContain('Invited: 2. Skipped: 1. Not taken: 1.');
  });

  it('says what is wrong with a file that is none, and offers nothing to do with it', async () => {
    await choose(() => refusal(400, 'VALIDATION_FAILED', [{ path: 'file', message: 'is empty' }]));
    expect(dialog()?.querySelector('[role=alert]')?.textContent).toBe('This file is empty.');
    const input = dialog()?.querySelector('input[type=file]');
    expect(input?.getAttribute('aria-invalid')).toBe('true');
    expect(button('Invite')?.disabled).toBe(true);
  });

  it('is stopped by its sender, without a fault to read', async () => {
    const aborted = (request: Request) =>
      new Promise<Response>((_, reject) => {
        request.signal.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
      });
    await choose(aborted);
    button('Stop')?.click();
    await flushPromises();
    expect(dialog()?.querySelector('[role=alert]')).toBeNull();
    expect(button('Stop')).toBeUndefined();
  });
});
