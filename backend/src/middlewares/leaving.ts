import type { Response } from 'express';
import { AppError } from '../utils/app-error.js';

/** Aborted when the caller leaves before the answer; nobody reads what that is answered with. */
export function signalLeaving(response: Response): AbortSignal {
  const abort = new AbortController();
  response.once('close', () => abort.abort(new AppError('VALIDATION_FAILED', 'The sender left.')));
  return abort.signal;
}
