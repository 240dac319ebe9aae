import * as contacts from '../../controllers/crm/contacts.controller.js';
import { idParams } from '../../schemas/common.js';
import { ContactView, CreateContact, ListContacts, UpdateContact } from '../../schemas/crm/contact.schema.js';
import { create, get, patch } from '../route.js';

export const contactRoutes = [
  get(
    '/contacts',
    'List contacts',
    { access: 'contacts:read', query: ListContacts, many: ContactView },
    contacts.list,
  ),
  create(
    '/contacts',
    'Create a contact',
    { access: 'contacts:create', body: CreateContact, answers: ContactView, refuses: ['ALREADY_EXISTS'] },
    contacts.create,
  ),
  get(
    '/contacts/:id',
    'Show a contact',
    { access: 'contacts:read', params: idParams, answers: ContactView },
    contacts.show,
  ),
  patch(
    '/contacts/:id',
    'Change a contact',
    {
      access: 'contacts:update',
      params: idParams,
      body: UpdateContact,
      answers: ContactView,
      refuses: ['ALREADY_EXISTS', 'VERSION_STALE'],
    },
    contacts.update,
  ),
];
