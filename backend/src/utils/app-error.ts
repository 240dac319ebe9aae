import { type ErrorCode, errorCodes } from '../config/error-codes.js';

/** Which part of the input is at fault; `path` is dotted, as in `lines.0.quantity`. */
export interface InputFault {
  path: string;
  message: string;
}

/** A refusal that the caller may see. Matched by `code`, never by its text. */
export class AppError extends Error {
  readonly status: number;

  constructor(
    readonly code: ErrorCode,
    message?: string,
    readonly faults: InputFault[] = [],
    readonly retryAfterSeconds?: number,
  ) {
    super(message ?? errorCodes[code][1]);
    this.status = errorCodes[code][0];
  }
}

/** Input that is not valid, at one or more paths. */
export function invalid(...faults: InputFault[]): AppError {
  return new AppError('VALIDATION_FAILED', undefined, faults);
}

/** A record that does not exist, or not for this actor: the two look the same. */
export const notFound = (): AppError => new AppError('NOT_FOUND');
