import type { Actor } from '../../policies/actor.js';
import { canUpdateSettings } from '../../policies/platform/setting.policy.js';
import type { PublicSettingsView, SettingGroup } from '../../schemas/platform/settings.schema.js';
import { roadOfMails } from '../../services/platform/mail-server.service.js';
import type { SettingRecord, Settings } from '../../services/platform/settings.service.js';
import { signAddress } from '../../utils/signed-addresses.js';

/** What is sent of each group's values: every field by name, no secret among them. */
const present: { [G in SettingGroup]: (values: Settings[G]) => object } = {
  merchant: ({
    name,
    legalAddress,
    currency,
    timeZone,
    language,
    logoFileId,
    logoKey,
  }: Settings['merchant']) => ({
    ...{ name, legalAddress, currency, timeZone, language, logoFileId },
    logo: logoAddress(logoKey),
  }),
  security: ({
    passwordLength,
    leakedPasswordsRefused,
    sessionDays,
    sessionLifetimeDays,
    secondFactorRequired,
    registrationOpen,
  }: Settings['security']) => ({
    ...{ passwordLength, leakedPasswordsRefused, sessionDays, sessionLifetimeDays },
    ...{ secondFactorRequired, registrationOpen },
  }),
  mail: (values: Settings['mail']) => {
    const { senderName, senderAddress, replyTo, footer, host, port, user, sealedPassword } = values;
    return {
      ...{ senderName, senderAddress, replyTo, footer, host, port, user },
      hasPassword: sealedPassword !== null,
      sendsBy: roadOfMails(values),
    };
  },
  hours: ({ week, holidays }: Settings['hours']) => ({
    week: week.map(({ day, from, to }) => ({ day, from, to })),
    holidays: holidays.map(({ date, name }) => ({ date, name })),
  }),
  appearance: ({ accent, theme }: Settings['appearance']) => ({ accent, theme }),
};

/** Where the logo is read; null without one. */
const logoAddress = (key: string | null): string | null => (key === null ? null : signAddress(key));

/** A group of settings, with what the actor may do about it. */
export function presentSettings<G extends SettingGroup>(
  actor: Actor,
  { group, values, version }: SettingRecord<G>,
) {
  return {
    group,
    values: present[group](values),
    abilities: { update: canUpdateSettings(actor, group) },
    version,
  };
}

/** What everybody may know before they sign in. */
export function presentPublicSettings(
  settings: Pick<Settings, 'merchant' | 'security' | 'appearance'>,
): PublicSettingsView {
  const { merchant, security, appearance } = settings;
  return {
    name: merchant.name,
    logo: logoAddress(merchant.logoKey),
    language: merchant.language,
    accent: appearance.accent,
    theme: appearance.theme,
    registrationOpen: security.registrationOpen,
    passwordLength: security.passwordLength,
  };
}
