import { sql } from 'kysely';
import { kysely, prisma } from '../../../db/client.js';
import type { UserActor } from '../../../policies/actor.js';
import { canGiveCompany, canGrantRole } from '../../../policies/identity/role.policy.js';
import type { UserRow } from '../../../schemas/identity/user.schema.js';
import { isUuid } from '../../../utils/identifiers.js';
import { companyFault } from '../user-rules.service.js';
import type { ReadRow } from './read-people.js';

/** A person who can be invited. */
export interface Invitee {
  line: number;
  person: UserRow;
  roleId: string;
  companyId: string | null;
}

interface Refused {
  line: number;
  email?: string | undefined;
  reason: string;
}

export type JudgedRow = Invitee | (Refused & { outcome: 'SKIPPED' | 'REJECTED' });

interface NamedRole {
  id: string;
  key: string;
  name: string;
  builtIn: boolean;
  permissions: unknown;
}

interface NamedCompany {
  id: string;
  name: string;
  kind: string;
}

/** What the rows name, as it stands in the database. */
interface Known {
  roles: NamedRole[];
  companies: Map<string, NamedCompany[]>;
  emails: Taken;
  extensions: Taken;
}

/** By whom a value is taken: by somebody who is there already, or by a line of the file. */
type Holder = 'somebody' | number;
type Taken = Map<string, Holder>;

/** What would become of each row, by the rules of inviting one person alone. */
export async function judgePeople(actor: UserActor, rows: readonly ReadRow[]): Promise<JudgedRow[]> {
  const people = rows.flatMap((row) => ('person' in row ? [row.person] : []));
  const known = await readKnown(people);
  // Of two rows with one e-mail or extension, the first has it.
  return rows.map((row) => {
    if (!('person' in row)) return { ...row, outcome: 'REJECTED' };
    const { email, extension } = row.person;
    const judged = judge(actor, row, known);
    if (!('reason' in judged)) {
      known.emails.set(email.toLowerCase(), row.line);
      if (extension) known.extensions.set(extension, row.line);
    }
    return judged;
  });
}

function judge(
  actor: UserActor,
  { line, person }: { line: number; person: UserRow },
  known: Known,
): JudgedRow {
  const { email, extension } = person;
  const rejected = (reason: string) => ({ line, email, reason, outcome: 'REJECTED' as const });
  const holder = known.emails.get(email.toLowerCase());
  if (holder) return { line, email, reason: takenEmail(holder), outcome: 'SKIPPED' };
  const role = findRole(known.roles, person.role);
  if (typeof role === 'string') return rejected(role);
  if (!canGrantRole(actor, role)) return rejected(`You may not give the role ${role.name}.`);
  const company = person.company ? findCompany(known.companies.get(person.company), person.company) : null;
  if (typeof company === 'string') return rejected(company);
  const fault = companyFault(role, company);
  if (fault) return rejected(`company ${fault.message}`);
  if (!canGiveCompany(actor, role, company?.id ?? null))
    return rejected('You can only give the company that is your own.');
  const ringing = known.extensions.get(extension ?? '');
  if (ringing) return rejected(takenExtension(ringing));
  return { line, person, roleId: role.id, companyId: company?.id ?? null };
}

/** Who has the value, as the reason says it; each sentence whole, since clients know them by their words. */
const takenEmail = (holder: Holder) =>
  holder === 'somebody' ? 'Somebody has this e-mail already.' : `Line ${holder} has this e-mail already.`;
const takenExtension = (holder: Holder) =>
  holder === 'somebody'
    ? 'Somebody has this extension already.'
    : `Line ${holder} has this extension already.`;

/** By its key, else by its name. */
function findRole(roles: NamedRole[], typed: string): NamedRole | string {
  const wanted = typed.toLowerCase();
  const byKey = roles.find(({ key }) => key.toLowerCase() === wanted);
  if (byKey) return byKey;
  const [role, other] = roles.filter(({ name }) => name.toLowerCase() === wanted);
  if (other) return `There is more than one role ${typed}.`;
  return role ?? `There is no role ${typed}.`;
}

function findCompany(found: NamedCompany[] = [], typed: string): NamedCompany | string {
  const exact = found.filter(({ id, name }) => name === typed || id === typed.toLowerCase());
  const [company, other] = exact.length > 0 ? exact : found;
  if (other) return `There is more than one company ${typed}: name it by its id.`;
  return company ?? `There is no company ${typed}.`;
}

async function readKnown(people: UserRow[]): Promise<Known> {
  const emails = people.map(({ email }) => email);
  const extensions = people.flatMap(({ extension }) => extension ?? []);
  const companies = [...new Set(people.flatMap(({ company }) => company ?? []))];
  const [roles, taken, ringing, named] = await Promise.all([
    prisma.role.findMany(),
    sql<{ email: string }>`SELECT w.email FROM unnest(${emails}::text[]) w(email)
      JOIN "User" u ON u.email = w.email::citext`.execute(kysely),
    prisma.user.findMany({ where: { extension: { in: extensions } }, select: { extension: true } }),
    readCompanies(companies),
  ]);
  return {
    roles,
    companies: named,
    emails: takenBySomebody(taken.rows.map(({ email }) => email.toLowerCase())),
    extensions: takenBySomebody(ringing.flatMap(({ extension }) => extension ?? [])),
  };
}

const takenBySomebody = (values: string[]): Taken => new Map(values.map((value) => [value, 'somebody']));

/** The companies of each name, case and accents folded, or of the id that stands there instead. */
async function readCompanies(wanted: string[]): Promise<Map<string, NamedCompany[]>> {
  const ids = wanted.filter(isUuid);
  const found = await sql<NamedCompany & { wanted: string }>`
    SELECT w.wanted, c.id, c.name, c.kind FROM unnest(${wanted}::text[]) w(wanted)
    JOIN "Company" c ON toprak_fold(c.name) = toprak_fold(w.wanted)
    UNION SELECT w.wanted, c.id, c.name, c.kind FROM unnest(${ids}::text[]) w(wanted)
    JOIN "Company" c ON c.id = w.wanted::uuid`.execute(kysely);
  const byName = new Map<string, NamedCompany[]>();
  for (const { wanted: name, ...company } of found.rows)
    byName.set(name, [...(byName.get(name) ?? []), company]);
  return byName;
}
