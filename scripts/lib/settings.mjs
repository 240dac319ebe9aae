import { nameSetting } from './env-file.mjs';
import { OperatorError } from './operator-error.mjs';

const SHORTEST_SECRET = 32;
const isWebAddress = (value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);

const NEEDED = {
  DATABASE_URL: {
    mend: 'name your PostgreSQL database, as in postgresql://user:password@host:5432/toprak',
  },
  JWT_SECRET: {
    mend: 'give it 32 random bytes or more, for example from "openssl rand -base64 48"',
    faultOf: (value) => Buffer.byteLength(value) < SHORTEST_SECRET && 'is too short',
  },
  PUBLIC_URL: {
    mend: 'name the address at which people reach the API, as in https://api.example.com',
    faultOf: (value) => !isWebAddress(value) && 'is no web address',
  },
};

/**
 * Settings that production cannot do without.
 * @param {(keyof typeof NEEDED)[]} names
 * @throws {OperatorError} one sentence that names every variable that is missing or wrong, and its mend
 */
export function requireSettings(names, env = process.env) {
  const faults = names.flatMap((name) => {
    const { mend, faultOf } = NEEDED[name];
    const fault = env[name] ? faultOf?.(env[name]) : 'is not set';
    return fault ? [`${nameSetting(name)} ${fault}: ${mend}`] : [];
  });
  if (faults.length > 0) throw new OperatorError(`${faults.join('; ')}.`);
}
