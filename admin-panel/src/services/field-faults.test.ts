import { describe, expect, it } from 'vitest';
import en from '@/locales/en.json';
import { fieldFaultKey } from './field-faults';

const messages = [
  'is required',
  'must be an e-mail address',
  'belongs to another contact',
  'must be at least 8 characters long',
  'must be at most 72 bytes long',
  'repeats the same few characters; choose another one',
  'must not be the e-mail address',
  'is on the list of leaked passwords; choose another one',
  'is not right; wait for the next one',
  'is taken',
  'is no role',
  'is no company',
  'must be a camelCase word',
  'must be an amount like "12.50", with at most four decimals',
  'must be an ISO 4217 currency like GBP',
  'must be a whole number',
  'must be at least 1',
  'must be at least -1000000000',
  'must be at most 1000000',
  'must not be 0',
  'belongs to another product',
  'belongs to another category',
  'is not for sale',
  'is in this order already',
  'must have a line',
  'is priced in EUR, not in GBP',
  'is missing',
  'is empty',
  'has more than 5000 rows: split it',
  'names the column email twice',
  'must name its columns in the first line; role, email not found',
];

describe('fieldFaultKey', () => {
  it('finds the message of what the API says about a field, with its numbers', () => {
    expect(fieldFaultKey('must be at most 500 characters long')).toEqual({
      key: 'fieldFaults.tooLong',
      values: { max: '500' },
    });
  });

  it('tells nothing left from little left', () => {
    expect(fieldFaultKey('is more than the 0 left')?.key).toBe('fieldFaults.nothingLeft');
    expect(fieldFaultKey('is more than the 3 left')).toEqual({
      key: 'fieldFaults.onlySoManyLeft',
      values: { count: '3' },
    });
  });

  it('leaves a sentence that it does not know', () => {
    expect(fieldFaultKey('must be a prime number')).toBeNull();
  });

  it.each(messages)('has a text for “%s”', (message) => {
    const name = fieldFaultKey(message)?.key.replace('fieldFaults.', '') ?? '';
    expect(Object.keys(en.fieldFaults)).toContain(name);
  });
});
