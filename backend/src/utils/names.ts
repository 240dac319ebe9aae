/** A person's name as others see it. */
export function fullName(profile: { firstName: string; lastName: string } | null): string {
  return profile ? `${profile.firstName} ${profile.lastName}`.trim() : '';
}
