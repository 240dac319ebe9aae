/**
 * Every permission, with the scopes that it can be granted with. The first is everything; of the others none is part of
 * another: what a company buys is nothing of what it sells.
 */
export const permissions = {
  'users:read': ['all'],
  'users:create': ['all'],
  'users:update': ['all'],
  'login-sessions:end': ['all'],
  'roles:read': ['all'],
  'roles:update': ['all'],
  'api-keys:update': ['all', 'own'],
  'files:read': ['all'],
  'files:delete': ['all'],
  'settings:update': ['all'],
  'security:update': ['all'],
  'activity:read': ['all'],
  'inboxes:read': ['all', 'inbox'],
  'inboxes:update': ['all'],
  'conversations:read': ['all', 'inbox'],
  'conversations:update': ['all', 'inbox'],
  'conversations:reply': ['all', 'inbox'],
  'conversations:assign': ['all', 'inbox'],
  'contacts:read': ['all'],
  'contacts:create': ['all'],
  'contacts:update': ['all'],
  'companies:read': ['all', 'company'],
  'products:read': ['all', 'company', 'catalogue'],
  'products:read-cost': ['all', 'company'],
  'products:create': ['all', 'company'],
  'products:update': ['all', 'company'],
  'stock:read': ['all', 'company'],
  'stock:update': ['all', 'company'],
  'categories:create': ['all'],
  'orders:read': ['all', 'company', 'sales'],
  'orders:create': ['all', 'company'],
  'orders:confirm': ['all'],
  'orders:cancel': ['all', 'company'],
  'orders:ship': ['all', 'sales'],
  'orders:complete': ['all'],
  'orders:discuss': ['all', 'company', 'sales'],
  'statistics:read': ['all', 'inbox'],
  'analytics:read': ['all'],
  'events:read': ['all', 'business'],
} as const satisfies Record<string, readonly ['all', ...Scope[]]>;

/**
 * `inbox`: conversations of inboxes one is a member of. `company`: records of one's company. `own`: one's own.
 * `catalogue`: products that are for sale. `sales`: orders with lines that one's company sells, as far as those lines go.
 * `business`: what happened, but for what concerns security and admins.
 */
export const scopes = ['all', 'inbox', 'company', 'own', 'catalogue', 'sales', 'business'] as const;
export type Scope = (typeof scopes)[number];
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
      'users:create': 'all',
      'users:update': 'all',
      'roles:read': 'all',
      'api-keys:update': 'own',
      'files:read': 'all',
      'files:delete': 'all',
      'settings:update': 'all',
      'activity:read': 'all',
      'inboxes:read': 'all',
      'inboxes:update': 'all',
      'conversations:read': 'all',
      'conversations:update': 'all',
      'conversations:reply': 'all',
      'conversations:assign': 'all',
      'contacts:read': 'all',
      'contacts:create': 'all',
      'contacts:update': 'all',
      'companies:read': 'all',
      'products:read': 'all',
      'products:read-cost': 'all',
      'products:create': 'all',
      'products:update': 'all',
      'stock:read': 'all',
      'stock:update': 'all',
      'categories:create': 'all',
      'orders:read': 'all',
      'orders:create': 'all',
      'orders:confirm': 'all',
      'orders:cancel': 'all',
      'orders:ship': 'all',
      'orders:complete': 'all',
      'orders:discuss': 'all',
      'statistics:read': 'all',
      'analytics:read': 'all',
      'events:read': 'business',
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
      'companies:read': 'all',
      'products:read': 'all',
      'stock:read': 'all',
      'orders:read': 'all',
      'orders:create': 'all',
      'orders:confirm': 'all',
      'orders:cancel': 'all',
      'orders:discuss': 'all',
      'statistics:read': 'inbox',
    },
  },
  ANALYST: {
    name: 'Analyst',
    grants: {
      'companies:read': 'all',
      'products:read': 'all',
      'products:read-cost': 'all',
      'stock:read': 'all',
      'orders:read': 'all',
      'statistics:read': 'all',
      'analytics:read': 'all',
    },
  },
  SELLER: {
    name: 'Seller',
    grants: {
      'companies:read': 'company',
      'products:read': 'company',
      'products:read-cost': 'company',
      'products:create': 'company',
      'products:update': 'company',
      'stock:read': 'company',
      'stock:update': 'company',
      'orders:read': 'sales',
      'orders:ship': 'sales',
      'orders:discuss': 'sales',
    },
  },
  BUYER: {
    name: 'Buyer',
    grants: {
      'companies:read': 'company',
      'products:read': 'catalogue',
      'orders:read': 'company',
      'orders:create': 'company',
      'orders:cancel': 'company',
      'orders:discuss': 'company',
    },
  },
} as const satisfies Record<string, { name: string; grants: Grants }>;

export type BuiltInRole = keyof typeof builtInRoles;

/**
 * Who may call a route: everybody, a visitor with a token, any signed-in person (or a key of theirs), a person without
 * a key between, or one who holds a permission.
 */
export type Access = 'public' | 'visitor' | 'signed-in' | 'person' | Permission;

export function isPermission(access: Access): access is Permission {
  return Object.hasOwn(permissions, access);
}
