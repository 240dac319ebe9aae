import { type InferType, mixed } from 'yup';
import { eventConcerns } from '../../config/event-concerns.js';
import {
  flag,
  instant,
  instantInQuery,
  manyOf,
  named,
  oneOf,
  pageQuery,
  present,
  record,
  text,
  uuid,
} from '../common.js';

type Values = Record<string, unknown>;
const values = () =>
  mixed<Values>()
    .required()
    .meta({ jsonSchema: { type: 'object', additionalProperties: true } });
const valuesIfAny = () =>
  mixed<Values>()
    .nullable()
    .defined()
    .meta({ jsonSchema: { type: ['object', 'null'], additionalProperties: true } });

const Subject = record({ type: present(), id: uuid().required(), label: present().nullable() });
const EventActor = record({
  /** USER, CONTACT or SYSTEM. */
  type: present(),
  id: uuid().nullable().defined(),
  name: present().nullable(),
  loginSessionId: uuid().nullable().defined(),
  apiKeyId: uuid().nullable().defined(),
});
const From = record({ address: present(), device: present(), browser: present(), client: present() });

export const EventView = named('Event', {
  /** Grows with every event. */
  position: present(),
  at: instant(),
  type: present(),
  subject: Subject.required(),
  actor: EventActor.required(),
  /** null: nobody asked for it, or it was erased. */
  from: From.nullable().defined().default(undefined),
  /** Values of changed fields; secrets are blanked. */
  before: valuesIfAny(),
  after: valuesIfAny(),
  /** Ids, and names of changed fields. */
  data: values(),
  /** How those are called now whose ids stand in `before`, `after` and `data`, by id. */
  names: mixed<Record<string, string>>()
    .required()
    .meta({ jsonSchema: { type: 'object', additionalProperties: { type: 'string' } } }),
  requestId: present().nullable(),
  /** The chain of seals goes over it. */
  sealed: flag(),
  /** Personal values of it were erased. */
  erased: flag(),
});

const kindPattern = /^[a-z-]{1,40}\.(?:[a-z-]{1,40}|\*)$/;
const isKind = (kind: string) =>
  kindPattern.test(kind) && Object.hasOwn(eventConcerns, kind.split('.')[0] ?? '');
const kinds = () =>
  manyOf(text(81).required().test('kind', 'must be kinds like user.updated or user.*', isKind))
    .transform((_, sent: unknown) => (typeof sent === 'string' ? sent.split(',') : sent))
    .max(50, 'must be at most 50 kinds')
    .meta({ csv: true });

const filters = {
  from: instantInQuery(),
  to: instantInQuery(),
  actorId: uuid(),
  type: kinds(),
  subjectType: text(40),
  subjectId: uuid(),
};

export const ListEvents = pageQuery(['position'], {
  ...filters,
  sort: oneOf(['-position']),
  cursor: text(19).matches(/^\d{1,18}$/, 'is not a cursor of this list'),
});
export const ExportEvents = record(filters);

export type EventView = InferType<typeof EventView>;
export type ListEvents = InferType<typeof ListEvents>;
export type EventFilters = InferType<typeof ExportEvents>;
