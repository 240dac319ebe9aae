import { expect, test } from '@jest/globals';
import { admits, isNetwork } from './networks.js';

test.each(['10.0.0.7', '10.0.0.0/24', '0.0.0.0/0', '2001:db8::/32', '::1'])('%s is a network', (text) =>
  expect(isNetwork(text)).toBe(true),
);
test.each([
  '',
  '10.0.0',
  '10.0.0.0/33',
  '10.0.0.0/',
  '10.0.0.0/8/8',
  '::/129',
  'fe80::1%eth0',
  'a.example',
  '1.2.3.4/-1',
])('%j is none', (text) => expect(isNetwork(text)).toBe(false));

test('without networks everybody is admitted, with some those inside, in both notations of an IPv4 address', () => {
  expect(admits([], undefined)).toBe(true);
  const networks = ['10.0.0.0/24', '2001:db8::/32'];
  expect(['10.0.0.255', '::ffff:10.0.0.1', '2001:db8::1'].map((ip) => admits(networks, ip))).toEqual([
    true,
    true,
    true,
  ]);
  expect(['10.0.1.0', '::1', 'nonsense', undefined].map((ip) => admits(networks, ip))).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
