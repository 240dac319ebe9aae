import { describe, expect, it } from 'vitest';
import { en } from '../src/texts/en';
import { tr } from '../src/texts/tr';

const news = { type: 'ORDER', orderId: 'o1', number: 'ORD-000001', status: 'PENDING' } as const;
const sum = { pieces: 3, total: '30.00', currency: 'GBP' };

describe('what the system tells', () => {
  it('stands in English as the API says it', () => {
    expect(en.tell('Order ORD-000001 was submitted.', news)).toBe('Order ORD-000001 was submitted.');
  });

  it('is worded in Turkish, with its sum where there is one; what has no words stands as it came', () => {
    expect(tr.tell('…', news)).toBe('ORD-000001 numaralı sipariş gönderildi.');
    expect(tr.tell('…', { ...news, ...sum })).toBe('ORD-000001 numaralı sipariş gönderildi: 3 adet, £30,00.');
    expect(tr.tell('as sent', { ...news, status: 'DRAFT' })).toBe('as sent');
  });
});
