// Plain JavaScript, since a worker thread loads it as it is, in every way that the backend runs.
import bcrypt from 'bcryptjs';

/**
 * @param {{ password: string, hash: string } | { password: string, rounds: number }} task
 * @returns {boolean | string} whether the password is right, or the new hash
 */
export default function runBcrypt(task) {
  return 'hash' in task
    ? bcrypt.compareSync(task.password, task.hash)
    : bcrypt.hashSync(task.password, task.rounds);
}
