import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import multer, { MulterError } from 'multer';
import { environment } from '../config/environment.js';
import { openIncoming } from '../integrations/storage/folders.js';
import type { Actor } from '../policies/actor.js';
import type { ReceivedFile } from '../services/platform/prepared-files.service.js';
import { AppError, invalid } from '../utils/app-error.js';
import { largestBytes } from './body.js';
import { signalLeaving } from './leaving.js';

const field = 'file';
const mostBytes = environment.FILE_MAX_BYTES;
/** Of what is refused, so much is read on, so that its sender hears why; then the connection ends. */
const patienceBytes = 2 * largestBytes;
/** Each holds a file on the disk, until it is stored or refused. */
const mostAtOnce = 256;
/** Slow uploads of one person leave room for those of others. */
export const mostOfOne = 16;
const running = new Map<string, number>();

/**
 * Writes the file to the disk while it comes. Whatever breaks it off, what was written is removed: multer's own engine
 * keeps the beginning of a file whose connection was cut beyond the limit.
 */
const incoming: multer.StorageEngine = {
  _handleFile(_request, { stream }, done) {
    const writing = async () => {
      const to = path.join(await openIncoming(), randomUUID());
      await pipeline(stream, createWriteStream(to, { mode: 0o600 })).catch(async (error: unknown) => {
        await rm(to, { force: true });
        throw error;
      });
      return to;
    };
    writing().then(
      (to) => done(null, { path: to }),
      (error: unknown) => done(error),
    );
  },
  _removeFile(_request, file, done) {
    rm(file.path, { force: true }).then(() => done(null), done);
  },
};

const receive = multer({
  storage: incoming,
  limits: { fileSize: mostBytes, files: 1, fields: 0, parts: 1, fieldNameSize: 100 },
  defParamCharset: 'utf8',
}).single(field);

interface Upload {
  actor: Pick<Actor, 'id'>;
  request: Request;
  response: Response;
}

/**
 * Writes the one file of a multipart body to the disk while it comes, and hands it over.
 * @param use removes the file; until it ends, the upload counts as one of the person's
 * @throws AppError VALIDATION_FAILED, BODY_TOO_LARGE, RATE_LIMITED beyond a person's share, OVERLOADED; what `use` throws
 */
export async function receiveFile<T>(
  { actor, request, response }: Upload,
  use: (received: ReceivedFile) => Promise<T>,
): Promise<T> {
  const giveBack = takePlace(actor.id);
  try {
    const signal = signalLeaving(response);
    await Promise.race([parse(request, response), refuseEndless(request, response)]);
    if (!request.file) throw invalid({ path: field, message: 'is required' });
    return await use({ path: request.file.path, name: request.file.originalname, signal });
  } finally {
    giveBack();
  }
}

/** @returns what gives the place back */
function takePlace(ownerId: string): () => void {
  const own = running.get(ownerId) ?? 0;
  if (own >= mostOfOne) throw new AppError('RATE_LIMITED', tooMany, [], 5);
  const all = [...running.values()].reduce((sum, count) => sum + count, 0);
  if (all >= mostAtOnce) throw new AppError('OVERLOADED', undefined, [], 5);
  running.set(ownerId, own + 1);
  return () => {
    const left = (running.get(ownerId) ?? 1) - 1;
    if (left > 0) running.set(ownerId, left);
    else running.delete(ownerId);
  };
}

const tooMany = `You send more than ${mostOfOne} files at once. Wait until some of them have arrived.`;

function parse(request: Request, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    receive(request, response, (error: unknown) =>
      error === undefined || error === null ? resolve() : reject(asRefusal(error)),
    );
  });
}

/** Never resolves: rejects once the body is longer than anybody means well with. */
function refuseEndless(request: Request, response: Response): Promise<never> {
  return new Promise((_, reject) => {
    const refuse = () => {
      request.off('data', count);
      response.setHeader('Connection', 'close');
      // Node.js tells a request of its connection's end only before it is answered: its half of a file would stay.
      response.once('finish', () => request.destroy());
      reject(tooLarge());
    };
    let bytes = 0;
    const count = (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > patienceBytes) refuse();
    };
    if (Number(request.headers['content-length'] ?? 0) > patienceBytes) refuse();
    else request.on('data', count);
  });
}

const tooLarge = () =>
  new AppError(
    'BODY_TOO_LARGE',
    `The file is too large: at most ${Math.floor(mostBytes / 1024)} KB are taken.`,
  );

function asRefusal(error: unknown): AppError | Error {
  if (!(error instanceof MulterError)) return isStorageFault(error) ? error : malformed();
  if (error.code === 'LIMIT_FILE_SIZE') return tooLarge();
  if (error.code === 'LIMIT_UNEXPECTED_FILE' && error.field !== field)
    return invalid({ path: (error.field ?? '').slice(0, 100), message: 'is not known here' });
  return invalid({ path: field, message: 'must be one file and nothing else' });
}

/** The disk's own complaints have a code and a call; what the parser says of a body has neither. */
const isStorageFault = (error: unknown): error is Error =>
  error instanceof Error && 'syscall' in error && !('code' in error && error.code === 'ECONNRESET');

const malformed = () => invalid({ path: '', message: 'is no multipart body that can be read' });
