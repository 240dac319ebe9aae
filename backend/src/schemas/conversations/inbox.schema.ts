import { type InferType, mixed } from 'yup';
import {
  filledText,
  flag,
  instant,
  listOf,
  listQuery,
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

export const formFieldTypes = ['TEXT', 'TEXTAREA', 'EMAIL', 'PHONE', 'SELECT'] as const;
const positions = ['right', 'left'] as const;

/** How the widget looks at an inbox; every value has a default. */
export const InboxLook = named('InboxLook', {
  /** The merchant's colour, #rrggbb; null: clay. */
  color: text(7)
    .matches(/^#[0-9a-f]{6}$/i, 'must be a colour like #a04e28')
    .nullable()
    .defined(),
  position: oneOf(positions).required(),
  title: text(80).defined(),
  greeting: text(300).defined(),
});

const formField = {
  key: text(40)
    .required()
    .matches(/^[a-z][a-zA-Z0-9]*$/, 'must be a camelCase word'),
  label: filledText(100),
  type: oneOf(formFieldTypes).required(),
  required: flag(),
  options: manyOf(filledText(100)).max(50).required(),
};
export const FormFieldView = named('FormField', formField);
export const ReplaceFormFields = named('ReplaceFormFields', {
  fields: manyOf(FormFieldView).max(20).required(),
});

export const InboxView = named('Inbox', {
  id: uuid().required(),
  key: present(),
  name: present(),
  allowedOrigins: listOf(present()),
  look: InboxLook,
  /** Where the widget's one script is; what is put on a website names it. */
  widgetUrl: present(),
  abilities: record({ update: flag() }).required(),
  version: whole(),
  createdAt: instant(),
});

export const MemberView = named('InboxMember', { userId: uuid().required() });

/** One identity secret, shown to those who may change the inbox. */
export const IdentitySecretView = named('IdentitySecret', { identitySecret: present() });

const origin = () =>
  text(200)
    .required()
    .matches(/^(\*|https?:\/\/[^/\s]+)$/, 'must be * or an origin like https://shop.example');
export const CreateInbox = named('CreateInbox', {
  name: nameText(100),
  allowedOrigins: manyOf(origin()).min(1).max(50),
});
export const UpdateInbox = named('UpdateInbox', {
  name: nameTextIfAny(100),
  allowedOrigins: manyOf(origin()).min(1).max(50),
  // Without its own default, an absent look would become an empty one.
  look: InboxLook.clone().optional().default(undefined),
});
export const ListInboxes = listQuery(['name'], {});

export const WidgetConfigView = named('WidgetConfig', {
  inbox: record({ key: present(), name: present() }).required(),
  look: InboxLook,
  fields: listOf(FormFieldView),
});

/** The widget's own view: nothing of notes, labels, other people or the panel. */
export const VisitorConversationView = named('VisitorConversation', {
  id: uuid().required(),
  status: oneOf(['OPEN', 'RESOLVED']).required(),
  assignee: record({ name: present(), present: flag() }).defined().nullable(),
  lastSeq: whole(),
  unread: whole(),
  createdAt: instant(),
  updatedAt: instant(),
});
/** Answers by the keys of the inbox's form fields; the service checks them against the form. */
const preChatAnswers = () =>
  mixed<Record<string, string>>()
    .required('is required')
    .test(
      'answers',
      'must be an object of texts',
      (value) => typeof value === 'object' && !Array.isArray(value),
    )
    .meta({ jsonSchema: { type: 'object', additionalProperties: { type: 'string' } } });

export const BeginConversation = named('BeginConversation', {
  /** Makes a repeat find the conversation that the first request began. */
  clientId: uuid(),
  fields: preChatAnswers(),
  /** A JWT (HS256, the inbox's identity secret): `email`, `phone` or both, `name?`, `exp?`. */
  identity: text(4000),
  page: text(2000),
});
export const BegunConversation = named('BegunConversation', {
  visitorToken: present(),
  conversation: VisitorConversationView,
});

export type InboxView = InferType<typeof InboxView>;
export type InboxLook = InferType<typeof InboxLook>;
export type FormFieldView = InferType<typeof FormFieldView>;
export type WidgetConfigView = InferType<typeof WidgetConfigView>;
export type VisitorConversationView = InferType<typeof VisitorConversationView>;
export type CreateInbox = InferType<typeof CreateInbox>;
export type UpdateInbox = InferType<typeof UpdateInbox>;
export type ListInboxes = InferType<typeof ListInboxes>;
