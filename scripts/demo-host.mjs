/** A stranger's website: the widget's demo page on an origin of its own, so that nothing works by being at home. */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { listeningHost, localAddress } from './lib/host.mjs';
import { widgetDir } from './lib/paths.mjs';

const { PORT = '4100', API_URL = 'http://127.0.0.1:4000' } = process.env;
const pagesDir = path.join(widgetDir, 'demo');
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
};

async function readPage(url) {
  const { pathname } = new URL(url, 'http://host');
  const file = path.join(
    pagesDir,
    decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname),
  );
  if (!file.startsWith(pagesDir + path.sep)) return undefined;
  const type = TYPES[path.extname(file)];
  const content = type && (await readFile(file).catch(() => undefined));
  if (!content) return undefined;
  const isText = type.startsWith('text/');
  return { type, content: isText ? content.toString().replaceAll('%API_URL%', API_URL) : content };
}

const server = createServer((request, response) => {
  readPage(request.url ?? '/').then(
    (page) => {
      if (!page) {
        response
          .writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
          .end('There is no such page.\n');
        return;
      }
      const headers = { 'content-type': page.type, 'cache-control': 'no-cache' };
      response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : page.content);
    },
    () => response.writeHead(400).end(),
  );
});
server.on('error', (error) => {
  const isTaken = error.code === 'EADDRINUSE';
  console.error(
    isTaken ? `Port ${PORT}, for the demo website, is in use: set DEMO_HOST_PORT to a free port.` : error,
  );
  process.exit(1);
});
server.listen(Number(PORT), listeningHost(), () =>
  console.log(`The demo website is at ${localAddress(PORT)}.`),
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
