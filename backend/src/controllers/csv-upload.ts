import type { Request, Response } from 'express';
import { signalLeaving } from '../middlewares/leaving.js';
import { AppError } from '../utils/app-error.js';

interface CsvUpload {
  bytes: AsyncIterable<Uint8Array>;
  /** Aborted when the sender leaves before the answer. */
  signal: AbortSignal;
}

/** The bytes of a file that is the body. @throws AppError CONTENT_TYPE_UNSUPPORTED for a packed one */
export function csvBytes(request: Request, response: Response): CsvUpload {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') throw new AppError('CONTENT_TYPE_UNSUPPORTED', 'Send the file unpacked.');
  // Whoever stops reading answers first: the connection is still needed.
  return {
    bytes: request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>,
    signal: signalLeaving(response),
  };
}
