/** Where the parts of the running system are, and the variable that carries each to the journeys. */
const VARIABLES = {
  api: 'API_URL',
  panel: 'PANEL_URL',
  dashboard: 'DASHBOARD_URL',
  site: 'SITE_URL',
} as const;
export type Addresses = Record<keyof typeof VARIABLES, string>;

const STANDARD: Addresses = {
  api: 'http://127.0.0.1:4000',
  panel: 'http://127.0.0.1:5173',
  dashboard: 'http://127.0.0.1:3000',
  site: 'http://127.0.0.1:4100',
};

/** Tells the addresses to whatever else runs in this process. */
export function publishAddresses(addresses: Addresses): void {
  for (const part of Object.keys(VARIABLES) as (keyof Addresses)[])
    process.env[VARIABLES[part]] = addresses[part];
}

/** The addresses of the system under test; those of `npm start` where nothing else is said. */
export function readAddresses(): Addresses {
  const read = (part: keyof Addresses) => process.env[VARIABLES[part]] || STANDARD[part];
  return { api: read('api'), panel: read('panel'), dashboard: read('dashboard'), site: read('site') };
}
