/** What the clients may import of the backend: types only, nothing that exists at run time. */
import type { components, paths } from './generated/api.js';

export type { paths };
export type Schemas = components['schemas'];
export type { ErrorCode, Permission } from './generated/codes.js';
export type * from './events.js';
