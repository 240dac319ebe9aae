import type { UserActor } from '../../policies/actor.js';
import { presentApiKey } from '../../presenters/identity/api-key.presenter.js';
import type { CreateApiKey, ListApiKeys } from '../../schemas/identity/api-key.schema.js';
import * as apiKeys from '../../services/identity/api-keys.service.js';
import { listAnswer } from '../answers.js';

export async function list({ actor, query }: { actor: UserActor; query: ListApiKeys }) {
  return listAnswer('API keys', await apiKeys.listApiKeys(actor, query), (key) => presentApiKey(actor, key));
}

export async function create({ actor, body }: { actor: UserActor; body: CreateApiKey }) {
  const { record, key } = await apiKeys.createApiKey(actor, body);
  return { message: 'Key created; it is shown this once', data: { ...presentApiKey(actor, record), key } };
}

export async function revokeAllOf({ actor, params }: { actor: UserActor; params: { id: string } }) {
  const count = await apiKeys.revokeApiKeysOf(actor, params.id);
  return { message: 'Keys revoked', data: { count } };
}

export async function revoke({ actor, params }: { actor: UserActor; params: { id: string } }) {
  await apiKeys.revokeApiKey(actor, params.id);
  return { message: 'Key revoked', data: {} };
}
