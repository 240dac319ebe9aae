import type { InferType } from 'yup';
import { instant, listOf, named, oneOf, present, record, share, uuid, whole } from '../common.js';
import { availabilities } from '../identity/user.schema.js';
import { day, dayInQuery, intervals } from './sales.schema.js';

/** What kind of page somebody is on: never which record. */
export const sections = [
  'home',
  'inbox',
  'contacts',
  'products',
  'orders',
  'notifications',
  'people',
  'activity',
  'settings',
  'account',
  'other',
] as const;
/** From where people are here; `key`: a program of theirs, with an API key. */
export const activityClients = ['panel', 'dashboard', 'api', 'key'] as const;
export const actionKinds = [
  'SIGNED_IN',
  'SIGNED_OUT',
  'PERSON_CREATED',
  'PERSON_INVITED',
  'PERSON_ACCEPTED',
  'ORDER_MADE',
  'CHAT_ANSWERED',
] as const;

export const TellSection = record({ section: oneOf(sections).required('is required') });

const roleView = () => record({ id: uuid().required(), key: present(), name: present() }).required();

export const PersonHereView = named('PersonHere', {
  id: uuid().required(),
  name: present(),
  role: roleView(),
  availability: oneOf(availabilities).required(),
  /** Of the connection that stands longest. */
  since: instant(),
  places: listOf(
    record({
      client: oneOf(activityClients).required(),
      since: instant(),
      /** Absent where the client does not tell. */
      section: oneOf(sections),
    }).required(),
  ),
});

export const RecentActionView = named('RecentAction', {
  id: present(),
  kind: oneOf(actionKinds).required(),
  at: instant(),
  /** null: Toprak itself, or somebody outside. */
  person: record({ id: uuid().required(), name: present() }).defined().nullable(),
  /** Whom or what it was done to: a person by name, an order by number, a chat without either. */
  subject: record({ id: uuid().required(), label: present().nullable() }).defined().nullable(),
});

export const ActivityView = named('Activity', {
  people: listOf(PersonHereView),
  /** Browsers with an open chat. */
  visitors: whole(),
  /** The newest first. */
  recent: listOf(RecentActionView),
});

export const AskUserStatistics = record({
  from: dayInQuery(),
  to: dayInQuery(),
  interval: oneOf(intervals).default('day'),
});

const sums = { invited: whole(), accepted: whole(), created: whole(), registered: whole(), active: whole() };

export const UserStatisticsView = named('UserStatistics', {
  from: day(),
  to: day(),
  interval: oneOf(intervals).required(),
  totals: record(sums).required(),
  series: listOf(
    record({
      /** The first day of the interval. */
      date: day(),
      ...sums,
    }).required(),
  ),
  /** Who joined, by the role that they have now. */
  roles: listOf(record({ role: roleView(), joined: whole() }).required()),
  retention: record({
    interval: oneOf(['week', 'month']).required(),
    cohorts: listOf(
      record({
        date: day(),
        people: whole(),
        /** The interval in which they joined, and each one after it; the last one may have just begun. */
        periods: listOf(record({ active: whole(), share: share() }).required()),
      }).required(),
    ),
  }).required(),
});

export type Section = (typeof sections)[number];
export type ActivityClient = (typeof activityClients)[number];
export type ActionKind = (typeof actionKinds)[number];
export type AskUserStatistics = InferType<typeof AskUserStatistics>;
export type PersonHereView = InferType<typeof PersonHereView>;
export type ActivityView = InferType<typeof ActivityView>;
export type UserStatisticsView = InferType<typeof UserStatisticsView>;
