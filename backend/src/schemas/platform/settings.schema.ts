import type { InferType, ObjectShape } from 'yup';
import { contrast } from '../../utils/contrast.js';
import { isCurrency } from '../../utils/money.js';
import { isTimeZone } from '../../utils/time-zone.js';
import {
  email,
  flag,
  line,
  manyOf,
  named,
  nameText,
  nameTextIfAny,
  oneOf,
  present,
  record,
  text,
  uuid,
  whole,
} from '../common.js';
import { findOverlap, isHour } from '../../utils/opening-hours.js';

export const settingGroups = ['merchant', 'security', 'mail', 'hours', 'appearance'] as const;
export type SettingGroup = (typeof settingGroups)[number];
/** Those that all texts for people are written in. */
export const languages = ['en', 'tr'] as const;
export const themes = ['system', 'light', 'dark'] as const;

const bounded = (min: number, max: number) =>
  whole().min(min, `must be at least ${min}`).max(max, `must be at most ${max}`);

/** The same where it may be absent: what a change leaves as it is. */
const changesOf = <T extends ObjectShape>(name: string, shape: T) => named(name, shape).partial().required();

const currency = () =>
  text(3).test(
    'currency',
    'must be an ISO 4217 currency like GBP',
    (code) => code == null || isCurrency(code),
  );
const timeZone = () =>
  text(60).test('zone', 'must be a time zone like Europe/London', (zone) => zone == null || isTimeZone(zone));

/** Who sells here. */
const merchant = {
  name: nameText(100),
  /** Empty: not told. */
  legalAddress: text(500).defined(),
  /** In which figures are told unless another is asked for, and what a new price is in. */
  currency: currency().required('is required'),
  /** Days begin and end in it. */
  timeZone: timeZone().required('is required'),
  /** Of mails to people whose language is not known. */
  language: oneOf(languages).required('is required'),
  /** The file that is shown as the logo. */
  logoFileId: uuid().nullable().defined(),
};
export const MerchantSettings = named('MerchantSettings', merchant);
export const ChangeMerchant = changesOf('ChangeMerchantSettings', {
  ...merchant,
  name: nameTextIfAny(100),
});

/** How people sign in. */
const security = {
  /** Characters; bcrypt reads 72 bytes at most. */
  passwordLength: bounded(8, 64),
  /** Passwords of the list of leaked ones are refused. */
  leakedPasswordsRefused: flag(),
  /** Days without use until a sign-in ends. */
  sessionDays: bounded(1, 365),
  /** Days from its beginning until a sign-in ends in any case. */
  sessionLifetimeDays: bounded(1, 365),
  /** Whoever has no second factor may do nothing but set one up. */
  secondFactorRequired: flag(),
  /** Whether buyers may register themselves. */
  registrationOpen: flag(),
};
export const SecuritySettings = named('SecuritySettings', security);
export const ChangeSecurity = changesOf('ChangeSecuritySettings', security);

/** A name or an address of a machine: no scheme, no path, nothing that a header could be made of. */
const host = () =>
  text(253).matches(
    /^[a-z0-9]([a-z0-9.:-]*[a-z0-9])?$/i,
    'must be the name of a machine like smtp.example.com',
  );

const mail = {
  /** Who mails come from; empty: the merchant's name. */
  senderName: line(100).defined(),
  /** null: the operator's SMTP_FROM, or no-reply at the API's own name. */
  senderAddress: email().nullable().defined(),
  replyTo: email().nullable().defined(),
  /** Small print below every mail. */
  footer: text(500).defined(),
  /** The mail server; null: the one that the operator's environment names, with its port, user and password. */
  host: host().nullable().defined(),
  port: bounded(1, 65_535),
  user: line(200).nullable().defined(),
};
export const MailSettings = named('MailSettings', {
  ...mail,
  /** A password is kept; nobody reads it. */
  hasPassword: flag(),
  /** Where mails go now: to the server named here, to the operator's, into the demo's outbox, or nowhere. */
  sendsBy: oneOf(['settings', 'environment', 'outbox', 'nothing']).required(),
});
export const ChangeMail = changesOf('ChangeMailSettings', {
  ...mail,
  /** null: none. Another host forgets the password that was kept. */
  password: text(200).nullable(),
});

const hour = () =>
  text(5)
    .required('is required')
    .test('hour', 'must be a time like 09:30, up to 24:00', (value) => isHour(value));
/** Of a list as it was sent, the records: what is none has its own fault. */
const listRecords = <T>(sent: readonly T[] | undefined): NonNullable<T>[] =>
  (Array.isArray(sent) ? sent : []).filter(
    (one): one is NonNullable<T> => typeof one === 'object' && one !== null,
  );
const openingHours = record({
  /** 1 is Monday, 7 is Sunday. */
  day: bounded(1, 7),
  from: hour(),
  to: hour(),
})
  .required()
  .test('order', 'must end after it begins', (sent) =>
    listRecords([sent]).every(({ from, to }) => from < to),
  );
const day = () =>
  text(10)
    .required('is required')
    .test('day', 'must be a day like 2026-12-25', (value) => isDay(value));
const isDay = (value: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString().startsWith(value);

const hours = {
  /** Empty: not told. */
  week: manyOf(openingHours)
    .max(50, 'must be at most 50')
    .test('overlap', 'overlap', (week, context) => {
      const at = findOverlap(listRecords(week));
      return (
        at === null || context.createError({ path: `week.${at}`, message: 'overlaps another of the day' })
      );
    })
    .required('is required'),
  holidays: manyOf(record({ date: day(), name: nameText(100) }).required())
    .max(200, 'must be at most 200')
    .test('once', 'stands twice', (holidays, context) => {
      const dates = listRecords(holidays).map(({ date }) => date);
      const at = dates.findIndex((date, index) => dates.indexOf(date) !== index);
      return at < 0 || context.createError({ path: `holidays.${at}.date`, message: 'stands twice' });
    })
    .required('is required'),
};
export const HoursSettings = named('HoursSettings', hours);
export const ChangeHours = changesOf('ChangeHoursSettings', hours);

/** Text on the colour has to be read (WCAG 2.2, 1.4.3, level AA). */
const leastContrast = 4.5;
const accent = () =>
  text(7)
    .matches(/^#[0-9a-f]{6}$/i, 'must be a colour like #a04e28')
    .test('contrast', (value, context) => {
      if (value == null || !/^#[0-9a-f]{6}$/i.test(value)) return true;
      const found = contrast(value, '#ffffff');
      // Rounded down: 4.499 is not enough, and is not told as 4.5.
      const told = (Math.floor(found * 100) / 100).toFixed(2);
      const message = `has a contrast of ${told} to white; ${leastContrast} is needed, so take a darker one`;
      return found >= leastContrast || context.createError({ message });
    });

const appearance = {
  /** The merchant's colour, #rrggbb; null: clay. */
  accent: accent().nullable().defined(),
  /** For who chose none. */
  theme: oneOf(themes).required('is required'),
};
export const AppearanceSettings = named('AppearanceSettings', appearance);
export const ChangeAppearance = changesOf('ChangeAppearanceSettings', appearance);

/** A group as it is sent: its values, where its logo is read, and what one may do with it. */
const shown = <T extends ObjectShape>(name: string, group: SettingGroup, values: T) =>
  named(name, {
    group: oneOf([group]).required(),
    values: record(values).required(),
    abilities: record({ update: flag() }).required(),
    version: whole(),
  });
export const MerchantView = shown('MerchantSettingsView', 'merchant', {
  ...merchant,
  /** Where the logo is read; null without one. */
  logo: present().nullable(),
});
export const SecurityView = shown('SecuritySettingsView', 'security', security);
export const MailView = shown('MailSettingsView', 'mail', MailSettings.fields);
export const HoursView = shown('HoursSettingsView', 'hours', hours);
export const AppearanceView = shown('AppearanceSettingsView', 'appearance', appearance);

/** The groups that one may see; those of others are absent. */
export const SettingsView = named('Settings', {
  merchant: MerchantView.clone().optional().default(undefined),
  security: SecurityView.clone().optional().default(undefined),
  mail: MailView.clone().optional().default(undefined),
  hours: HoursView.clone().optional().default(undefined),
  appearance: AppearanceView.clone().optional().default(undefined),
});

/** What everybody may know before they sign in. */
export const PublicSettingsView = named('PublicSettings', {
  name: present(),
  logo: present().nullable(),
  language: oneOf(languages).required(),
  accent: present().nullable(),
  theme: oneOf(themes).required(),
  registrationOpen: flag(),
  passwordLength: whole(),
});

/** A mail was taken by the server, for this address. */
export const TestedMail = named('TestedMail', { to: present(), answer: present() });

export type MerchantSettings = InferType<typeof MerchantSettings>;
export type SecuritySettings = InferType<typeof SecuritySettings>;
export type HoursSettings = InferType<typeof HoursSettings>;
export type OpeningHours = InferType<typeof openingHours>;
export type AppearanceSettings = InferType<typeof AppearanceSettings>;
export type ChangeMerchant = InferType<typeof ChangeMerchant>;
export type ChangeSecurity = InferType<typeof ChangeSecurity>;
export type ChangeMail = InferType<typeof ChangeMail>;
export type ChangeHours = InferType<typeof ChangeHours>;
export type ChangeAppearance = InferType<typeof ChangeAppearance>;
export type PublicSettingsView = InferType<typeof PublicSettingsView>;
export type SettingsView = InferType<typeof SettingsView>;
