import { createPinia, setActivePinia } from 'pinia';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defineComponent, h } from 'vue';
import { showLanguage } from '@/i18n';
import { show } from '@/testing/screen';
import { useSystemText } from './useSystemText';

const news = { type: 'ORDER', orderId: 'o1', number: 'ORD-000001', status: 'PENDING' } as const;
const sum = { pieces: 3, total: '30.00', currency: 'GBP' };
const told: string[] = [];
const Told = defineComponent({
  setup() {
    const { systemText } = useSystemText();
    return () => {
      told.splice(
        0,
        told.length,
        systemText({ body: 'as sent', news }),
        systemText({ body: 'as sent', news: { ...news, ...sum } }),
      );
      told.push(
        systemText({ body: 'as sent', news: null }),
        systemText({ body: 'as sent', news: { ...news, status: 'DRAFT' } }),
      );
      return h('i');
    };
  },
});
let wrapper: Awaited<ReturnType<typeof show>>;

beforeEach(() => setActivePinia(createPinia()));
afterEach(async () => {
  wrapper.unmount();
  await showLanguage('en');
});

describe('what the system tells', () => {
  it('is worded in the person’s language, with its sum where there is one; what is not known stands as it came', async () => {
    wrapper = await show(Told, {});
    expect(told).toEqual([
      'Order ORD-000001 was submitted.',
      'Order ORD-000001 was submitted: 3 items, £30.00.',
      'as sent',
      'as sent',
    ]);
    await showLanguage('tr');
    await wrapper.vm.$nextTick();
    expect(told.slice(0, 2)).toEqual([
      'ORD-000001 numaralı sipariş gönderildi.',
      'ORD-000001 numaralı sipariş gönderildi: 3 adet, £30,00.',
    ]);
  });
});
