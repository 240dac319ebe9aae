import type { Request } from 'express';

const bearer = /^Bearer ([\w.~+/-]{1,4000}=*)$/;

/** The token of `Authorization: Bearer …` (RFC 6750), when there is a well-formed one. */
export function bearerToken(request: Request): string | undefined {
  return bearer.exec(request.headers.authorization ?? '')?.[1];
}
