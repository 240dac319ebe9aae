import { describe, expect, it } from 'vitest';
import en from '@/locales/en.json';
import { fieldFaultKey } from './field-faults';

describe('fieldFaultKey', () => {
  it('finds the message of what the API says about a field, with its numbers', () => {
    expect(fieldFaultKey('must be at most 500 characters long')).toEqual({
      key: 'fieldFaults.tooLong',
      values: { max: '500' },
    });
  });

  it('leaves a sentence that it does not know', () => {
    expect(fieldFaultKey('must be a prime number')).toBeNull();
  });

  it.each([
    'is required',
    'must be an e-mail address',
    'belongs to another contact',
    'must be a camelCase word',
  ])('has a text for “%s”', (message) => {
    const name = fieldFaultKey(message)?.key.replace('fieldFaults.', '') ?? '';
    expect(Object.keys(en.fieldFaults)).toContain(name);
  });
});
