/** The address of a mail to somebody (RFC 6068), for a link. */
export function mailLink(email: string): string {
  return `mailto:${encodeURIComponent(email).replace('%40', '@')}`;
}

/** The address of a call to somebody (RFC 3966), without what people write for the eye. */
export function phoneLink(phone: string): string {
  return `tel:${phone.replace(/[^+\d]/g, '')}`;
}
