import type { Schemas } from '@toprak/contract';
import type { LocationQuery, LocationQueryRaw } from 'vue-router';
import { choicesOf, textOf, uuidOf } from '@/components/commerce/address';

export const userStatuses = ['ACTIVE', 'INVITED', 'SUSPENDED'] as const satisfies Schemas['User']['status'][];
export const availabilities = ['AVAILABLE', 'AWAY'] as const satisfies Schemas['User']['availability'][];
/** When somebody was last seen: within so many days, or not for so many. */
export const lastSeenChoices = ['IN_7', 'IN_30', 'NOT_30', 'NOT_90'] as const;
const sortFields = ['createdAt', 'email', 'name', 'role', 'lastSeenAt'] as const;
export type SortField = (typeof sortFields)[number];
export type UserSort = SortField | `-${SortField}`;
const sorts: readonly UserSort[] = sortFields.flatMap((field) => [field, `-${field}`] as const);
const newestFirst: UserSort = '-createdAt';

export interface UserFilters {
  q: string;
  /** Any of these; none: everybody but suspended people. */
  status: (typeof userStatuses)[number][];
  roleId: string;
  availability: (typeof availabilities)[number] | '';
  lastSeen: (typeof lastSeenChoices)[number] | '';
  companyId: string;
  sort: UserSort;
}

/** The filters that an address names; what it names wrongly is as if it were not there. */
export function parseUserFilters(query: LocationQuery): UserFilters {
  return {
    q: textOf(query.q).slice(0, 200),
    status: choicesOf(query.status, userStatuses),
    roleId: uuidOf(query.role),
    availability: choicesOf(query.availability, availabilities)[0] ?? '',
    lastSeen: choicesOf(query.seen, lastSeenChoices)[0] ?? '',
    companyId: uuidOf(query.company),
    sort: sorts.find((sort) => sort === query.sort) ?? newestFirst,
  };
}

/** The address's part for these filters; what is left out is the default. */
export function formatUserFilters(filters: UserFilters): LocationQueryRaw {
  const { q, status, roleId, availability, lastSeen, companyId, sort } = filters;
  return {
    ...(q && { q }),
    ...(status.length > 0 && { status: status.join(',').toLowerCase() }),
    ...(roleId && { role: roleId }),
    ...(availability && { availability: availability.toLowerCase() }),
    ...(lastSeen && { seen: lastSeen.toLowerCase() }),
    ...(companyId && { company: companyId }),
    ...(sort !== newestFirst && { sort }),
  };
}

const dayMilliseconds = 86_400_000;

function lastSeenRange(choice: UserFilters['lastSeen'], now: number) {
  if (!choice) return {};
  const [kind, days] = choice.split('_');
  const at = new Date(now - Number(days) * dayMilliseconds).toISOString();
  return kind === 'IN' ? { lastSeenFrom: at } : { lastSeenTo: at };
}

/** Which people the API is asked for: of the list, and of the file. */
export function userQuery(filters: UserFilters, now = Date.now()) {
  const { q, status, roleId, availability, lastSeen, companyId } = filters;
  return {
    ...(q && { q }),
    ...(status.length > 0 && { status }),
    ...(roleId && { roleId }),
    ...(availability && { availability }),
    ...lastSeenRange(lastSeen, now),
    ...(companyId && { companyId }),
  };
}

/** Whether anything is asked for beyond everybody who is not suspended; the order leaves nobody out. */
export const isNarrowed = ({ sort: _, ...filters }: UserFilters): boolean =>
  Object.keys(formatUserFilters({ ...filters, sort: newestFirst })).length > 0;

/** The next order by this column: ascending first, then descending. */
export const nextSort = (present: UserSort, field: SortField): UserSort =>
  present === field ? `-${field}` : field;
