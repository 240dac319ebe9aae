import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';
import sharp from 'sharp';
import supertest from 'supertest';
import { environment } from '../src/config/environment.js';
import { app, ask } from './app.js';
import { type Method, requireDocumented } from './documented.js';

export interface Sent {
  token?: string | undefined;
  headers?: Record<string, string>;
  bytes: Buffer | string;
  name?: string;
  /** What the sender says it is, which nobody believes. */
  type?: string;
  field?: string;
  method?: Extract<Method, 'post' | 'put'>;
}

/** One file sent as browsers send it; the answer is compared with the OpenAPI document. */
export async function send(address: string, { token, headers = {}, bytes, method = 'post', ...said }: Sent) {
  const { server } = await app();
  const { name = 'file.bin', type = 'application/octet-stream', field = 'file' } = said;
  const request = supertest(server)[method](`/api/v1${address}`).set(headers);
  if (token) void request.set('Authorization', `Bearer ${token}`);
  const answer = await request.attach(field, Buffer.from(bytes), { filename: name, contentType: type });
  requireDocumented(method, address, answer.status, answer.body);
  return answer;
}

export const upload = (sent: Sent) => send('/uploads', sent);

/** A body as it stands, for what no browser sends. */
export const sendBody = (token: string, body: string, boundary = 'frame') =>
  ask('post', '/uploads', {
    token,
    body,
    headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}` },
  });

/** Begins an upload on a connection of its own: the first lines, and so much of the body as is given. */
export async function beginUpload(token: string, length: number, body: (string | Buffer)[]) {
  const { server } = await app();
  const { port } = server.address() as { port: number };
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(
    `POST /api/v1/uploads HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\n` +
      `Content-Length: ${length}\r\nContent-Type: multipart/form-data; boundary=frame\r\n\r\n`,
  );
  for (const piece of body) socket.write(piece);
  return socket;
}

/** What stands before the bytes of a file in a body of `beginUpload`. */
export const partHead = '--frame\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n';

/** Reads a signed address; the server listens elsewhere than PUBLIC_URL says. */
export async function read(
  address: string,
  headers: Record<string, string> = {},
  method: 'get' | 'head' = 'get',
) {
  const { server } = await app();
  const { pathname, search } = new URL(address);
  return supertest(server)[method](`${pathname}${search}`).set(headers).buffer(true).parse(asBytes);
}

function asBytes(answer: supertest.Response, done: (error: Error | null, bytes: Buffer) => void) {
  const chunks: Buffer[] = [];
  answer.on('data', (chunk: Buffer) => chunks.push(chunk));
  answer.on('end', () => done(null, Buffer.concat(chunks)));
}

/** A picture of two colours, so that one sees where its edges went. */
export function picture(width = 40, height = 20) {
  const right = { create: { width: Math.ceil(width / 2), height, channels: 3 as const, background: '#00f' } };
  return sharp({ create: { width, height, channels: 3, background: '#f00' } }).composite([
    { input: right, gravity: 'east' },
  ]);
}

export const png = (width?: number, height?: number) => picture(width, height).png().toBuffer();

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

/** The keys of what lies in the local storage. */
export const storedKeys = () => filesIn(path.join(environment.FILES_DIR ?? '', 'stored'));
/** Uploads on their way: none, once all are answered. */
export const incoming = () => filesIn(path.join(environment.FILES_DIR ?? '', 'incoming'));
