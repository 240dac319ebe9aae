import { beforeEach, describe, expect, it } from 'vitest';
import { defineComponent, h } from 'vue';
import { i18n, showLanguage } from '@/i18n';
import { show, signInHere } from '@/testing/screen';
import { usePersonReason } from './usePersonReason';

/** What the Turkish panel says for a reason of the API. */
async function told(reason: string): Promise<string> {
  const page = defineComponent(() => {
    const reasonText = usePersonReason();
    return () => h('p', reasonText(reason));
  });
  const wrapper = await show(page, {});
  await showLanguage('tr');
  await wrapper.vm.$nextTick();
  const text = wrapper.text();
  wrapper.unmount();
  i18n.global.locale.value = 'en';
  return text;
}

beforeEach(() => signInHere());

describe('why one of many is not taken or changed', () => {
  it.each([
    ['Somebody has this e-mail already.', 'Bu e-posta başka birinde var.'],
    ['Line 4 has this e-mail already.', 'Bu e-posta dosyanın 4. satırında da var.'],
    ['There is no role Wizard.', 'Wizard adlı bir rol yok.'],
    ['There is more than one company Clay Ltd: name it by its id.', 'Clay Ltd adlı birden çok şirket var'],
    ['There are 3 fields instead of 4.', '4 yerine 3 alan var.'],
    ['email is missing; lastName must not be empty', 'E-posta: Bu eksik. Soyad: Bu alan boş olamaz.'],
    ['companyId is required for the role Buyer', 'Şirket: Alıcı rolü için bir şirket gerekir.'],
    ['companyId must be a company that sells', 'Şirket: Role uygun, satan ya da alan bir şirket seçin.'],
    ['You can only give the company that is your own.', 'Yalnızca kendi şirketinizi verebilirsiniz.'],
    ['This person has not accepted the invitation yet.', 'Bu kişi daveti henüz kabul etmedi.'],
    ['This person has accepted already.', 'Bu kişi daveti zaten kabul etti.'],
    ['company is required for the role Depo', 'Şirket: Depo rolü için bir şirket gerekir.'],
    ['company is required for the role Buyer', 'Şirket: Alıcı rolü için bir şirket gerekir.'],
    ['extension must be 2 to 10 digits', 'Dahili: İki ile on rakam arası yazın.'],
    ['It went wrong in a new way.', 'It went wrong in a new way.'],
  ])('tell “%s” in Turkish', async (reason, text) => {
    expect(await told(reason)).toContain(text);
  });
});
