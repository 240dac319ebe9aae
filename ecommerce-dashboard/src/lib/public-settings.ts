/** What the dashboard's server knows from its environment and pages need; read when a page is asked for. */
export interface PublicSettings {
  /** Where browsers reach the API: sockets go there straight, since a route handler carries no upgrade. */
  apiAddress: string;
  /** In which the merchant's days begin and end. */
  timeZone: string;
}

/** @param variables the environment of the dashboard's server; empty ones count as missing */
export function readPublicSettings(variables: Record<string, string | undefined>): PublicSettings {
  const { PUBLIC_URL, API_URL, MERCHANT_TIME_ZONE } = variables;
  return {
    apiAddress: PUBLIC_URL || API_URL || 'http://127.0.0.1:4000',
    timeZone: MERCHANT_TIME_ZONE || 'Europe/London',
  };
}

/** The address that sockets use, as a Content-Security-Policy names it. */
export function socketOrigin(apiAddress: string): string {
  return new URL(apiAddress).origin.replace(/^http/, 'ws');
}
