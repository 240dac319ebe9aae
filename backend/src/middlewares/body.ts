import express, { type RequestHandler } from 'express';
import { environment } from '../config/environment.js';
import { AppError } from '../utils/app-error.js';

const mostBytes = 100 * 1024;
/** Of what is too large, so much is read on before it is refused: who means well and is done hears it in peace. */
const patienceBytes = 10 * mostBytes;
/** No body that means well is longer: the largest file, and what may stand around it. */
export const largestBytes = environment.FILE_MAX_BYTES + 65_536;
const lookMilliseconds = 1000;

const parse = express.json({ limit: mostBytes, strict: false });

/**
 * Reads a JSON body. The parser answers one that is too large only at its end, which may never come: this one is
 * refused before.
 * @throws AppError BODY_TOO_LARGE, and what the parser throws
 */
export const readJson: RequestHandler = (request, response, next) => {
  let isDone = false;
  let bytes = 0;
  const done = (error?: unknown) => {
    if (isDone) return;
    isDone = true;
    request.off('data', count);
    next(error);
  };
  const count = (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > patienceBytes) done(new AppError('BODY_TOO_LARGE'));
  };
  parse(request, response, done);
  // Counted only where the parser reads: a listener alone would let the body of a file flow away.
  if (!isDone) request.on('data', count);
};

/**
 * Ends the connection of who was answered before their body's end and sends more than any body has left: cut off
 * before that, they would never read their answer. Who is slow has the minutes that Node.js gives to any request.
 */
export const endSending: RequestHandler = (request, response, next) => {
  response.once('finish', () => {
    if (request.complete) return;
    const { socket } = request;
    const most = socket.bytesRead + largestBytes;
    const looking = setInterval(() => socket.bytesRead > most && request.destroy(), lookMilliseconds).unref();
    for (const end of ['close', 'end']) request.once(end, () => clearInterval(looking));
  });
  next();
};
