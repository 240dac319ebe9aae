import { parse, serialize } from 'cookie';
import type { Request, Response } from 'express';
import { environment } from '../config/environment.js';
import { AppError } from '../utils/app-error.js';

const clients = ['panel', 'dashboard'] as const;

/** Which client calls: each has its own cookie and its own family of tokens. */
export function clientOf(request: Request): string {
  const named = request.headers['x-client'];
  return clients.find((client) => client === named) ?? 'api';
}

const cookieName = (request: Request) => `toprak_${clientOf(request)}`;

export function refreshCookie(request: Request): string | undefined {
  return parse(request.headers.cookie ?? '')[cookieName(request)];
}

const attributes = {
  httpOnly: true,
  sameSite: 'strict',
  // Host-only, for the addresses that use it and nothing else.
  path: '/api/v1/auth',
  secure: environment.PUBLIC_URL.startsWith('https://'),
} as const;

export function setRefreshCookie(request: Request, response: Response, token: string, expires: Date): void {
  response.append('Set-Cookie', serialize(cookieName(request), token, { ...attributes, expires }));
}

export function clearRefreshCookie(request: Request, response: Response): void {
  response.append('Set-Cookie', serialize(cookieName(request), '', { ...attributes, maxAge: 0 }));
}

/**
 * A request that relies on the cookie must come from the client's own pages. Browsers say so in Sec-Fetch-Site
 * (https://www.w3.org/TR/fetch-metadata/); older ones send an Origin, which must be the host that was asked.
 * @throws AppError ORIGIN_REFUSED
 */
export function requireOwnPage(request: Request): void {
  const site = request.headers['sec-fetch-site'];
  if (site === 'same-origin' || site === 'none') return;
  const { origin } = request.headers;
  if (site === undefined && origin === undefined) return;
  const hosts = [
    request.headers['x-forwarded-host'],
    request.headers.host,
    new URL(environment.PUBLIC_URL).host,
  ];
  if (site === undefined && origin && URL.canParse(origin) && hosts.includes(new URL(origin).host)) return;
  throw new AppError('ORIGIN_REFUSED');
}
