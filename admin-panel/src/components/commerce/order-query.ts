import { type CalendarDate, parseDate } from '@internationalized/date';
import type { LocationQuery, LocationQueryRaw } from 'vue-router';
import { choicesOf, dayOf, textOf, uuidOf } from './address';
import {
  type OrderChannel,
  orderChannels,
  type OrderKind,
  orderKinds,
  type OrderStatus,
  orderStatuses,
} from './types';

export interface OrderFilters {
  q: string;
  /** Any of these; none: all. */
  status: OrderStatus[];
  channel: OrderChannel | '';
  kind: OrderKind | '';
  /** Days, inclusive, as 2026-11-21; empty: open. */
  from: string;
  to: string;
  contactId: string;
  companyId: string;
}

/** The filters that an address names; what it names wrongly is as if it were not there. */
export function parseOrderFilters(query: LocationQuery): OrderFilters {
  return {
    q: textOf(query.q).slice(0, 200),
    status: choicesOf(query.status, orderStatuses),
    channel: choicesOf(query.channel, orderChannels)[0] ?? '',
    kind: choicesOf(query.kind, orderKinds)[0] ?? '',
    from: dayOf(query.from),
    to: dayOf(query.to),
    contactId: uuidOf(query.contact),
    companyId: uuidOf(query.company),
  };
}

/** The address's part for these filters; what is left out is the default. */
export function formatOrderFilters(filters: OrderFilters): LocationQueryRaw {
  const { q, status, channel, kind, from, to, contactId, companyId } = filters;
  return {
    ...(q && { q }),
    ...(status.length > 0 && { status: status.join(',').toLowerCase() }),
    ...(channel && { channel: channel.toLowerCase() }),
    ...(kind && { kind: kind.toLowerCase() }),
    ...(from && { from }),
    ...(to && { to }),
    ...(contactId && { contact: contactId }),
    ...(companyId && { company: companyId }),
  };
}

/** The first instant of a day in a time zone: midnight, or the hour after it where the clock skips that. */
export const beginningOf = (day: CalendarDate, timeZone: string): Date => day.toDate(timeZone);

/** The last millisecond of a day in a time zone. */
export const endOf = (day: CalendarDate, timeZone: string): Date =>
  new Date(beginningOf(day.add({ days: 1 }), timeZone).getTime() - 1);

/**
 * What the API is asked for these filters.
 * @param timeZone in which days begin and end: the merchant's, wherever the person is
 */
export function orderQuery(filters: OrderFilters, timeZone: string) {
  const { q, status, channel, kind, from, to, contactId, companyId } = filters;
  return {
    ...(q && { q }),
    ...(status.length > 0 && { status }),
    ...(channel && { channel: [channel] }),
    ...(kind && { kind: [kind] }),
    ...(from && { from: beginningOf(parseDate(from), timeZone).toISOString() }),
    ...(to && { to: endOf(parseDate(to), timeZone).toISOString() }),
    ...(contactId && { contactId }),
    ...(companyId && { companyId }),
  };
}

/** Whether anything is asked for beyond all orders. */
export const isFiltered = (filters: OrderFilters): boolean =>
  Object.keys(formatOrderFilters(filters)).length > 0;
