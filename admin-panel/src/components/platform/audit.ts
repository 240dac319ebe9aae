import type { Schemas } from '@toprak/contract';
import type { LocationQuery, LocationQueryRaw, RouteLocationRaw } from 'vue-router';
import { parseDate } from '@internationalized/date';
import { choicesOf, dayOf, uuidOf } from '@/components/commerce/address';
import { beginningOf, endOf } from '@/components/commerce/order-query';

export type AuditEvent = Schemas['Event'];

/** What events are about, as the filter offers it; each stands for all kinds that begin so. */
export const auditKinds = [
  ...(['user', 'password', 'login-session', 'second-factor', 'recovery-codes', 'role', 'api-key'] as const),
  ...([
    'setting',
    'file',
    'inbox',
    'inbox-member',
    'contact',
    'company',
    'category',
    'product',
    'stock',
  ] as const),
  ...(['order', 'conversation', 'message'] as const),
] as const;
export type AuditKind = (typeof auditKinds)[number];

/** Of these only administrators read; others are not offered what they would not find. */
export const securityKinds: readonly AuditKind[] = [
  ...(['login-session', 'second-factor', 'recovery-codes', 'role', 'api-key', 'setting'] as const),
];

export interface AuditFilters {
  q: string;
  actorId: string;
  kind: AuditKind | '';
  subjectId: string;
  /** Days, inclusive, as 2026-11-21; empty: open. */
  from: string;
  to: string;
}

/** The filters that an address names; what it names wrongly is as if it were not there. */
export function parseAuditFilters(query: LocationQuery): AuditFilters {
  const upper = auditKinds.map((kind) => kind.toUpperCase());
  const kind = choicesOf(query.kind, upper)[0]?.toLowerCase() ?? '';
  return {
    q: '',
    actorId: uuidOf(query.person),
    kind: kind as AuditKind | '',
    subjectId: uuidOf(query.subject),
    from: dayOf(query.from),
    to: dayOf(query.to),
  };
}

/** The address's part for these filters; what is left out is the default. */
export function formatAuditFilters({ actorId, kind, subjectId, from, to }: AuditFilters): LocationQueryRaw {
  return {
    ...(actorId && { person: actorId }),
    ...(kind && { kind }),
    ...(subjectId && { subject: subjectId }),
    ...(from && { from }),
    ...(to && { to }),
  };
}

export const isAuditFiltered = (filters: AuditFilters): boolean =>
  Object.keys(formatAuditFilters(filters)).length > 0;

/**
 * What the API is asked for these filters.
 * @param timeZone in which days begin and end: the merchant's, wherever the person is
 */
export function auditQuery({ actorId, kind, subjectId, from, to }: AuditFilters, timeZone: string) {
  return {
    ...(actorId && { actorId }),
    ...(kind && { type: [`${kind}.*`] }),
    ...(subjectId && { subjectId }),
    ...(from && { from: beginningOf(parseDate(from), timeZone).toISOString() }),
    ...(to && { to: endOf(parseDate(to), timeZone).toISOString() }),
  };
}

const pages: Record<string, (id: string) => RouteLocationRaw> = {
  product: (id) => ({ name: 'product', params: { id } }),
  order: (id) => ({ name: 'order', params: { id } }),
  contact: (id) => ({ name: 'contact', params: { id } }),
  conversation: (conversationId) => ({ name: 'inbox', params: { conversationId } }),
  inbox: (id) => ({ name: 'inbox-setting', params: { id } }),
  user: (id) => ({ name: 'user', params: { id } }),
};

/** The page of what an event is about, where there is one. */
export const pageOf = ({ type, id }: AuditEvent['subject']): RouteLocationRaw | null =>
  pages[type]?.(id) ?? null;

export interface ChangedField {
  field: string;
  before: unknown;
  after: unknown;
}

/** The fields that an event tells values of, in the order in which they were told. */
export function changedFields({ before, after }: AuditEvent): ChangedField[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return fields.map((field) => ({ field, before: before?.[field], after: after?.[field] }));
}

/**
 * A value as people read it: lists and records without their brackets; null where there is nothing.
 * @param names of ids
 */
export function readableValue(value: unknown, names: Record<string, string> = {}): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value))
    return value.map((one) => readableValue(one, names)).join(Array.isArray(value[0]) ? ' / ' : ', ') || null;
  if (typeof value === 'string') return names[value] ?? value;
  if (typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, held]) => readableValue(held) !== null);
  return entries.map(([key, held]) => `${key}: ${readableValue(held, names)}`).join(' · ') || null;
}
