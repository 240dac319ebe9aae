import { describe, expect, test } from '@jest/globals';
import { violatedConstraint } from './violations.js';

const ofAdapter = (originalCode: string, originalMessage: string) => ({
  code: 'P2002',
  meta: { driverAdapterError: { cause: { originalCode, originalMessage } } },
});

describe('the violated constraint', () => {
  test.each([
    ['23505', 'duplicate key value violates unique constraint "Contact_email_key"', 'Contact_email_key'],
    ['23505', 'doppelter Schlüsselwert verletzt Unique-Constraint »Contact_email_key«', 'Contact_email_key'],
    ['23505', '"Contact_email_key" eşsiz kısıtlamasını ihlal ediyor', 'Contact_email_key'],
    [
      '23503',
      'insert or update on table "Contact" violates foreign key constraint "Contact_companyId_fkey"',
      'Contact_companyId_fkey',
    ],
  ])('of %s is read in any language: %s', (code, message, name) => {
    expect(violatedConstraint(ofAdapter(code, message))).toBe(name);
  });

  test('is the one that pg names, and none for other failures', () => {
    expect(violatedConstraint({ code: '23505', constraint: 'Message_pkey' })).toBe('Message_pkey');
    for (const error of [null, 'text', new Error('x_key'), ofAdapter('40001', 'could not serialize x_key')])
      expect(violatedConstraint(error)).toBeNull();
  });
});
