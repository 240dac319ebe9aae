import { OperatorError } from './operator-error.mjs';

export const AUDIT_USAGE = `Usage: npm run audit:verify [-- --anchor <ordinal>:<hash>]

Compares the audit log with its seals, and writes nothing. It looks into the database at DATABASE_URL, else into that of
this folder's own system.

  --anchor <ordinal>:<hash>  the head of the chain that an earlier run printed: the chain must still have it
  --help                     prints this`;

const AS_PRINTED = 'give the line <ordinal>:<hash> that an earlier run printed';
const HASH_LENGTH = 64;

/** `--name=value` as two arguments. */
const splitOption = (argument) => /^(--\w+)=(.*)$/s.exec(argument)?.slice(1) ?? [argument];

/**
 * @param {string[]} args
 * @returns {{ anchor?: string, isHelp: boolean }}
 * @throws {OperatorError} one sentence that says what is wrong with them
 */
export function readAuditArguments(args, env = process.env) {
  const words = args.flatMap(splitOption);
  if (words.includes('--help') || words.includes('-h')) return { isHelp: true };
  const [option, written, another] = words;
  // npm keeps options without "--" before them to itself: the run would seem to have met its anchor.
  if (option !== '--anchor' && env.npm_config_anchor)
    throw new OperatorError(
      'npm took --anchor for itself: put "--" before it, as in npm run audit:verify -- --anchor <ordinal>:<hash>.',
    );
  if (option === undefined) return { isHelp: false };
  if (option !== '--anchor')
    throw new OperatorError(`"${option}" means nothing here: the only option is --anchor <ordinal>:<hash>.`);
  if (!written) throw new OperatorError(`--anchor has no value: ${AS_PRINTED}.`);
  if (another !== undefined)
    throw new OperatorError(`"${another}" is too much: --anchor takes one <ordinal>:<hash>, without spaces.`);
  return { anchor: readAnchor(written), isHelp: false };
}

function readAnchor(written) {
  const [ordinal, hash, ...rest] = written.toLowerCase().split(':');
  if (hash === undefined || rest.length > 0)
    throw new OperatorError(`"${written}" is no anchor: ${AS_PRINTED}.`);
  if (!/^\d{1,18}$/.test(ordinal))
    throw new OperatorError(`"${ordinal}" is no ordinal, which is a whole number: ${AS_PRINTED}.`);
  if (hash.length !== HASH_LENGTH)
    throw new OperatorError(
      `The anchor's hash has ${hash.length} characters instead of ${HASH_LENGTH}: ${AS_PRINTED}.`,
    );
  if (!/^[0-9a-f]+$/.test(hash))
    throw new OperatorError(`The anchor's hash has other characters than 0-9 and a-f: ${AS_PRINTED}.`);
  return `${ordinal}:${hash}`;
}
