import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import jwt from 'jsonwebtoken';
import { ask } from '../../../tests/app.js';
import { createInbox, signedIn, type TestInbox } from '../../../tests/factories.js';
import { prisma } from '../../db/client.js';

const begin = (inbox: TestInbox, body: object, token?: string) =>
  ask('post', `/widget/${inbox.key}/conversations`, { body, token });
const someone = () => ({ name: 'Zoe', email: `${randomUUID()}@example.com` });
const sign = (claims: object, { identitySecret }: TestInbox) =>
  jwt.sign(claims, identitySecret, { expiresIn: 60 });
const own = async (token: string): Promise<string[]> =>
  (await ask('get', '/widget/conversations', { token })).body.data.map(({ id }: { id: string }) => id);
const stored = (id: string) =>
  prisma.conversation.findUniqueOrThrow({ where: { id }, include: { contact: true } });

let lastNumber = 0;
/** A number that nobody else has. */
const newPhone = () => `+44 20 7946 ${String((lastNumber += 1)).padStart(4, '0')}`;

/** The answers that agents see of a chat. */
async function shownAnswers(id: string) {
  const { token } = await signedIn('ADMIN');
  return (await ask('get', `/conversations/${id}`, { token })).body.data.answers;
}

describe('a repeated clientId', () => {
  const beginning = async (more: object = {}) => {
    const inbox = await createInbox();
    const body = { fields: someone(), clientId: randomUUID(), ...more };
    const first = (await begin(inbox, body)).body.data;
    return { inbox, body, id: first.conversation.id as string, token: first.visitorToken as string };
  };
  const refusal = async (inbox: TestInbox, body: object, token?: string) => {
    const answer = await begin(inbox, body, token);
    return [answer.status, answer.body.code, answer.body.data];
  };
  const refused = [409, 'ALREADY_EXISTS', undefined];

  test('hands nobody the token of somebody else', async () => {
    const { inbox, body, id, token } = await beginning();
    const { clientId } = body;
    expect(await refusal(inbox, { clientId, fields: someone() })).toEqual(refused);
    expect(await refusal(inbox, { clientId, fields: { ...body.fields, name: 'Mallory' } })).toEqual(refused);
    expect(await refusal(inbox, { clientId, fields: { ...body.fields, phone: newPhone() } })).toEqual(
      refused,
    );
    const other = (await begin(inbox, { fields: someone() })).body.data.visitorToken as string;
    expect(await refusal(inbox, { clientId, fields: {} }, other)).toEqual(refused);
    expect(await own(token)).toEqual([id]);
  });

  test('of a proven visitor takes the same proof, and a typed one none', async () => {
    const { inbox, body } = await beginning();
    const identity = sign(body.fields, inbox);
    expect(await refusal(inbox, { ...body, identity })).toEqual(refused);
    const proven = { fields: {}, clientId: randomUUID(), identity };
    const { id } = (await begin(inbox, proven)).body.data.conversation;
    expect((await begin(inbox, proven)).body.data.conversation.id).toBe(id);
    expect(await refusal(inbox, { ...proven, fields: body.fields, identity: undefined })).toEqual(refused);
  });

  test('finds its chat for some minutes, and for its own browser at any time', async () => {
    const { inbox, body, id } = await beginning();
    const { visitorToken } = (await begin(inbox, body)).body.data;
    expect(await own(visitorToken)).toEqual([id]);
    await prisma.conversation.update({
      where: { id },
      data: { createdAt: new Date(Date.now() - 11 * 60_000) },
    });
    expect(await refusal(inbox, body)).toEqual(refused);
    const again = (await begin(inbox, body, visitorToken)).body.data;
    expect([again.conversation.id, again.visitorToken]).toEqual([id, visitorToken]);
  });
});

describe('what a visitor typed', () => {
  test('and the contact does not tell is kept among the answers; the contact stays as it is', async () => {
    const inbox = await createInbox();
    const fields = someone();
    await begin(inbox, { fields });
    const [phone, another] = [newPhone(), newPhone()];
    const second = (await begin(inbox, { fields: { ...fields, name: 'Zoë Smith', phone } })).body.data;
    const { id } = second.conversation;
    expect(await shownAnswers(id)).toEqual([{ label: 'Phone', value: phone }]);
    expect((await stored(id)).contact).toMatchObject({ name: 'Zoe', phone: null, phoneTyped: null });
    const third = (await begin(inbox, { fields: { phone: another } }, second.visitorToken)).body.data;
    expect(await shownAnswers(third.conversation.id)).toEqual([{ label: 'Phone', value: another }]);
  });

  test('makes a new contact, and only what it has no place for stays among the answers', async () => {
    const inbox = await createInbox();
    const { token } = await signedIn('ADMIN');
    const field = (key: string, type: string) => ({ key, label: key, type, required: false, options: [] });
    const form = [field('name', 'TEXT'), field('office', 'PHONE'), field('mobile', 'PHONE')];
    await ask('put', `/inboxes/${inbox.id}/form-fields`, { token, body: { fields: form } });
    const [office, mobile] = [newPhone(), newPhone()];
    const { id } = (await begin(inbox, { fields: { name: 'Zoe', office, mobile } })).body.data.conversation;
    expect(await shownAnswers(id)).toEqual([{ label: 'mobile', value: mobile }]);
    expect((await stored(id)).contact).toMatchObject({ phoneTyped: office });
    const again = (await begin(inbox, { fields: { name: 'Zoe', office: office.replaceAll(' ', '') } })).body;
    expect(await shownAnswers(again.data.conversation.id)).toEqual([]);
  });
});

describe('a signed identity', () => {
  test('proves nothing in another inbox, whose secret is another', async () => {
    const [one, other] = [await createInbox(), await createInbox()];
    const who = someone();
    const proven = async (inbox: TestInbox) =>
      (await begin(inbox, { fields: {}, identity: sign(who, inbox) })).body.data;
    const [here, there] = [await proven(one), await proven(other)];
    expect(await own(here.visitorToken)).toEqual([here.conversation.id]);
    const path = `/widget/conversations/${there.conversation.id}/messages`;
    expect((await ask('get', path, { token: here.visitorToken })).status).toBe(404);
    expect((await stored(here.conversation.id)).contactId).toBe(
      (await stored(there.conversation.id)).contactId,
    );
  });

  test('with a phone alone finds whoever proved that number, never who merely typed it', async () => {
    const inbox = await createInbox();
    const phone = newPhone();
    const typed = (await begin(inbox, { fields: { ...someone(), phone } })).body.data.conversation.id;
    const proven = async () => {
      const fields = { name: 'Ada', email: `${randomUUID()}@example.com` };
      const { conversation } = (await begin(inbox, { fields, identity: sign({ phone }, inbox) })).body.data;
      return stored(conversation.id);
    };
    const [first, second] = [await proven(), await proven()];
    const { contact, contactId } = await stored(typed);
    expect(contact?.verified).toBe(false);
    expect(first.contactId).not.toBe(contactId);
    expect(first.contact).toMatchObject({ verified: true, phoneVerified: true });
    expect(second.contactId).toBe(first.contactId);
  });

  test('adds the number that it proves to a contact who has none', async () => {
    const inbox = await createInbox();
    const who = someone();
    await begin(inbox, { fields: who });
    const phone = newPhone();
    const { conversation } = (await begin(inbox, { fields: {}, identity: sign({ ...who, phone }, inbox) }))
      .body.data;
    expect((await stored(conversation.id)).contact).toMatchObject({ phoneTyped: phone, phoneVerified: true });
    expect(await shownAnswers(conversation.id)).toEqual([]);
  });
});
