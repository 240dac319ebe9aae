import { expect, test } from 'vitest';
import {
  formatFilters,
  listViews,
  parseFilters,
  statusChoices,
  withStatusChoice,
  withView,
} from './inbox-query';

const inboxId = '01a1fd0e-aefe-760f-89ce-69e4283e1e26';

test('an empty address means one’s own open conversations, and they need no address', () => {
  const filters = parseFilters({});
  expect(filters).toEqual({ assignee: 'me', status: ['OPEN'], inboxId: null, q: '' });
  expect(formatFilters(filters)).toEqual({});
});

test('every choice survives the way through the address', () => {
  for (const view of listViews)
    for (const choice of statusChoices) {
      const filters = withStatusChoice(withView({ ...parseFilters({}), inboxId, q: 'Ada' }, view), choice);
      expect(parseFilters({ ...formatFilters(filters) } as Record<string, string>)).toEqual(filters);
    }
});

test('nonsense in the address is as if it were not there', () => {
  const nonsense = { view: 'x', status: ['open', 'any'], inbox: '1 OR 1=1', q: null };
  expect(parseFilters(nonsense)).toEqual(parseFilters({}));
});
