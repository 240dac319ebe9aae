import type { BuiltInRole } from '../../src/config/permissions.js';

/** The demo merchant's people; all sign in with the demo password. */
export interface DemoPerson {
  mailbox: string;
  firstName: string;
  lastName: string;
  role: BuiltInRole;
  extension?: string;
  company?: string;
}

export const domain = 'demo.toprak';

export const companies = [
  { name: 'Anatolia Ceramics', kind: 'SELLER' },
  { name: 'Harbour Textiles', kind: 'SELLER' },
  { name: 'Corner House Retail', kind: 'BUYER' },
  { name: 'Nordlicht Interiors', kind: 'BUYER' },
] as const;

export const people: DemoPerson[] = [
  { mailbox: 'admin', firstName: 'Ada', lastName: 'Marsh', role: 'ADMIN', extension: '100' },
  { mailbox: 'manager', firstName: 'Marcus', lastName: 'Hale', role: 'MANAGER', extension: '101' },
  { mailbox: 'agent', firstName: 'Elif', lastName: 'Kaya', role: 'AGENT', extension: '201' },
  { mailbox: 'agent2', firstName: 'Tom', lastName: 'Whitfield', role: 'AGENT', extension: '202' },
  { mailbox: 'analyst', firstName: 'Ingrid', lastName: 'Solberg', role: 'ANALYST' },
  { mailbox: 'seller', firstName: 'Selim', lastName: 'Aydin', role: 'SELLER', company: 'Anatolia Ceramics' },
  { mailbox: 'seller2', firstName: 'Joan', lastName: 'Barker', role: 'SELLER', company: 'Harbour Textiles' },
  { mailbox: 'buyer', firstName: 'Priya', lastName: 'Nair', role: 'BUYER', company: 'Corner House Retail' },
  { mailbox: 'buyer2', firstName: 'Jonas', lastName: 'Weber', role: 'BUYER', company: 'Nordlicht Interiors' },
];
