import { disconnect, inTransaction, prisma, type Transaction } from '../../src/db/client.js';
import { hashPassword } from '../../src/services/identity/passwords.service.js';
import { ensureBuiltInRoles } from '../../src/services/identity/roles.service.js';
import { defaultLook } from '../../src/services/conversations/inboxes.service.js';
import { hashSecret, newId, newSecret } from '../../src/utils/identifiers.js';
import { seedArrivals, seedUserDays } from './activity.js';
import { chats, type DemoChat } from './chats.js';
import { seedCatalogue, seedOrders } from './commerce.js';
import { companies, domain, people } from './people.js';

/** Since when the merchant uses Toprak, well before the first chat. */
const opened = new Date(Date.now() - 90 * 86_400_000);
const sinceOpened = { createdAt: opened, updatedAt: opened };
/** How long a visitor takes to fill in the form before a chat. */
const formMilliseconds = 40_000;

/** Makes the demo merchant in an empty database; one with people in it is left as it is. */
await ensureBuiltInRoles();
if ((await prisma.user.count()) === 0) {
  const passwordHash = await hashPassword(process.env.DEMO_PASSWORD || 'toprak-demo');
  const { products, userIds } = await inTransaction((tx) => seedMerchant(tx, passwordHash));
  await seedOrders(products, userIds);
  await seedUserDays(userIds, opened);
  console.log('The demo merchant is ready.');
} else {
  console.log('There are people in the database already; nothing was seeded.');
}
await disconnect();

async function seedMerchant(tx: Transaction, passwordHash: string) {
  const companyIds = await seedCompanies(tx);
  const userIds = await seedPeople(tx, passwordHash, companyIds);
  await seedArrivals(tx, userIds, opened);
  const inboxId = await seedInbox(tx, [userIds.get('agent') ?? '', userIds.get('agent2') ?? '']);
  for (const chat of chats) await seedChat(tx, chat, inboxId, userIds, companyIds);
  const products = await seedCatalogue(tx, userIds.get('manager') ?? '', companyIds, opened);
  return { products, userIds };
}

async function seedCompanies(tx: Transaction): Promise<Map<string, string>> {
  const rows = companies.map((company) => ({ id: newId(), ...company, ...sinceOpened }));
  await tx.company.createMany({ data: rows });
  return new Map(rows.map(({ name, id }) => [name, id]));
}

async function seedPeople(tx: Transaction, passwordHash: string, companyIds: Map<string, string>) {
  const roles = new Map((await tx.role.findMany()).map(({ key, id }) => [key, id]));
  const userIds = new Map<string, string>();
  for (const { mailbox, role, company, extension, ...name } of people) {
    const id = newId();
    userIds.set(mailbox, id);
    await tx.user.create({
      data: {
        id,
        ...sinceOpened,
        email: `${mailbox}@${domain}`,
        passwordHash,
        roleId: roles.get(role) ?? '',
        availability: role === 'AGENT' ? 'AVAILABLE' : 'AWAY',
        extension: extension ?? null,
        companyId: companyIds.get(company ?? '') ?? null,
        profile: { create: { ...name, phone: null, address: null } },
      },
    });
  }
  return userIds;
}

async function seedInbox(tx: Transaction, memberIds: string[]): Promise<string> {
  const id = newId();
  const fields = [
    { key: 'name', label: 'Name', type: 'TEXT', required: true },
    { key: 'email', label: 'E-mail', type: 'EMAIL', required: true },
    { key: 'phone', label: 'Phone', type: 'PHONE', required: false },
  ] as const;
  await tx.inbox.create({
    data: {
      id,
      ...sinceOpened,
      key: 'demo',
      name: 'Website',
      look: {
        ...defaultLook,
        title: 'Fieldstone Trading',
        greeting: 'Ask us about products, prices and deliveries.',
      },
      identitySecret: newSecret(),
      formFields: { create: fields.map((field, position) => ({ id: newId(), ...field, position })) },
      members: { create: memberIds.map((userId) => ({ userId })) },
    },
  });
  return id;
}

async function seedChat(
  tx: Transaction,
  chat: DemoChat,
  inboxId: string,
  userIds: Map<string, string>,
  companyIds: Map<string, string>,
): Promise<void> {
  const { agent, status, lines, page, labels = [] } = chat;
  const at = clockOf(chat);
  // They filled in the form, then wrote.
  const knownSince = new Date(at(0).getTime() - formMilliseconds);
  const contactId = await seedContact(tx, chat.contact, companyIds, knownSince);
  const visitorId = await seedVisitor(tx, inboxId, contactId, knownSince);
  const conversationId = newId();
  const assigneeId = agent && (userIds.get(agent) ?? null);
  const place = { kind: 'WIDGET', inboxId, contactId, visitorId, assigneeId } as const;
  const times = { createdAt: at(0), updatedAt: at(lines.length - 1), queuedAt: assigneeId ? null : at(0) };
  await tx.conversation.create({
    data: {
      id: conversationId,
      ...place,
      ...times,
      status,
      resolvedAt: status === 'RESOLVED' ? times.updatedAt : null,
      labels,
      lastSeq: lines.length,
      answers: { fields: {}, page },
    },
  });
  const ids = { conversationId, contactId, assigneeId };
  await seedMessages(tx, chat, ids);
  await seedMarks(tx, chat, ids);
}

interface ChatIds {
  conversationId: string;
  contactId: string;
  assigneeId: string | null;
}

/** When each line of a chat was said: 75 seconds apart, never in the future. */
function clockOf({ hoursAgo }: DemoChat): (index: number) => Date {
  const now = Date.now();
  const begun = now - hoursAgo * 3_600_000;
  return (index) => new Date(Math.min(begun + index * 75_000, now));
}

async function seedVisitor(
  tx: Transaction,
  inboxId: string,
  contactId: string,
  createdAt: Date,
): Promise<string> {
  const id = newId();
  const tokenHash = hashSecret(newSecret());
  await tx.visitor.create({ data: { id, inboxId, contactId, tokenHash, createdAt, expiresAt: new Date() } });
  return id;
}

async function seedMessages(tx: Transaction, chat: DemoChat, ids: ChatIds): Promise<void> {
  const { contact, lines } = chat;
  const at = clockOf(chat);
  const agent = people.find(({ mailbox }) => mailbox === chat.agent);
  await tx.message.createMany({
    data: lines.map(([by, body], index) => ({
      id: newId(),
      conversationId: ids.conversationId,
      seq: index + 1,
      clientId: newId(),
      kind: by === 'N' ? ('NOTE' as const) : ('TEXT' as const),
      body,
      senderType: by === 'C' ? ('CONTACT' as const) : ('USER' as const),
      senderId: by === 'C' ? ids.contactId : ids.assigneeId,
      senderName: by === 'C' ? contact.name : `${agent?.firstName} ${agent?.lastName}`,
      createdAt: at(index),
    })),
  });
}

/** An open chat that ends with the customer's words still has them unread. */
async function seedMarks(tx: Transaction, { lines, status }: DemoChat, ids: ChatIds): Promise<void> {
  const { conversationId, contactId, assigneeId } = ids;
  const isUnread = status === 'OPEN' && lines.at(-1)?.[0] === 'C';
  const read = {
    conversationId,
    personId: contactId,
    personType: 'CONTACT',
    lastReadSeq: lines.length,
  } as const;
  await tx.participant.create({ data: read });
  if (!assigneeId) return;
  const lastReadSeq = lines.length - (isUnread ? 1 : 0);
  await tx.participant.create({
    data: { conversationId, personId: assigneeId, personType: 'USER', lastReadSeq },
  });
}

async function seedContact(
  tx: Transaction,
  contact: DemoChat['contact'],
  companyIds: Map<string, string>,
  createdAt: Date,
): Promise<string> {
  const id = newId();
  const { name, email, phone, company } = contact;
  const known = { name, email, phone: phone?.replaceAll(' ', '') ?? null, phoneTyped: phone ?? null };
  const companyId = companyIds.get(company ?? '') ?? null;
  await tx.contact.create({ data: { id, ...known, companyId, createdAt, updatedAt: createdAt } });
  return id;
}
