/** Headers that belong to one hop (RFC 9110, 7.6.1), and those that fetch writes itself. */
const ONE_HOP = [
  'connection',
  'content-length',
  'host',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

function withoutHopHeaders(headers: Headers): Headers {
  const kept = new Headers(headers);
  for (const name of ONE_HOP) kept.delete(name);
  return kept;
}

function describeRequest(request: Request): RequestInit & { duplex: 'half' } {
  const headers = withoutHopHeaders(request.headers);
  headers.set('x-client', 'dashboard');
  const host = request.headers.get('host');
  if (host) headers.set('x-forwarded-host', host);
  return {
    method: request.method,
    headers,
    body: request.body,
    duplex: 'half',
    redirect: 'manual',
    cache: 'no-store',
    signal: request.signal,
  };
}

function describeOutage(requestId: string): Response {
  const message = 'The service is not available at the moment; try again shortly.';
  return Response.json(
    { status: 'error', code: 'UNAVAILABLE', message, errors: [], requestId },
    { status: 503, headers: { 'retry-after': '5', 'x-request-id': requestId } },
  );
}

/**
 * Passes a request on to the API in the dashboard's name, so that its refresh cookie belongs to the dashboard's own
 * origin. An API that does not answer is a 503 in the API's own error shape.
 */
export async function forwardToApi(request: Request, apiUrl: string): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  try {
    const answer = await fetch(new URL(pathname + search, apiUrl), describeRequest(request));
    const headers = withoutHopHeaders(answer.headers);
    // fetch has unpacked the body already.
    headers.delete('content-encoding');
    return new Response(answer.body, { status: answer.status, headers });
  } catch {
    return describeOutage(request.headers.get('x-request-id') ?? crypto.randomUUID());
  }
}
