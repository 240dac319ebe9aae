/** Node's own HTTP server and a prepared statement: what no framework beats. */
import { createServer } from 'node:http';
import { readConversations, readMessages, readProducts } from './reads.mjs';

const messagesPath = /^\/api\/v1\/conversations\/([^/?]+)\/messages/;

async function read(url) {
  const id = messagesPath.exec(url)?.[1];
  if (id) return readMessages(id);
  if (url.startsWith('/api/v1/products')) return readProducts();
  return url.startsWith('/api/v1/conversations') ? readConversations() : {};
}

createServer((request, response) => {
  void read(request.url).then((body) => {
    const content = JSON.stringify(body);
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(content),
    };
    response.writeHead(200, headers).end(content);
  });
}).listen(Number(process.env.PORT), '127.0.0.1');
