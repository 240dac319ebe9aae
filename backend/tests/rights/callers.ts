import { builtInRoles, type BuiltInRole, type Grants } from '../../src/config/permissions.js';
import { prisma } from '../../src/db/client.js';
import { signAccessToken } from '../../src/services/identity/tokens.service.js';
import { hashSecret, newId, newSecret } from '../../src/utils/identifiers.js';

export const roleNames = Object.keys(builtInRoles) as BuiltInRole[];
/** CUSTOM and CLERK have roles of their own, KEY is a program with an admin's key, SUSPENDED is an admin who was suspended. */
export const callers = ['anonymous', ...roleNames, 'CUSTOM', 'CLERK', 'KEY', 'SUSPENDED', 'visitor'] as const;
export type Caller = (typeof callers)[number];
/** Those behind whom a person stands. */
export const peopleNames = [...roleNames, 'CUSTOM', 'CLERK', 'KEY', 'SUSPENDED'] as const;
export type PersonName = (typeof peopleNames)[number];

/** Scopes that no built-in role combines like this. */
const customGrants: Grants = {
  'users:read': 'all',
  'roles:read': 'all',
  'roles:update': 'all',
  'api-keys:update': 'own',
  'inboxes:read': 'inbox',
  'conversations:read': 'inbox',
  'conversations:update': 'inbox',
  'contacts:read': 'all',
  'companies:read': 'company',
  'products:read': 'catalogue',
  'products:update': 'company',
  'stock:read': 'company',
  'stock:update': 'company',
  'files:read': 'all',
  'orders:read': 'sales',
  'orders:create': 'company',
  'orders:discuss': 'all',
  'statistics:read': 'inbox',
};
/** What reaches nobody elsewhere, and opens nothing without something else that is missing. */
const clerkGrants: Grants = {
  'users:read': 'all',
  'users:create': 'all',
  'users:update': 'all',
  'login-sessions:end': 'all',
  'api-keys:update': 'all',
  'settings:update': 'all',
  'conversations:read': 'inbox',
  'contacts:read': 'all',
  'orders:read': 'company',
  'orders:discuss': 'sales',
};
const ownRoles = new Map<string, Grants>([
  ['CUSTOM', customGrants],
  ['CLERK', clerkGrants],
]);
/** Of all that its owner may. */
const keyGrants: Grants = {
  'users:read': 'all',
  'roles:read': 'all',
  'settings:update': 'all',
  'security:update': 'all',
  'inboxes:read': 'all',
  'conversations:read': 'all',
  'conversations:reply': 'all',
  'contacts:read': 'all',
  'products:read': 'all',
  'products:update': 'all',
  'orders:read': 'all',
};

export interface TestPerson {
  id: string;
  name: PersonName | 'stranger' | 'colleague' | 'former' | 'above' | 'invited' | 'invitedAbove' | 'serving';
}

async function roleOf(name: TestPerson['name']): Promise<string> {
  const keys: Partial<Record<string, BuiltInRole>> = {
    KEY: 'ADMIN',
    SUSPENDED: 'ADMIN',
    stranger: 'BUYER',
    colleague: 'BUYER',
    former: 'BUYER',
    invited: 'BUYER',
    invitedAbove: 'ADMIN',
    serving: 'AGENT',
    above: 'ADMIN',
  };
  const permissions = ownRoles.get(name);
  if (!permissions) {
    const { id } = await prisma.role.findUniqueOrThrow({ where: { key: keys[name] ?? name } });
    return id;
  }
  const id = newId();
  const role = { id, key: id, name: `Custom ${id}`, permissions };
  await prisma.role.create({ data: role });
  return role.id;
}

const statusOf = (name: TestPerson['name']) => {
  if (name === 'invited' || name === 'invitedAbove') return 'INVITED' as const;
  return name === 'SUSPENDED' || name === 'former' ? ('SUSPENDED' as const) : ('ACTIVE' as const);
};

/** A person of a company and an inbox; `former` and SUSPENDED may not sign in any more, `invited` and `invitedAbove` not yet. */
export async function createPerson(
  name: TestPerson['name'],
  companyId: string | null,
  inboxIds: string[],
): Promise<TestPerson> {
  const id = newId();
  await prisma.user.create({
    data: {
      id,
      email: `${id}@example.com`,
      // Nobody signs in with it; the proof asks for it.
      passwordHash: await hashOfPassword(),
      roleId: await roleOf(name),
      companyId,
      status: statusOf(name),
      profile: { create: { firstName: 'Test', lastName: name } },
      inboxes: { create: inboxIds.map((inboxId) => ({ inboxId })) },
    },
  });
  return { id, name };
}

let passwordHash: Promise<string> | undefined;
const hashOfPassword = () =>
  (passwordHash ??= Promise.all([
    import('../../src/services/identity/passwords.service.js'),
    import('../factories.js'),
  ]).then(([{ hashPassword }, { password }]) => hashPassword(password)));

/** A new sign-in of the person, by its access token. */
export async function signInAs({ id: userId }: TestPerson): Promise<string> {
  const now = new Date();
  const session = { id: newId(), userId, client: 'api', device: '', ip: '127.0.0.1' };
  const expiresAt = new Date(now.getTime() + 600_000);
  await prisma.loginSession.create({ data: { ...session, tokenHash: session.id, expiresAt } });
  return signAccessToken(session.id, userId, now);
}

/** A key of the person's. */
export async function makeKey({ id: userId }: TestPerson): Promise<string> {
  const prefix = `tpk_${newSecret().slice(0, 6)}`;
  const key = `${prefix}_${newSecret()}`;
  const data = { id: newId(), userId, name: 'Key', prefix, secretHash: hashSecret(key) };
  await prisma.apiKey.create({ data: { ...data, permissions: keyGrants } });
  return key;
}
