import { dictionary } from '@zxcvbn-ts/language-common';
import { invalid } from '../../utils/app-error.js';
import { readSettings } from '../platform/settings.service.js';

/** bcrypt reads no further, so a longer one would be known by its beginning. */
const longestBytes = 72;
let leaked: Set<string> | undefined;

/** The list of leaked passwords, loaded when the first one is chosen. */
function isLeaked(password: string): boolean {
  leaked ??= new Set(dictionary['passwords-common']);
  return leaked.has(password.toLowerCase());
}

/**
 * Refuses a new password that is too short, too long for bcrypt, or known to everybody (NIST SP 800-63B, 3.1.1).
 * @param path where it stood in what was sent
 * @throws AppError VALIDATION_FAILED with what to do
 */
export async function requireGoodPassword(password: string, email: string, path = 'password'): Promise<void> {
  const { passwordLength, leakedPasswordsRefused } = await readSettings('security');
  const refuse = (message: string) => invalid({ path, message });
  if ([...password].length < passwordLength)
    throw refuse(`must be at least ${passwordLength} characters long`);
  if (Buffer.byteLength(password) > longestBytes) throw refuse(`must be at most ${longestBytes} bytes long`);
  if (new Set(password).size < 4) throw refuse('repeats the same few characters; choose another one');
  if (password.toLowerCase() === email.toLowerCase()) throw refuse('must not be the e-mail address');
  if (leakedPasswordsRefused && isLeaked(password))
    throw refuse('is on the list of leaked passwords; choose another one');
}
