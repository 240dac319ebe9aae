/** The limit that ours is held against: bare Express and a prepared statement, nothing else. */
import express from 'express';
import { readConversations, readMessages, readProducts } from './reads.mjs';

const app = express();
app.disable('x-powered-by');
app.disable('etag');
app.get('/', (_request, response) => void response.json({}));
app.get('/api/v1/conversations', async (_request, response) => {
  response.json(await readConversations());
});
app.get('/api/v1/conversations/:id/messages', async (request, response) => {
  response.json(await readMessages(request.params.id));
});
app.get('/api/v1/products', async (_request, response) => {
  response.json(await readProducts());
});
app.listen(Number(process.env.PORT), '127.0.0.1');
