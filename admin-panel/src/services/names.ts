import type { Schemas } from '@toprak/contract';

/** How a person is called; the e-mail where there is no name. */
export function fullName({ profile, email }: Pick<Schemas['User'], 'profile' | 'email'>): string {
  return `${profile.firstName} ${profile.lastName}`.trim() || email;
}
