import type { Schemas } from '@toprak/contract';
import { api, unwrap } from '@/services/api';
import { fullName } from '@/services/names';

/** For whom an order is. */
export interface Buying {
  kind: 'CONTACT' | 'ACCOUNT';
  /** Of the contact, or of the buyer's account. */
  id: string;
  name: string;
  /** What tells them from others of the name. */
  detail: string;
}

export const contactBuying = ({ id, name, email, phone, company }: Schemas['Contact']): Buying => ({
  kind: 'CONTACT',
  id,
  name,
  detail: [company?.name, email ?? phone].filter(Boolean).join(' · '),
});

const accountBuying = (user: Schemas['User']): Buying => ({
  kind: 'ACCOUNT',
  id: user.id,
  name: fullName(user),
  detail: user.email,
});

const most = 8;

/** Who may be meant: buyers with an account first, where one may look at accounts, then contacts. */
export async function searchBuyings(q: string, withAccounts: boolean): Promise<Buying[]> {
  const [accounts, contacts] = await Promise.all([
    withAccounts ? searchAccounts(q) : [],
    unwrap(api.GET('/contacts', { params: { query: { q, limit: most } } })),
  ]);
  return [...accounts, ...contacts.data.map(contactBuying)];
}

/** Orders are for the accounts of who orders for the own company; others who may order, order for somebody else. */
async function searchAccounts(q: string): Promise<Buying[]> {
  const { data } = await unwrap(
    api.GET('/users', {
      params: {
        query: { q, limit: most, status: ['ACTIVE'], permission: 'orders:create', scope: 'company' },
      },
    }),
  );
  return data.map(accountBuying);
}

/** What of an order says for whom it is; who orders for the own company names nobody. */
export const buyingBody = (buying: Buying | null): Pick<Schemas['CreateOrder'], 'contactId' | 'buyerId'> =>
  buying === null ? {} : buying.kind === 'CONTACT' ? { contactId: buying.id } : { buyerId: buying.id };
