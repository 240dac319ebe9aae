/**
 * Makes the first administrator of an installation, whose e-mail is the one argument. The password is ADMIN_PASSWORD,
 * else a made one, printed once. An installation with an administrator who can sign in is left as it is.
 */
import { disconnect, inTransaction, prisma } from '../../src/db/client.js';
import { email as emailSchema } from '../../src/schemas/common.js';
import { hashPassword } from '../../src/services/identity/passwords.service.js';
import { ensureBuiltInRoles } from '../../src/services/identity/roles.service.js';
import { recordEvent } from '../../src/services/platform/events.service.js';
import { newId, newSecret } from '../../src/utils/identifiers.js';

const shortestPassword = 12;
/** bcrypt reads no further. */
const longestPasswordBytes = 72;

function refuse(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

function choosePassword(): { password: string; isMade: boolean } {
  const password = process.env.ADMIN_PASSWORD;
  if (!password) return { password: newSecret().slice(0, 24), isMade: true };
  if (password.length < shortestPassword || Buffer.byteLength(password) > longestPasswordBytes)
    refuse(
      `ADMIN_PASSWORD needs ${shortestPassword} characters or more and at most ${longestPasswordBytes} bytes.`,
    );
  return { password, isMade: false };
}

async function createAdmin(email: string, passwordHash: string): Promise<void> {
  const role = await prisma.role.findUniqueOrThrow({ where: { key: 'ADMIN' } });
  const id = newId();
  const profile = { create: { firstName: 'First', lastName: 'Administrator' } };
  await inTransaction(async (tx) => {
    await tx.user.create({ data: { id, email, passwordHash, roleId: role.id, profile } });
    await recordEvent(tx, { type: 'user.created', subjectType: 'user', subjectId: id, actor: null });
  });
}

const [typed = ''] = process.argv.slice(2);
const email = typed.trim();
if (!(await emailSchema().required().isValid(email))) refuse(`"${typed}" is no e-mail address.`);
await ensureBuiltInRoles();
const admin = await prisma.user.findFirst({ where: { role: { key: 'ADMIN' }, status: 'ACTIVE' } });
if (admin) refuse('There is an administrator already: sign in as one to invite others.');
if (await prisma.user.findUnique({ where: { email } })) refuse(`${email} belongs to somebody already.`);
const { password, isMade } = choosePassword();
await createAdmin(email, await hashPassword(password));
console.log(`${email} is the administrator.`);
if (isMade) console.log(`Password, shown this once: ${password}`);
await disconnect();
