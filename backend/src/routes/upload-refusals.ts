import type { ErrorCode } from '../config/error-codes.js';

/** What may be wrong with a file, wherever one is sent to. */
export const uploadRefusals: readonly ErrorCode[] = [
  'VALIDATION_FAILED',
  'BODY_TOO_LARGE',
  'FILE_TYPE_REFUSED',
  'PICTURE_UNREADABLE',
  'QUOTA_EXCEEDED',
  'OVERLOADED',
  'UNAVAILABLE',
];
