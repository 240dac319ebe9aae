import { KeptValues } from '@toprak/client-core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Beginning } from '../src/chat/model/beginning';
import { Conversations } from '../src/chat/model/conversations';
import { Visitor } from '../src/chat/model/visitor';
import { Api, type Begin, type Conversation, Refusal } from '../src/transport/api';

const ended = new AbortController().signal;
const ada = { name: 'Ada', email: 'ada@example.com' };
const grace = { name: 'Grace', email: 'grace@example.com' };
const identityOf = (sub: string) => `x.${btoa(JSON.stringify({ sub, email: `${sub}@example.com` }))}.x`;

/** The answers to come; the last one stands for all that follow. Null: the answer is lost on its way. */
let answers: (Refusal | null | 'begun')[] = [];
let asked: Begin[] = [];

/** A page with the chat, on the one browser that all tests of this file share. */
function openPage(identity: string | null = null) {
  const kept = new KeptValues('toprak:demo:', localStorage);
  const visitor = new Visitor(kept, identity, ended);
  const conversations = new Conversations();
  const api = new Api('http://api.example/', 'demo', () => null, ended);
  vi.spyOn(api, 'begin').mockImplementation(async (input) => {
    asked.push(input);
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer instanceof Refusal) throw answer;
    if (answer === null) throw new TypeError('Failed to fetch');
    const conversation = { id: `of ${input.clientId}`, unread: 0, status: 'OPEN' } as unknown as Conversation;
    return { visitorToken: 'token', conversation };
  });
  const forget = () => kept.keys('').forEach((key) => kept.set(key, null));
  const beginning = new Beginning({ api, visitor, conversations, kept, tell: () => undefined, forget });
  return { beginning, conversations };
}

const idsAsked = () => asked.map(({ clientId }) => clientId);

beforeEach(() => {
  localStorage.clear();
  answers = ['begun'];
  asked = [];
});

describe('beginning', () => {
  it('asks again with the same id when the answer was lost, over a reload', async () => {
    answers = [null];
    await expect(openPage().beginning.begin(ada)).rejects.toThrow('Failed to fetch');
    answers = ['begun'];
    const { beginning, conversations } = openPage();
    await beginning.begin(ada);
    expect(new Set(idsAsked()).size).toBe(1);
    expect(conversations.currentId.value).toBe(`of ${asked[0]?.clientId}`);
    await beginning.begin(ada);
    expect(new Set(idsAsked()).size).toBe(2);
  });

  it.each<[string, () => Promise<void>]>([
    ['with other answers', () => openPage().beginning.begin(grace)],
    ['as somebody else', () => openPage(identityOf('grace')).beginning.begin(ada)],
  ])('takes a new id when the next person of the browser begins %s', async (_, beginNext) => {
    answers = [null];
    await expect(openPage(identityOf('ada')).beginning.begin(ada)).rejects.toThrow();
    answers = ['begun'];
    await beginNext();
    expect(new Set(idsAsked()).size).toBe(2);
  });

  it('takes a new id, once, when the kept one belongs to another conversation', async () => {
    answers = [new Refusal('ALREADY_EXISTS', 'This clientId belongs to another chat.'), 'begun'];
    const { beginning, conversations } = openPage();
    await beginning.begin(ada);
    expect(new Set(idsAsked()).size).toBe(2);
    expect(conversations.currentId.value).toBe(`of ${asked[1]?.clientId}`);

    answers = [new Refusal('ALREADY_EXISTS', 'This clientId belongs to another chat.')];
    asked = [];
    await expect(beginning.begin(ada)).rejects.toThrow('belongs to another chat');
    expect(asked).toHaveLength(2);
    expect(beginning.isBusy.value).toBe(false);
  });
});
