import { pipeline } from 'node:stream/promises';
import { create as disposition } from 'content-disposition';
import type { Request, RequestHandler, Response } from 'express';
import { logger } from '../../config/logger.js';
import { fileStorage } from '../../integrations/storage/storage.js';
import { type FileRecord, getFileByKey } from '../../services/platform/files.service.js';
import { AppError } from '../../utils/app-error.js';
import { secondsLeft } from '../../utils/signed-addresses.js';

/** The bytes of a file, for whoever holds its signed address. @throws AppError NOT_FOUND, the same for an old address */
export const serveFile: RequestHandler<{ key: string }> = async (request, response) => {
  const { key } = request.params;
  const seconds = secondsLeft(key, request.query.expires, request.query.signature);
  if (seconds === 0)
    throw new AppError('NOT_FOUND', 'This address does not work any more. Load the page again.');
  const file = await getFileByKey(key);
  response.setHeader('ETag', etagOf(file));
  const isKnown = request.fresh;
  const range = rangeOf(request, file);
  const { start, end } = range ?? { start: 0, end: file.size - 1 };
  // Opened only for who reads it: a stream that nobody reads keeps its file or its connection open.
  const isRead = request.method === 'GET' && !isKnown;
  const stream = isRead ? await (await fileStorage()).read(key, range) : undefined;
  describeFile(response, file, seconds);
  if (isKnown) return void response.status(304).end();
  response.setHeader('Content-Length', end - start + 1);
  if (range) response.status(206).setHeader('Content-Range', `bytes ${start}-${end}/${file.size}`);
  if (!stream) return void response.end();
  await pipeline(stream, response).catch((error: unknown) => {
    // A reader that leaves is no fault; a broken connection tells the rest that this is not the whole file.
    logger.debug({ err: error, file: file.id }, 'a file was not read to its end');
  });
};

const etagOf = ({ id }: FileRecord) => `"${id}"`;

/** The one part that is asked for; several at once, parts beyond the end and of another file get the whole. */
function rangeOf(request: Request<{ key: string }>, file: FileRecord) {
  const condition = request.headers['if-range'];
  if (condition !== undefined && condition !== etagOf(file)) return undefined;
  const ranges = request.range(file.size, { combine: true });
  if (typeof ranges !== 'object' || ranges.type !== 'bytes' || ranges.length !== 1) return undefined;
  return ranges[0];
}

/** Nothing of it runs, whoever opens it: no script, no form, no frame, and no guess what it might be. */
function describeFile(response: Response, file: FileRecord, seconds: number): void {
  // Pictures were drawn by us. Everything else is for saving.
  const type = file.contentType.startsWith('image/') ? 'inline' : 'attachment';
  response.setHeader('Content-Type', file.contentType);
  response.setHeader('Content-Disposition', disposition(file.name, { type }));
  response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'");
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  response.setHeader('Cache-Control', `private, max-age=${seconds}, immutable, no-transform`);
  response.setHeader('Accept-Ranges', 'bytes');
}
