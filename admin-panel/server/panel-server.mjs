import { createServer } from 'node:http';
import helmet from 'helmet';
import { createProxyMiddleware } from 'http-proxy-middleware';
import sirv from 'sirv';

/** @param {string} filesOrigin where the API's signed addresses of pictures lead */
const headersFor = (filesOrigin) =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        baseUri: ["'none'"],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", 'blob:', filesOrigin],
        manifestSrc: ["'self'"],
        mediaSrc: ["'self'", 'blob:'],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
  });

/** The error shape of the API, since its clients read no other. */
function answerUnreachable(_error, _request, answer) {
  // The third argument is the bare socket when an upgrade failed.
  if (!('writeHead' in answer) || answer.headersSent) {
    answer.destroy();
    return;
  }
  const message = 'The service cannot answer right now. Try again in a moment.';
  answer.writeHead(503, { 'Content-Type': 'application/json', 'Retry-After': '2' });
  answer.end(JSON.stringify({ status: 'error', code: 'UNAVAILABLE', message, errors: [] }));
}

function setCaching(response, pathname) {
  // Vite puts a hash into every name under assets/; everything else is asked for again.
  const isHashed = pathname.startsWith('/assets/');
  response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
}

const answerNotFound = (response) =>
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('There is no such file.\n');

/**
 * The panel's files, and the API under the same origin, so that the refresh cookie stays host-only and
 * SameSite=Strict. Addresses without a file belong to the panel's router; a missing file (with an extension) is 404.
 * @param {{ dist: string, apiUrl: string, publicUrl?: string }} places `publicUrl`: as people's browsers reach the API
 * @returns the HTTP server, and what ends its live connections, for whose end `server.close` would wait
 */
export function createPanelServer({ dist, apiUrl, publicUrl = apiUrl }) {
  const secure = headersFor(new URL(publicUrl).origin);
  const proxy = createProxyMiddleware({
    target: apiUrl,
    xfwd: true,
    pathFilter: (pathname) => pathname.startsWith('/api/') || pathname.startsWith('/socket.io/'),
    on: { error: answerUnreachable },
  });
  const files = sirv(dist, { etag: true, single: true, brotli: true, gzip: true, setHeaders: setCaching });
  const server = createServer((request, response) => {
    const serveFile = () => files(request, response, () => answerNotFound(response));
    void proxy(request, response, () => secure(request, response, serveFile));
  });
  const live = new Set();
  server.on('upgrade', (request, socket, head) => {
    if (!request.url?.startsWith('/socket.io/')) {
      socket.destroy();
      return;
    }
    live.add(socket);
    socket.once('close', () => live.delete(socket));
    void proxy.upgrade(request, socket, head);
  });
  const endLive = () => live.forEach((socket) => socket.destroy());
  return { server, endLive };
}
