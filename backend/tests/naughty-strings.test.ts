import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { ask } from './app.js';
import { beginChat, createInbox, newProduct, type Person, signedIn, type TestInbox } from './factories.js';

/*
 * Every text field stores a string and returns it unchanged, or refuses it with the path at fault (`ask` itself refuses
 * server errors). Strings that PostgreSQL cannot hold come on top.
 */
const listed = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'fixtures', 'naughty_strings.json'), 'utf8'),
) as string[];
const strings = [
  ...listed,
  'a\u0000b',
  '\u0000',
  '\ud800',
  'x\udc00y',
  '\ufffe',
  'ŉ⑴½＼％',
  'x'.repeat(99_000),
];

let agent: Person;
let admin: Person;
let inbox: TestInbox;

beforeAll(async () => {
  inbox = await createInbox();
  agent = await signedIn('AGENT', [inbox.id]);
  admin = await signedIn('ADMIN');
});

type Answer = Awaited<ReturnType<typeof ask>>;
/** Where a text stands in the body, as errors name it, and how the answer returns it. */
type Fields = Record<string, (answer: Answer) => unknown>;

const lanes = 8;
const minutes = 60_000;

/** Every string, a few at a time; those of one lane one after the other. */
async function forEveryString(work: (text: string, lane: number) => Promise<void>): Promise<void> {
  const lane = async (first: number) => {
    for (let n = first; n < strings.length; n += lanes) await work(strings[n] ?? '', first);
  };
  await Promise.all(Array.from({ length: lanes }, (_, first) => lane(first)));
}

/** Sends the text in all fields, then without those that refused it, until the others are taken: they must return it unchanged. */
async function expectKept(
  text: string,
  fields: Fields,
  send: (fields: string[]) => Promise<Answer>,
): Promise<void> {
  let names = Object.keys(fields);
  while (names.length > 0) {
    const answer = await send(names);
    if (answer.status === 413) return expect(text.length).toBeGreaterThan(9000);
    if (answer.status === 409) return;
    if (answer.status < 300) {
      for (const name of names) expect([name, await fields[name]?.(answer)]).toEqual([name, text]);
      return;
    }
    const faults: string[] = answer.body.errors.map((fault: { path: string }) => fault.path);
    expect([text, answer.status, names]).toEqual([text, 400, expect.arrayContaining(faults)]);
    expect(faults).not.toEqual([]);
    names = names.filter((name) => !faults.includes(name));
  }
}

describe('every string is stored and returned unchanged, or refused at its path', () => {
  test(
    'as a message of an agent and of a visitor',
    async () => {
      const chat = await beginChat(inbox);
      const doors = [
        [`/conversations/${chat.conversationId}/messages`, agent.token],
        [`/widget/conversations/${chat.conversationId}/messages`, chat.visitorToken],
      ] as const;
      await forEveryString(async (body) => {
        for (const [door, token] of doors) {
          const send = () => ask('post', door, { token, body: { clientId: randomUUID(), body } });
          await expectKept(body, { body: (answer) => answer.body.data.body }, send);
        }
      });
    },
    3 * minutes,
  );

  test(
    'as a contact’s name, e-mail and phone',
    async () => {
      const fields: Fields = {
        name: ({ body }) => body.data.name,
        email: ({ body }) => body.data.email,
        phone: ({ body }) => body.data.phone ?? '',
      };
      await forEveryString((text) =>
        expectKept(text, fields, (names) => {
          const body = { name: 'x', ...Object.fromEntries(names.map((name) => [name, text])) };
          return ask('post', '/contacts', { token: agent.token, body });
        }),
      );
    },
    3 * minutes,
  );

  test(
    'as an inbox’s name, title, greeting and origin, and in its form',
    async () => {
      const places = await Promise.all(Array.from({ length: lanes }, () => createInbox()));
      const fields: Fields = {
        name: ({ body }) => body.data.name,
        'look.title': ({ body }) => body.data.look.title,
        'look.greeting': ({ body }) => body.data.look.greeting,
        'allowedOrigins.0': ({ body }) => body.data.allowedOrigins[0],
      };
      const form: Fields = {
        'fields.0.key': ({ body }) => body.data[0].key,
        'fields.0.label': ({ body }) => body.data[0].label,
        'fields.0.options.0': ({ body }) => body.data[0].options[0],
      };
      await forEveryString(async (text, lane) => {
        const path = `/inboxes/${places[lane]?.id}`;
        await expectKept(text, fields, (names) => {
          const at = (name: string, other: string) => (names.includes(name) ? text : other);
          const look = {
            color: null,
            position: 'right',
            title: at('look.title', ''),
            greeting: at('look.greeting', ''),
          };
          const body = { name: at('name', 'x'), look, allowedOrigins: [at('allowedOrigins.0', '*')] };
          return ask('patch', path, { token: admin.token, body });
        });
        await expectKept(text, form, (names) => {
          const at = (name: string) => (names.includes(`fields.0.${name}`) ? text : 'x');
          const field = {
            key: at('key'),
            label: at('label'),
            type: 'SELECT',
            required: false,
            options: [at('options.0')],
          };
          return ask('put', `${path}/form-fields`, { token: admin.token, body: { fields: [field] } });
        });
      });
    },
    3 * minutes,
  );

  test(
    'as a product’s SKU, name, description and supplier, and as a category',
    async () => {
      const fields: Fields = {
        sku: ({ body }) => body.data.sku,
        name: ({ body }) => body.data.name,
        description: ({ body }) => body.data.description,
        supplier: ({ body }) => body.data.supplier,
      };
      await forEveryString(async (text) => {
        await expectKept(text, fields, (names) => {
          const body = newProduct(Object.fromEntries(names.map((name) => [name, text])));
          return ask('post', '/products', { token: admin.token, body });
        });
        await expectKept(text, { name: ({ body }) => body.data.name }, () =>
          ask('post', '/categories', { token: admin.token, body: { name: text } }),
        );
      });
    },
    3 * minutes,
  );

  test(
    'as a label',
    async () => {
      const chats = await Promise.all(Array.from({ length: lanes }, () => beginChat(inbox)));
      await forEveryString((label, lane) =>
        expectKept(label, { 'labels.0': ({ body }) => body.data.labels[0] }, () => {
          const address = `/conversations/${chats[lane]?.conversationId}`;
          return ask('patch', address, { token: agent.token, body: { labels: [label] } });
        }),
      );
    },
    3 * minutes,
  );

  test(
    'as a name, an answer and a page of the pre-chat form',
    async () => {
      const place = await createInbox();
      const question = { type: 'TEXT', required: false, options: [] };
      const form = ['name', 'note'].map((key) => ({ ...question, key, label: key }));
      await ask('put', `/inboxes/${place.id}/form-fields`, { token: admin.token, body: { fields: form } });
      const details = new WeakMap<Answer, ReturnType<typeof ask>>();
      // Asked for once an answer, however many fields are looked at.
      const detailOf = async (answer: Answer) => {
        const address = `/conversations/${answer.body.data.conversation.id}`;
        const detail = details.get(answer) ?? ask('get', address, { token: admin.token });
        details.set(answer, detail);
        return (await detail).body.data;
      };
      await forEveryString((text) => {
        // A blank answer is none.
        const orBlank = (value: unknown) => (text.trim() === '' ? text : value);
        const fields: Fields = {
          'fields.name': async (answer) => orBlank((await detailOf(answer)).contact.name),
          'fields.note': async (answer) => orBlank((await detailOf(answer)).answers[0]?.value),
          page: async (answer) => (await detailOf(answer)).page,
        };
        return expectKept(text, fields, (names) => {
          const answers = ['name', 'note']
            .filter((key) => names.includes(`fields.${key}`))
            .map((key) => [key, text]);
          const page = names.includes('page') ? { page: text } : {};
          return ask('post', `/widget/${place.key}/conversations`, {
            body: { fields: Object.fromEntries(answers), ...page },
          });
        });
      });
    },
    3 * minutes,
  );
});

test(
  'every string can be searched for',
  async () => {
    await forEveryString(async (text) => {
      if (text.length > 2000 || !text.isWellFormed()) return;
      for (const list of ['/conversations', '/contacts', '/products', '/orders']) {
        const { status, body } = await ask('get', `${list}?limit=1&q=${encodeURIComponent(text)}`, {
          token: admin.token,
        });
        expect([text, status, body.errors?.[0]?.path]).toEqual([
          text,
          body.errors ? 400 : 200,
          body.errors ? 'q' : undefined,
        ]);
      }
    });
  },
  3 * minutes,
);
