import { afterEach, expect, test } from '@jest/globals';
import { ask } from '../../../tests/app.js';
import { type Person, signedIn } from '../../../tests/factories.js';
import { closeSockets, connectAgent } from '../../../tests/sockets.js';
import { prisma } from '../../db/client.js';
import { newId } from '../../utils/identifiers.js';
import { mailNotifications, rememberForMail } from './notification-mails.service.js';
import { presentUserIds } from './presence.service.js';
import { readUntil } from '../../../tests/trade.js';

afterEach(closeSockets);

const minute = 60_000;
let position = 1_000_000;
const mailsTo = ({ email }: Person) =>
  prisma.mail.findMany({ where: { toAddress: email }, orderBy: { id: 'asc' } });
const inMinutes = (minutes: number) => mailNotifications(Date.now() + minutes * minute);

async function tell(
  { id }: Person,
  conversationId: string,
  seq: number,
  at = (position += 1),
): Promise<void> {
  const facts = {
    conversationId,
    conversationKind: 'WIDGET' as const,
    contactName: 'Zoe',
    senderName: 'Zoe',
  };
  await rememberForMail({ type: 'MESSAGE', facts, seq, userIds: [id], eventPosition: String(at) });
}
async function tellOrder({ id }: Person): Promise<void> {
  const facts = { orderId: newId(), number: 'ORD-000007', status: 'SHIPPED' as const };
  const told = { type: 'ORDER_MOVED' as const, facts, seq: null, userIds: [id] };
  await rememberForMail({ ...told, eventPosition: String((position += 1)) });
}

test('what happens within two minutes is one mail, and a chat one line of it, in the person’s language', async () => {
  const [person, turkish] = [await signedIn('AGENT'), await signedIn('AGENT')];
  await ask('patch', '/auth/preferences', { token: turkish.token, body: { language: 'tr' } });
  const chat = newId();
  for (const each of [person, turkish]) {
    for (const seq of [1, 2, 3]) await tell(each, chat, seq);
    await tellOrder(each);
  }
  await inMinutes(1);
  expect(await mailsTo(person)).toEqual([]);
  await inMinutes(3);
  const [mail, ...more] = await mailsTo(person);
  expect([mail?.subject, more]).toEqual(['2 things happened while you were away', []]);
  expect(mail?.text).toContain('3 new messages in the chat with Zoe.');
  expect(mail?.text).toContain('Order ORD-000007 was shipped.');
  expect(mail?.text).toContain('/notifications');
  const [other] = await mailsTo(turkish);
  expect(other?.subject).toBe('Siz yokken 2 şey oldu');
  expect(other?.text).toContain('Zoe ile görüşmede 3 yeni mesaj var.');
});

test('the next mail waits a quarter of an hour, and leads to the one thing that happened', async () => {
  const person = await signedIn('AGENT');
  const chat = newId();
  await tell(person, chat, 1);
  await inMinutes(3);
  await tell(person, chat, 2);
  await inMinutes(10);
  expect(await mailsTo(person)).toHaveLength(1);
  await inMinutes(19);
  const mails = await mailsTo(person);
  expect(mails).toHaveLength(2);
  expect(mails[1]?.text).toContain(`/inbox/${chat}`);
});

test('an event that is read again makes no second mail, nor two instances at once', async () => {
  const person = await signedIn('AGENT');
  const chat = newId();
  const at = (position += 1);
  await tell(person, chat, 1, at);
  await Promise.all([inMinutes(3), inMinutes(3), inMinutes(3)]);
  await tell(person, chat, 1, at);
  await inMinutes(60);
  expect(await mailsTo(person)).toHaveLength(1);
});

test('who is there, came in the meantime, read it elsewhere or was suspended gets none', async () => {
  const [there, came, left] = [await signedIn('AGENT'), await signedIn('AGENT'), await signedIn('AGENT')];
  const isPresent = (person: Person) =>
    readUntil(
      () => Promise.resolve(presentUserIds().has(person.id)),
      (present) => present,
    );
  await connectAgent(there.token);
  await isPresent(there);
  for (const person of [there, came, left]) await tell(person, newId(), 1);
  expect(await prisma.notificationMail.count({ where: { userId: there.id } })).toBe(0);
  await connectAgent(came.token);
  await isPresent(came);
  await prisma.user.update({ where: { id: left.id }, data: { status: 'SUSPENDED' } });
  await inMinutes(3);
  for (const person of [there, came, left]) expect(await mailsTo(person)).toEqual([]);
});
