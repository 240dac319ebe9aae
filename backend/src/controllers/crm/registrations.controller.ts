import type { ConfirmRegistration, Register } from '../../schemas/crm/registration.schema.js';
import * as registrations from '../../services/crm/registrations.service.js';

export async function register({ body }: { body: Register }) {
  await registrations.register(body);
  return { message: 'A mail is on its way to this address', data: {} };
}

export async function confirm({ body }: { body: ConfirmRegistration }) {
  await registrations.confirmRegistration(body);
  return { message: 'Welcome; sign in now', data: {} };
}
