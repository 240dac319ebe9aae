import type { Schemas } from '@toprak/contract';

type User = Schemas['User'];

/** What of a person the form edits; an empty text is no value. */
export interface UserValues {
  firstName: string;
  lastName: string;
  phone: string;
  address: string;
  email: string;
  extension: string;
  roleId: string;
  company: { id: string; name: string } | null;
}

export const userValues = ({ profile, email, extension, roleId, company }: User): UserValues => ({
  firstName: profile.firstName,
  lastName: profile.lastName,
  phone: profile.phone ?? '',
  address: profile.address ?? '',
  email,
  extension: extension ?? '',
  roleId,
  company,
});

/** As the API takes it: trimmed, null for what was emptied, and nothing of what stayed. */
export function userBody(changed: Partial<UserValues>): Schemas['UpdateUser'] {
  const { firstName, lastName, phone, address, email, extension, roleId, company } = changed;
  const profile = {
    ...(firstName !== undefined && { firstName: firstName.trim() }),
    ...(lastName !== undefined && { lastName: lastName.trim() }),
    ...(phone !== undefined && { phone: phone.trim() || null }),
    ...(address !== undefined && { address: address.trim() || null }),
  };
  return {
    ...(Object.keys(profile).length > 0 && { profile }),
    ...(email !== undefined && { email: email.trim() }),
    ...(extension !== undefined && { extension: extension.trim() || null }),
    ...(roleId !== undefined && { roleId }),
    ...(company !== undefined && { companyId: company?.id ?? null }),
  };
}
