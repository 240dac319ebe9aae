import * as inboxes from '../../controllers/conversations/inboxes.controller.js';
import { idParams, record, uuid } from '../../schemas/common.js';
import * as shapes from '../../schemas/conversations/inbox.schema.js';
import { create, get, patch, put, remove } from '../route.js';

const memberParams = record({ id: uuid().required(), userId: uuid().required() });

export const inboxRoutes = [
  get(
    '/inboxes',
    'List inboxes',
    { access: 'inboxes:read', query: shapes.ListInboxes, many: shapes.InboxView },
    inboxes.list,
  ),
  create(
    '/inboxes',
    'Create an inbox',
    { access: 'inboxes:update', body: shapes.CreateInbox, answers: shapes.InboxView },
    inboxes.create,
  ),
  get(
    '/inboxes/:id',
    'Show an inbox',
    { access: 'inboxes:read', params: idParams, answers: shapes.InboxView },
    inboxes.show,
  ),
  patch(
    '/inboxes/:id',
    'Change an inbox',
    {
      access: 'inboxes:update',
      params: idParams,
      body: shapes.UpdateInbox,
      answers: shapes.InboxView,
      refuses: ['VERSION_STALE'],
    },
    inboxes.update,
  ),
  get(
    '/inboxes/:id/identity-secret',
    'Show the key that signs visitors’ identities',
    { access: 'inboxes:update', params: idParams, answers: shapes.IdentitySecretView },
    inboxes.identitySecret,
  ),
  get(
    '/inboxes/:id/form-fields',
    'Show the pre-chat form',
    { access: 'inboxes:read', params: idParams, many: shapes.FormFieldView },
    inboxes.formFields,
  ),
  put(
    '/inboxes/:id/form-fields',
    'Replace the pre-chat form',
    {
      access: 'inboxes:update',
      params: idParams,
      body: shapes.ReplaceFormFields,
      many: shapes.FormFieldView,
      refuses: ['VERSION_STALE'],
    },
    inboxes.replaceFormFields,
  ),
  get(
    '/inboxes/:id/members',
    'List the members',
    { access: 'inboxes:read', params: idParams, many: shapes.MemberView },
    inboxes.members,
  ),
  put(
    '/inboxes/:id/members/:userId',
    'Make a person a member',
    { access: 'inboxes:update', params: memberParams },
    inboxes.addMember,
  ),
  remove(
    '/inboxes/:id/members/:userId',
    'End a membership',
    { access: 'inboxes:update', params: memberParams },
    inboxes.removeMember,
  ),
];
