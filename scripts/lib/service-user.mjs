import { spawnSync } from 'node:child_process';
import { OperatorError } from './operator-error.mjs';

const NAME = 'postgres';

function readId(flag) {
  const { status, stdout } = spawnSync('id', [flag, NAME], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : undefined;
}

/**
 * The user that PostgreSQL runs as: nobody special, except for root, as whom it refuses to run.
 * @returns {{ uid?: number, gid?: number }} to be spread into spawn options
 */
export function findServiceUser() {
  if (process.getuid?.() !== 0) return {};
  if (readId('-u') === undefined) {
    spawnSync('groupadd', ['--system', NAME]);
    spawnSync('useradd', ['--system', '--gid', NAME, '--no-create-home', NAME]);
  }
  const [uid, gid] = [readId('-u'), readId('-g')];
  if (uid === undefined || gid === undefined) {
    throw new OperatorError(
      `PostgreSQL refuses to run as root and the user "${NAME}" could not be made: ` +
        'start as another user, or set DATABASE_URL to a server that runs already.',
    );
  }
  return { uid, gid };
}

/** Whether that user may enter the folder (true for everybody but root, who asks for someone else). */
export function canReach(folder, user) {
  if (user.uid === undefined) return true;
  return spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', folder], { ...user, cwd: '/' }).status === 0;
}
