import * as apiKeys from '../../controllers/identity/api-keys.controller.js';
import {
  ApiKeyView,
  CreateApiKey,
  EndedApiKeys,
  ListApiKeys,
  NewApiKey,
} from '../../schemas/identity/api-key.schema.js';
import { idParams } from '../../schemas/common.js';
import { create, get, remove } from '../route.js';

/** For people alone: a key makes no keys. */
export const apiKeyRoutes = [
  get('/api-keys', 'List API keys', { access: 'person', query: ListApiKeys, many: ApiKeyView }, apiKeys.list),
  create(
    '/api-keys',
    'Create an API key',
    {
      access: 'person',
      body: CreateApiKey,
      answers: NewApiKey,
      isSecret: true,
      refuses: ['PROOF_NEEDED', 'TOO_MANY_KEYS'],
    },
    apiKeys.create,
  ),
  remove('/api-keys/:id', 'Revoke an API key', { access: 'person', params: idParams }, apiKeys.revoke),
  remove(
    '/users/:id/api-keys',
    'Revoke all API keys of a user',
    { access: 'person', params: idParams, answers: EndedApiKeys },
    apiKeys.revokeAllOf,
  ),
];
