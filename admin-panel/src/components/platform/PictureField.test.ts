import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiFault } from '@/services/api-fault';
import { show, signInHere } from '@/testing/screen';
import PictureField from './PictureField.vue';
import type { SendPicture } from './usePictureUpload';

let wrapper: Awaited<ReturnType<typeof show>>;
const made = (type = 'image/png', size = 10) => new File(['x'.repeat(size)], 'me', { type });

async function open(
  props: {
    send?: SendPicture;
    remove?: () => Promise<unknown>;
    picture?: string | null;
    isDraft?: boolean;
  } = {},
) {
  const send = vi.fn(props.send ?? (() => Promise.resolve()));
  const remove = vi.fn(props.remove ?? (() => Promise.resolve()));
  const { picture = null, isDraft = false } = props;
  wrapper = await show(PictureField, { label: 'Your picture', picture, isDraft, send, remove });
  return { send, remove };
}
async function choose(file: File): Promise<void> {
  const input = wrapper.get('input').element as HTMLInputElement;
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  Object.defineProperty(input, 'value', { value: '', writable: true, configurable: true });
  await wrapper.get('input').trigger('change');
  await flushPromises();
}
const press = async (text: string) => {
  await wrapper
    .findAll('button')
    .find((one) => one.text() === text)
    ?.trigger('click');
  await flushPromises();
};
const alert = () => wrapper.find('[role=alert]');

beforeEach(() => {
  signInHere();
  vi.stubGlobal(
    'URL',
    Object.assign(URL, { createObjectURL: () => 'blob:preview', revokeObjectURL: vi.fn() }),
  );
});
afterEach(() => wrapper.unmount());

describe('a picture', () => {
  it.each([
    ['an SVG', made('image/svg+xml'), 'This is no picture that can be shown'],
    ['a file without content', made('image/png', 0), 'This file is empty'],
    ['one of more than ten megabytes', made('image/png', 10_485_761), 'This picture is too large'],
  ])('is not sent when it is %s', async (_, file, said) => {
    const { send } = await open();
    await choose(file);
    expect([send.mock.calls.length, alert().text()]).toEqual([0, expect.stringContaining(said)]);
  });

  it.each([
    ['FILE_TYPE_REFUSED', 415, 'This is no picture that can be shown'],
    ['PICTURE_UNREADABLE', 400, 'This picture is damaged'],
    ['BODY_TOO_LARGE', 413, 'This picture is too large'],
    ['QUOTA_EXCEEDED', 409, 'There is no room left'],
    ['UNREACHABLE', 0, 'The server cannot be reached'],
  ] as const)(
    'that the API refuses with %s is told so in plain words, and can be chosen again',
    async (code, status, said) => {
      await open({ send: () => Promise.reject(new ApiFault(code, { status })) });
      await choose(made());
      expect(alert().text()).toContain(said);
      expect(wrapper.get('[role=group]').attributes('aria-describedby')).toContain(alert().attributes('id'));
      expect(wrapper.find('progress').exists()).toBe(false);
    },
  );

  it('shows how far it is, and can be cancelled', async () => {
    let aborted = false;
    const { send } = await open({
      send: (_file, onProgress, signal) => {
        onProgress(0.4);
        return new Promise((_, reject) =>
          signal.addEventListener('abort', () => {
            aborted = true;
            reject(signal.reason as Error);
          }),
        );
      },
    });
    await choose(made());
    expect([send.mock.calls.length, wrapper.get('progress').attributes('value')]).toEqual([1, '40']);
    await press('Cancel');
    expect([aborted, wrapper.find('progress').exists(), alert().exists()]).toEqual([true, false, false]);
  });

  it('is dropped or pasted as well', async () => {
    const { send } = await open();
    await wrapper.get('[role=group]').trigger('drop', { dataTransfer: { files: [made()] } });
    await flushPromises();
    await wrapper.get('[role=group]').trigger('paste', { clipboardData: { files: [made()] } });
    await flushPromises();
    expect(send).toHaveBeenCalledTimes(2);
    expect(wrapper.get('[role=status]').text()).toBe('The picture is changed.');
  });

  it('is removed, after which the focus stays in the field', async () => {
    const { remove } = await open({ picture: 'https://api.example/files/x' });
    await press('Remove the picture');
    expect(remove).toHaveBeenCalledOnce();
    expect(wrapper.get('[role=status]').text()).toBe('The picture is removed.');
    expect(document.activeElement?.textContent).toContain('Choose another');
  });

  it('says that it counts only once the form around it is saved', async () => {
    await open({ picture: 'https://api.example/files/x', isDraft: true });
    await choose(made());
    expect(wrapper.get('[role=status]').text()).toBe('The picture is chosen. Save to keep it.');
    await press('Remove the picture');
    expect(wrapper.get('[role=status]').text()).toContain('Save to remove it for good.');
  });

  it('stays when it could not be removed', async () => {
    await open({
      picture: 'https://api.example/files/x',
      remove: () => Promise.reject(new ApiFault('UNAVAILABLE')),
    });
    await press('Remove the picture');
    expect(alert().text()).not.toBe('');
  });
});
