/**
 * The panel in production: the built files, and the API under the same origin, so that the refresh cookie stays
 * host-only and SameSite=Strict. Settings: PORT, HOST, API_URL.
 */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import helmet from 'helmet';
import { createProxyMiddleware } from 'http-proxy-middleware';
import sirv from 'sirv';

const { PORT = '5173', HOST = '127.0.0.1', API_URL = 'http://127.0.0.1:4000' } = process.env;
const dist = fileURLToPath(new URL('../dist', import.meta.url));
/** How long open requests may take after SIGTERM. */
const patienceMilliseconds = 5000;

function stopWith(sentence) {
  console.error(sentence);
  process.exit(1);
}

if (!existsSync(path.join(dist, 'index.html')))
  stopWith('The panel is not built; run "npm run build" first.');
if (!URL.canParse(API_URL))
  stopWith(`API_URL is not an address: ${API_URL}. Set it as http://127.0.0.1:4000.`);

const secure = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      baseUri: ["'none'"],
      connectSrc: ["'self'"],
      fontSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      imgSrc: ["'self'", 'blob:'],
      manifestSrc: ["'self'"],
      mediaSrc: ["'self'", 'blob:'],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
    },
  },
  crossOriginEmbedderPolicy: false,
  referrerPolicy: { policy: 'same-origin' },
});

/** The API answers with headers of its own. */
const proxy = createProxyMiddleware({
  target: API_URL,
  xfwd: true,
  pathFilter: (pathname) => pathname.startsWith('/api/') || pathname.startsWith('/socket.io/'),
  on: { error: answerUnreachable },
});

/** The error shape of the API, since its clients read no other. */
function answerUnreachable(_error, _request, answer) {
  if (!('writeHead' in answer)) {
    answer.destroy();
    return;
  }
  if (answer.headersSent) {
    answer.destroy();
    return;
  }
  const message = 'The service cannot answer right now. Try again in a moment.';
  answer.writeHead(503, { 'Content-Type': 'application/json', 'Retry-After': '2' });
  answer.end(JSON.stringify({ status: 'error', code: 'UNAVAILABLE', message, errors: [] }));
}

const files = sirv(dist, {
  etag: true,
  single: true,
  setHeaders(response, pathname) {
    // Vite puts a hash into every name under assets/; everything else is asked for again.
    const isHashed = pathname.startsWith('/assets/');
    response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  },
});

const notFound = (response) =>
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('There is no such file.\n');

const server = createServer((request, response) => {
  const serveFile = () => files(request, response, () => notFound(response));
  void proxy(request, response, () => secure(request, response, serveFile));
});

/** Live connections are not the server's any more; it would wait for their end. */
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
server.on('error', (error) => {
  if (error.code === 'EADDRINUSE') stopWith(`Port ${PORT} is in use: set PORT to a free one.`);
  throw error;
});
server.listen(Number(PORT), HOST, () => console.log(`The panel is at http://${HOST}:${PORT}.`));

function stop() {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  for (const socket of live) socket.destroy();
  setTimeout(() => server.closeAllConnections(), patienceMilliseconds).unref();
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
