import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import { logger } from '../config/logger.js';
import type { StreamedAnswer } from './route.js';

/**
 * Sends a file as fast as its reader takes it. What fails before the first piece is answered as an error; what fails
 * later breaks the connection, so that nobody takes half a file for a whole one.
 */
export async function sendFile(
  contentType: string,
  { fileName, chunks }: StreamedAnswer,
  response: Response,
): Promise<void> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  response.status(200).attachment(fileName).type(contentType);
  const rest = { [Symbol.asyncIterator]: () => iterator };
  async function* all() {
    if (first.done) return;
    yield first.value;
    yield* rest;
  }
  await pipeline(Readable.from(all()), response).catch((error: unknown) => {
    // Readers that leave are no fault of ours.
    if (!response.destroyed) response.destroy();
    logger.warn({ err: error, fileName }, 'a file was not sent to its end');
  });
}
