import type { Permission, Schemas } from '@toprak/contract';

/** Permissions with the scope that each is held in. */
export type Grants = Partial<Record<Permission, Scope>>;
export type Scope = 'all' | 'business' | 'inbox' | 'company' | 'own' | 'catalogue' | 'sales';
/** A permission with its scopes, everything first. */
export interface Offered {
  name: Permission;
  scopes: Scope[];
}

const areaOf: Record<string, string> = {
  ...{ users: 'team', 'login-sessions': 'team', roles: 'team', 'api-keys': 'team' },
  ...{ activity: 'team', events: 'team', settings: 'settings', security: 'settings', files: 'settings' },
  ...{ inboxes: 'conversations', conversations: 'conversations' },
  ...{ contacts: 'customers', companies: 'customers' },
  ...{ products: 'products', stock: 'products', categories: 'products' },
  ...{ orders: 'orders', statistics: 'figures', analytics: 'figures' },
};

/** The permissions by the area that people look for them in, in the order of the API. */
export function groupByArea(offered: readonly Offered[]): { area: string; permissions: Offered[] }[] {
  const groups = new Map<string, Offered[]>();
  for (const permission of offered) {
    const area = areaOf[permission.name.split(':')[0] ?? ''] ?? 'others';
    groups.set(area, [...(groups.get(area) ?? []), permission]);
  }
  return [...groups].map(([area, permissions]) => ({ area, permissions }));
}

/** Which scopes of a permission somebody who holds `held` may give: of everything all, else no other than theirs. */
export function givableScopes({ name, scopes }: Offered, held: Grants): Scope[] {
  const own = held[name];
  return own === 'all' ? scopes : scopes.filter((scope) => scope === own);
}

/** What of the grants somebody who holds `held` may give as well; nobody gives what they lack. */
export function givableGrants(grants: Grants, offered: readonly Offered[], held: Grants): Grants {
  const fits = offered.filter((each) => {
    const given = grants[each.name];
    return given !== undefined && givableScopes(each, held).includes(given);
  });
  return Object.fromEntries(fits.map(({ name }) => [name, grants[name]]));
}

/** The API's answer, whose names and scopes are plain text in its document. */
export const asOffered = (listed: readonly Schemas['Permission'][]): Offered[] => listed as Offered[];

/** What one holds oneself, each in the scope one holds it in: all there is to offer where the list is not one's to read. */
export const offeredByOwn = (held: Grants): Offered[] =>
  Object.entries(held).map(([name, scope]) => ({ name: name as Permission, scopes: [scope] }));

export const countGrants = (grants: object): number => Object.keys(grants).length;

/** As the API takes them: only scopes that it offered for each permission are ever chosen. */
export const asSent = (grants: Grants): Schemas['Grants'] => grants as Schemas['Grants'];
