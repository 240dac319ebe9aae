import { afterEach, expect, it } from 'vitest';
import { show } from '@/testing/screen';
import UiAvatar from './UiAvatar.vue';

let wrapper: Awaited<ReturnType<typeof show>>;
afterEach(() => wrapper.unmount());

it('shows the initials, and over them the picture while it can be had', async () => {
  wrapper = await show(UiAvatar, { name: 'Zoe Clay' });
  expect([wrapper.text(), wrapper.find('img').exists()]).toEqual(['ZC', false]);
  await wrapper.setProps({ picture: 'https://api.example/files/a' });
  expect(wrapper.get('img').attributes()).toMatchObject({
    src: 'https://api.example/files/a',
    alt: '',
    loading: 'lazy',
  });
  await wrapper.get('img').trigger('error');
  expect([wrapper.text(), wrapper.find('img').exists()]).toEqual(['ZC', false]);
});

it('tries again with the next address', async () => {
  wrapper = await show(UiAvatar, { name: 'Zoe Clay', picture: 'https://api.example/files/a' });
  await wrapper.get('img').trigger('error');
  await wrapper.setProps({ picture: 'https://api.example/files/b' });
  expect(wrapper.find('img').exists()).toBe(true);
});
