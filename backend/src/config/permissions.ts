/** Every permission, with the scopes that it can be granted with, from the widest to the narrowest. */
export const permissions = {
  'users:read': ['all'],
  'users:update': ['all'],
  'roles:read': ['all'],
  'inboxes:read': ['all', 'inbox'],
  'inboxes:update': ['all'],
  'conversations:read': ['all', 'inbox'],
  'conversations:update': ['all', 'inbox'],
  'conversations:reply': ['all', 'inbox'],
  'conversations:assign': ['all', 'inbox'],
  'contacts:read': ['all'],
  'contacts:create': ['all'],
  'contacts:update': ['all'],
  'statistics:read': ['all', 'inbox'],
} as const satisfies Record<string, readonly Scope[]>;

/** `inbox`: conversations of inboxes one is a member of. `company`: records of one's company. `own`: one's own. */
export type Scope = 'all' | 'inbox' | 'company' | 'own';
export type Permission = keyof typeof permissions;
/** Their names, for lists of choices. */
export const permissionNames = Object.keys(permissions) as Permission[];
export type Grants = Partial<Record<Permission, Scope>>;

const everything = Object.fromEntries(
  Object.entries(permissions).map(([permission, scopes]) => [permission, scopes[0]]),
) as Grants;

/** The roles that every installation has. `key` is stable; the names are for people. */
export const builtInRoles = {
  ADMIN: { name: 'Admin', grants: everything },
  // Written out, since a new permission (over roles, over security) is not theirs by itself.
  MANAGER: {
    name: 'Manager',
    grants: {
      'users:read': 'all',
      'users:update': 'all',
      'roles:read': 'all',
      'inboxes:read': 'all',
      'inboxes:update': 'all',
      'conversations:read': 'all',
      'conversations:update': 'all',
      'conversations:reply': 'all',
      'conversations:assign': 'all',
      'contacts:read': 'all',
      'contacts:create': 'all',
      'contacts:update': 'all',
      'statistics:read': 'all',
    },
  },
  AGENT: {
    name: 'Agent',
    grants: {
      'inboxes:read': 'inbox',
      'conversations:read': 'inbox',
      'conversations:update': 'inbox',
      'conversations:reply': 'inbox',
      'conversations:assign': 'inbox',
      'contacts:read': 'all',
      'contacts:create': 'all',
      'contacts:update': 'all',
      'statistics:read': 'inbox',
    },
  },
  ANALYST: { name: 'Analyst', grants: { 'statistics:read': 'all' } },
  SELLER: { name: 'Seller', grants: {} },
  BUYER: { name: 'Buyer', grants: {} },
} as const satisfies Record<string, { name: string; grants: Grants }>;

export type BuiltInRole = keyof typeof builtInRoles;

/** Who may call a route: everybody, a visitor with a token, any signed-in person, or one who holds a permission. */
export type Access = 'public' | 'visitor' | 'signed-in' | Permission;

export function isPermission(access: Access): access is Permission {
  return Object.hasOwn(permissions, access);
}
