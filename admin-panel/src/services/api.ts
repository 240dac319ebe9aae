import type { paths } from '@toprak/contract';
import createClient from 'openapi-fetch';
import { ApiFault, asFault, faultOf } from './api-fault';
import { tellFactorRequired } from './factor-required';
import { accessToken, apiBase, clientHeaders, renewSession } from './session';

export { ApiFault } from './api-fault';

function authorized(request: Request, token: string | null): Request {
  const headers = new Headers(request.headers);
  if (token) headers.set('Authorization', `Bearer ${token}`);
  return new Request(request, { headers });
}

/** Why it was refused. */
async function codeOf(response: Response): Promise<string> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  return faultOf(response, body).code;
}

/** Whether a refusal is about the token. A wrong password is a 401 too, and sent again it would count as two. */
async function isTokenRefused(response: Response): Promise<boolean> {
  if (response.status !== 401) return false;
  const code = await codeOf(response);
  return code === 'NOT_SIGNED_IN' || code === 'SESSION_ENDED';
}

/** Sends with the access token; where that was refused, once more with a newer one. */
async function fetchSignedIn(request: Request): Promise<Response> {
  const token = accessToken();
  const again = token ? request.clone() : null;
  const response = await fetch(authorized(request, token));
  if (response.status === 403 && (await codeOf(response)) === 'SECOND_FACTOR_REQUIRED') tellFactorRequired();
  if (!again || !(await isTokenRefused(response))) return response;
  const renewed = await renewSession(token);
  return renewed ? fetch(authorized(again, renewed.accessToken)) : response;
}

/** The API, typed by its OpenAPI document. Wrap each call: `await unwrap(api.GET('/contacts'))`. */
export const api = createClient<paths>({ baseUrl: apiBase, headers: clientHeaders, fetch: fetchSignedIn });

interface Answer<B> {
  data?: B;
  error?: unknown;
  response: Response;
}

/**
 * What the API answered.
 * @returns the record or list in `data`; for a list `meta` with `nextCursor`
 * @throws ApiFault for every refusal and when no answer came
 */
export async function unwrap<B extends { data: unknown }>(
  call: Promise<Answer<B>>,
): Promise<{ data: B['data']; meta: B extends { meta: infer M } ? M : undefined }> {
  const { data, error, response } = await call.catch((thrown: unknown) => {
    throw asFault(thrown);
  });
  if (data === undefined) throw faultOf(response, error);
  const { data: record, meta } = data as B & { meta: B extends { meta: infer M } ? M : undefined };
  return { data: record, meta };
}

/** The header that makes a change fail with VERSION_STALE when somebody else was faster. */
export const ifMatch = (version: number) => ({ 'If-Match': `"${version}"` });

/** The header that makes repeats of one POST count once, however often it is sent. @param key of this one form */
export const idempotent = (key: string) => ({ 'Idempotency-Key': key });

/** Whether a thrown value is the given refusal. */
export const isFault = (thrown: unknown, code: ApiFault['code']): thrown is ApiFault =>
  thrown instanceof ApiFault && thrown.code === code;
