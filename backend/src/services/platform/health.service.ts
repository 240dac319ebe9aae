import { pool } from '../../db/client.js';
import { AppError } from '../../utils/app-error.js';

let leaving = false;

/** From now on new requests belong to another instance. */
export function announceShutdown(): void {
  leaving = true;
}

/** @throws AppError UNAVAILABLE while the database does not answer, or once this instance is leaving. */
export async function requireReady(): Promise<void> {
  if (leaving) throw new AppError('UNAVAILABLE', 'This instance is shutting down.', [], 1);
  try {
    await pool.query('SELECT 1');
  } catch {
    throw new AppError('UNAVAILABLE', 'The database does not answer.', [], 2);
  }
}
