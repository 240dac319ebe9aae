import type { LocationQuery, LocationQueryRaw } from 'vue-router';
import { type ListFilters, type Status, statuses } from '@/stores/conversations/types';

/** How the filters stand in the address; what is left out is the default. */
const assignees = { mine: 'me', unassigned: 'none', all: null } as const;
export type ListView = keyof typeof assignees;
export const listViews = Object.keys(assignees) as ListView[];

/** A status of the status filter, or any. */
export type StatusChoice = Lowercase<Status> | 'any';
export const statusChoices = [...statuses.map((one) => one.toLowerCase()), 'any'] as StatusChoice[];

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const textOf = (value: LocationQuery[string] | undefined): string => (typeof value === 'string' ? value : '');

/** The filters that an address names; what it names wrongly is as if it were not there. */
export function parseFilters(query: LocationQuery): ListFilters {
  const view = listViews.find((one) => one === query.view) ?? 'mine';
  const choice = statusChoices.find((one) => one === query.status) ?? 'open';
  const inboxId = textOf(query.inbox).toLowerCase();
  return {
    assignee: assignees[view],
    status: statuses.filter((one) => one.toLowerCase() === choice),
    inboxId: uuid.test(inboxId) ? inboxId : null,
    q: textOf(query.q).slice(0, 200),
  };
}

/** The address's part for these filters. */
export function formatFilters(filters: ListFilters): LocationQueryRaw {
  const view = viewOf(filters);
  const choice = statusChoiceOf(filters);
  return {
    ...(view !== 'mine' && { view }),
    ...(choice !== 'open' && { status: choice }),
    ...(filters.inboxId && { inbox: filters.inboxId }),
    ...(filters.q && { q: filters.q }),
  };
}

export const viewOf = ({ assignee }: ListFilters): ListView =>
  listViews.find((view) => assignees[view] === assignee) ?? 'mine';

export const statusChoiceOf = ({ status: [first] }: ListFilters): StatusChoice =>
  statusChoices.find((choice) => choice === first?.toLowerCase()) ?? 'any';

/** The filters with another view or status chosen. */
export const withView = (filters: ListFilters, view: ListView): ListFilters => ({
  ...filters,
  assignee: assignees[view],
});
export const withStatusChoice = (filters: ListFilters, choice: StatusChoice): ListFilters => ({
  ...filters,
  status: statuses.filter((one) => one.toLowerCase() === choice),
});
