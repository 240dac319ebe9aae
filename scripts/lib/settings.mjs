import { OperatorError } from './operator-error.mjs';

const MENDS = {
  DATABASE_URL: 'name your PostgreSQL database, as in postgresql://user:password@host:5432/toprak',
  JWT_SECRET: 'give it 32 random bytes or more, for example from "openssl rand -base64 48"',
  PUBLIC_URL: 'name the address at which people reach the API, as in https://api.example.com',
};
const SHORTEST_SECRET = 32;

/**
 * A setting that production cannot do without.
 * @param {keyof typeof MENDS} name
 * @throws {OperatorError} naming the variable and the mend
 */
export function requireSetting(name, env = process.env) {
  const value = env[name];
  if (!value) throw new OperatorError(`${name} is not set: ${MENDS[name]}.`);
  if (name === 'JWT_SECRET' && Buffer.byteLength(value) < SHORTEST_SECRET)
    throw new OperatorError(`JWT_SECRET is too short: ${MENDS[name]}.`);
  if (name === 'PUBLIC_URL' && !(URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)))
    throw new OperatorError(`PUBLIC_URL is no web address: ${MENDS[name]}.`);
  return value;
}
