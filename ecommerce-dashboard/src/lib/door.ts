/** The sign-in's address, which remembers where somebody wanted to go. */
export function doorTo(wanted: string): string {
  return wanted === '/' ? '/sign-in' : `/sign-in?${new URLSearchParams({ to: wanted }).toString()}`;
}

/** Where to go after the sign-in: a page of this origin and no other, whatever the address says. */
export function findWanted(to: string | null, origin: string): string {
  const wanted = to?.startsWith('/') && URL.canParse(to, origin) ? new URL(to, origin) : undefined;
  return wanted?.origin === origin ? wanted.pathname + wanted.search : '/';
}
