import * as registrations from '../../controllers/crm/registrations.controller.js';
import { ConfirmRegistration, Register } from '../../schemas/crm/registration.schema.js';
import { act } from '../route.js';

export const registrationRoutes = [
  act(
    '/auth/register',
    'Ask for an account as a buyer; the answer comes by mail',
    {
      access: 'public',
      body: Register,
      refuses: ['REGISTRATION_CLOSED', 'MAIL_UNAVAILABLE'],
      limit: 'per-address',
    },
    registrations.register,
  ),
  act(
    '/auth/register/confirm',
    'Confirm a registration by the link of its mail, and choose the password',
    {
      access: 'public',
      body: ConfirmRegistration,
      refuses: ['REGISTRATION_CLOSED', 'LINK_EXPIRED', 'ALREADY_EXISTS', 'OVERLOADED'],
    },
    registrations.confirm,
  ),
];
