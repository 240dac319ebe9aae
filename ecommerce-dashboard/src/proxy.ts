import { type NextRequest, NextResponse } from 'next/server';
import { contentSecurityPolicy } from './lib/content-security-policy';
import { readPublicSettings, socketOrigin } from './lib/public-settings';

/** Gives every page a policy of its own; Next.js finds the nonce in the request's copy of it. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const sockets = socketOrigin(readPublicSettings(process.env).apiAddress);
  const policy = contentSecurityPolicy(nonce, sockets, process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

export const config = { matcher: '/((?!api/|_next/static/|icon.svg).*)' };
