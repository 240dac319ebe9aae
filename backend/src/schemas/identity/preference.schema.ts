import type { InferType } from 'yup';
import { notificationTypes } from '../../config/notification-types.js';
import { flag, named, oneOf, record } from '../common.js';
import { languages, themes } from '../platform/settings.schema.js';

/** What is told of one kind: in the panel's list, by mail while one is away. */
const choice = () => record({ inPanel: flag(), byMail: flag() });
const language = () =>
  oneOf(languages)
    .nullable()
    .meta({ jsonSchema: { enum: [...languages, null] } });
const choiceIfAny = () => choice().optional().default(undefined);

export const PreferencesView = named('Preferences', {
  /** null: that of the browser. */
  language: language().defined(),
  theme: oneOf(themes).required(),
  /** Whether a new message makes a sound. */
  sound: flag(),
  notifications: named(
    'NotificationChoices',
    Object.fromEntries(notificationTypes.map((type) => [type, choice().required()])) as Record<
      (typeof notificationTypes)[number],
      ReturnType<typeof choice>
    >,
  ),
  /** Whether this installation can send mails at all. */
  mailPossible: flag(),
});

export const UpdatePreferences = named('UpdatePreferences', {
  language: language(),
  theme: oneOf(themes),
  sound: flag().notRequired(),
  notifications: record(
    Object.fromEntries(notificationTypes.map((type) => [type, choiceIfAny()])) as Record<
      (typeof notificationTypes)[number],
      ReturnType<typeof choiceIfAny>
    >,
  )
    .optional()
    .default(undefined)
    .meta({ name: 'ChangedNotificationChoices' }),
});

export type Language = (typeof languages)[number];
export type PreferencesView = InferType<typeof PreferencesView>;
export type UpdatePreferences = InferType<typeof UpdatePreferences>;
