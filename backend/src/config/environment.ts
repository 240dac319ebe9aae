import 'dotenv/config';
import { randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import { boolean, type InferType, number, object, string, ValidationError } from 'yup';
import { isCurrency } from '../utils/money.js';
import { isTimeZone } from '../utils/time-zone.js';

const integer = (min: number, max: number) =>
  number()
    .typeError('must be a whole number')
    .integer('must be a whole number')
    .min(min, `must be at least ${min}`)
    .max(max, `must be at most ${max}`);

const address = (protocols: readonly string[]) =>
  string().test('address', `must be an address that begins with ${protocols.join(' or ')}`, (value) => {
    if (value === undefined) return true;
    return URL.canParse(value) && protocols.includes(`${new URL(value).protocol}//`);
  });

const listed = (value: string) =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

/** What Express's `trust proxy` takes: an address, a range of them, or a named range. */
function isProxyAddress(written: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(written)) return true;
  const [address = '', bits, ...more] = written.split('/');
  const family = isIP(address);
  const most = family === 4 ? 32 : 128;
  return (
    family > 0 &&
    more.length === 0 &&
    (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))
  );
}

const schema = object({
  NODE_ENV: string().oneOf(['development', 'production', 'test']).default('development'),
  DATABASE_URL: address(['postgresql://', 'postgres://']).required(
    'is not set; name your PostgreSQL database',
  ),
  // One for each reader of the event log, one for a transaction, one for what they ask beside it.
  DATABASE_POOL: integer(6, 500).default(20),
  PORT: integer(0, 65_535).default(4000),
  HOST: string().default('127.0.0.1'),
  PUBLIC_URL: address(['http://', 'https://']),
  JWT_SECRET: string().test(
    'length',
    'must be at least 32 bytes long',
    (v) => v === undefined || Buffer.byteLength(v) >= 32,
  ),
  JWT_EXPIRES_IN: string()
    .matches(/^[1-9]\d{0,8}(s|m|h|d)$/, 'must be a duration like 15m')
    .default('15m'),
  CORS_ORIGIN: string()
    .default('')
    .test('origins', 'must be origins like https://shop.example, separated by commas', (value) =>
      listed(value).every((origin) => URL.canParse(origin) && new URL(origin).origin === origin),
    ),
  TRUST_PROXY: string()
    .default('')
    .test(
      'proxies',
      'must be the number of proxies in front, or their addresses separated by commas',
      (value) => (/^\d{1,2}$/.test(value) ? true : listed(value).every(isProxyAddress)),
    ),
  RATE_LIMIT_WINDOW: integer(1000, 86_400_000).default(900_000),
  RATE_LIMIT_MAX: integer(1, 1e9).default(100),
  RATE_LIMIT_MAX_SIGNED_IN: integer(1, 1e9).default(3000),
  RATE_LIMIT_MAX_VISITOR: integer(1, 1e9).default(300),
  BCRYPT_ROUNDS: integer(4, 15).default(10),
  REDIS_URL: address(['redis://', 'rediss://']),
  LOG_LEVEL: string().oneOf(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
  MERCHANT_TIME_ZONE: string()
    .test('zone', 'must be a time zone like Europe/London', (zone) => zone === undefined || isTimeZone(zone))
    .default('Europe/London'),
  // In which figures are told unless another currency is asked for.
  MERCHANT_CURRENCY: string()
    .test(
      'currency',
      'must be an ISO 4217 currency like GBP',
      (code) => code === undefined || isCurrency(code),
    )
    .default('GBP'),
  // 0: an order waits for ever.
  ORDER_EXPIRY_HOURS: integer(0, 8760).default(72),
  // Without a host no mail is sent; the demo shows them on a page of its own.
  SMTP_HOST: string(),
  SMTP_PORT: integer(1, 65_535).default(587),
  SMTP_USER: string(),
  SMTP_PASSWORD: string(),
  SMTP_FROM: string(),
  // Where links in mails lead: the panel, as people reach it.
  PANEL_URL: address(['http://', 'https://']),
  // Growing pauses after wrong passwords; only a test of speed turns them off.
  SIGN_IN_THROTTLE: boolean().typeError('must be true or false').default(true),
  WIDGET_DIR: string(),
  DATA_DIR: string(),
  // Uploaded files lie here, unless S3_BUCKET names a bucket; uploads on their way always do.
  FILES_DIR: string(),
  FILE_MAX_BYTES: integer(1024, 1_073_741_824).default(10_485_760),
  // Per person, and of all.
  FILE_QUOTA_BYTES: integer(0, Number.MAX_SAFE_INTEGER).default(1_073_741_824),
  FILE_QUOTA_COUNT: integer(0, 1e9).default(10_000),
  FILE_TOTAL_BYTES: integer(0, Number.MAX_SAFE_INTEGER).default(53_687_091_200),
  FILE_TOTAL_COUNT: integer(0, 1e9).default(1_000_000),
  S3_ENDPOINT: address(['http://', 'https://']),
  S3_BUCKET: string(),
  S3_REGION: string().default('us-east-1'),
  S3_ACCESS_KEY: string(),
  S3_SECRET_KEY: string(),
  DEMO: boolean().typeError('must be true or false').default(false),
});

export type Environment = InferType<typeof schema> & {
  PUBLIC_URL: string;
  PANEL_URL: string;
  JWT_SECRET: string;
};

/** The start is stopped by something that the operator can mend; the message is one sentence that says how. */
export class StartFault extends Error {
  override readonly name = 'StartFault';
}

/**
 * Reads the settings. Production has no silent defaults for the secret and the public address;
 * elsewhere the secret is made anew at every start.
 * @throws StartFault with one sentence for the first wrong variable.
 */
export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  try {
    const settings = schema.validateSync(given, { stripUnknown: true });
    if (settings.NODE_ENV === 'production') {
      if (!settings.JWT_SECRET)
        throw new StartFault('JWT_SECRET is not set; give it 32 random bytes or more.');
      if (!settings.PUBLIC_URL)
        throw new StartFault('PUBLIC_URL is not set; name the address that people reach the API at.');
      if (settings.SMTP_HOST && !settings.PANEL_URL)
        throw new StartFault('PANEL_URL is not set; links in mails lead there.');
      if (!settings.SIGN_IN_THROTTLE)
        throw new StartFault('SIGN_IN_THROTTLE is false, which lets passwords be guessed; leave it unset.');
    }
    if (settings.S3_BUCKET && !(settings.S3_ACCESS_KEY && settings.S3_SECRET_KEY))
      throw new StartFault(
        `${settings.S3_ACCESS_KEY ? 'S3_SECRET_KEY' : 'S3_ACCESS_KEY'} is not set; the bucket of S3_BUCKET is opened with it.`,
      );
    return {
      ...settings,
      JWT_SECRET: settings.JWT_SECRET ?? randomBytes(32).toString('base64url'),
      PANEL_URL: settings.PANEL_URL ?? 'http://127.0.0.1:5173',
      PUBLIC_URL: settings.PUBLIC_URL ?? `http://127.0.0.1:${settings.PORT}`,
    };
  } catch (error) {
    if (error instanceof ValidationError) throw new StartFault(`${error.path} ${error.errors[0]}.`);
    throw error;
  }
}

export const environment = readEnvironment(process.env);
/** The origins beside our own clients' whose pages may call. */
export const corsOrigins = listed(environment.CORS_ORIGIN);
