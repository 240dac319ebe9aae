/**
 * What a page may load: our own files, the scripts and styles that carry this answer's nonce, and news from the API.
 * React needs eval, its error overlay inline styles, and its tools a socket of their own, in development only.
 * @param sockets the origin that sockets connect to, "wss://api.example.com"
 */
export function contentSecurityPolicy(nonce: string, sockets: string, isDevelopment: boolean): string {
  // Pictures come from where sockets connect to, over HTTP.
  const files = sockets.replace(/^ws/, 'http');
  const directives = [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    `img-src 'self' data: ${files}`,
    `connect-src 'self' ${sockets}${isDevelopment ? ' ws:' : ''}`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ];
  return directives.join('; ');
}
