import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import { readAddresses } from './system.js';

export const PASSWORD = process.env.DEMO_PASSWORD || 'toprak-demo';

/**
 * A header for every request: the API ends a kept connection after seconds of idleness, maybe in the moment in which
 * the next request is written to it.
 */
export const ON_ITS_OWN = { connection: 'close' };

export interface Stored {
  seq: number;
  body: string;
  sender: { type: string; name: string };
}

interface Conversation {
  id: string;
  assignee: { name: string } | null;
}

export interface Ordered {
  id: string;
  total: string;
  lines: { name: string }[];
}

/** An agent without a panel: acts and looks over the REST API, while a journey is about the visitor's side. */
export class AgentApi {
  private constructor(private readonly token: string) {}

  static async signIn(email = 'agent@demo.toprak', password = PASSWORD): Promise<AgentApi> {
    const { accessToken } = await request<{ accessToken: string }>('POST', '/auth/login', {
      body: { email, password, delivery: 'body' },
    });
    return new AgentApi(accessToken);
  }

  /** The conversation of the contact with this name, which is unlike all others. */
  async findConversation(contactName: string): Promise<Conversation> {
    const found = await this.get<Conversation[]>(`/conversations?q=${encodeURIComponent(contactName)}`);
    expect(found).toHaveLength(1);
    return found[0]!;
  }

  async readMessages(contactName: string): Promise<Stored[]> {
    const { id } = await this.findConversation(contactName);
    return this.get<Stored[]>(`/conversations/${id}/messages`);
  }

  /** What people wrote, in the order in which it is stored. */
  async readBodies(contactName: string): Promise<string[]> {
    const messages = await this.readMessages(contactName);
    return messages.filter(({ sender }) => sender.type !== 'SYSTEM').map(({ body }) => body);
  }

  async reply(contactName: string, text: string): Promise<void> {
    await this.send((await this.findConversation(contactName)).id, text);
  }

  async send(conversationId: string, text: string): Promise<void> {
    const body = { clientId: randomUUID(), body: text };
    await request('POST', `/conversations/${conversationId}/messages`, { token: this.token, body });
  }

  async resolve(conversationId: string): Promise<void> {
    const body = { status: 'RESOLVED' };
    await request('PATCH', `/conversations/${conversationId}`, { token: this.token, body });
  }

  async findContactId(conversationId: string): Promise<string> {
    return (await this.get<{ contactId: string }>(`/conversations/${conversationId}`)).contactId;
  }

  /** How many agents are present and take new conversations. */
  async countAvailable(): Promise<number> {
    const agents = await this.get<{ present: boolean; availability: string }[]>('/agents');
    return agents.filter(({ present, availability }) => present && availability === 'AVAILABLE').length;
  }

  /** Orders espresso cups, of which the demo merchant has plenty, for some contact; it waits to be confirmed. */
  async order(quantity: number): Promise<Ordered> {
    const [product] = await this.get<{ id: string; currency: string }[]>('/products?q=ESP-SND');
    const [contact] = await this.get<{ id: string }[]>('/contacts?limit=1');
    const lines = [{ productId: product!.id, quantity }];
    const body = { contactId: contact!.id, currency: product!.currency, lines };
    return request('POST', '/orders', { token: this.token, body });
  }

  async confirm(orderId: string): Promise<void> {
    await request('POST', `/orders/${orderId}/transitions`, { token: this.token, body: { to: 'CONFIRMED' } });
  }

  /** Makes somebody who may sign in at once; of some company, which roles bound to one need. */
  async createUser(email: string, password: string, role: string, { inCompany = false } = {}): Promise<void> {
    const profile = { firstName: 'Test', lastName: 'Person' };
    const [company] = inCompany ? await this.get<{ id: string }[]>('/companies?limit=1') : [];
    const body = { email, password, roleId: await this.findRole(role), profile, companyId: company?.id };
    await request('POST', '/users', { token: this.token, body });
  }

  async giveRole(email: string, role: string): Promise<void> {
    const [user] = await this.get<{ id: string }[]>(`/users?q=${encodeURIComponent(email)}`);
    const body = { roleId: await this.findRole(role) };
    await request('PATCH', `/users/${user!.id}`, { token: this.token, body });
  }

  /** How many people have this in their name or e-mail. */
  async countUsers(text: string): Promise<number> {
    return (await this.get<object[]>(`/users?q=${encodeURIComponent(text)}`)).length;
  }

  /** Makes an API key that reads the products. */
  async createKey(name: string): Promise<void> {
    const body = { name, permissions: { 'products:read': 'all' } };
    await request('POST', '/api-keys', { token: this.token, body });
  }

  /** How many orders of the last thirty days the figures have counted. */
  async countSales(): Promise<number> {
    return (await this.get<{ totals: { orders: number } }>('/analytics/overview')).totals.orders;
  }

  /** How many API keys of one's own work. */
  async countKeys(): Promise<number> {
    return (await this.get<object[]>('/api-keys?status=ACTIVE')).length;
  }

  /** By the key of a built-in role, or the name of one's own. */
  private async findRole(called: string): Promise<string> {
    const roles = await this.get<{ id: string; key: string; name: string }[]>('/roles');
    return roles.find(({ key, name }) => key === called || name === called)!.id;
  }

  private get<T>(path: string): Promise<T> {
    return request<T>('GET', path, { token: this.token });
  }
}

/** Somebody in the demo merchant's chat, without a browser. @returns the conversation's id */
export async function beginChat(name: string, text: string): Promise<string> {
  type Begun = { visitorToken: string; conversation: { id: string } };
  const body = { fields: { name, email: `${randomUUID()}@example.com` } };
  const { visitorToken: token, conversation } = await request<Begun>('POST', '/widget/demo/conversations', {
    body,
  });
  const message = { clientId: randomUUID(), body: text };
  await request('POST', `/widget/conversations/${conversation.id}/messages`, { token, body: message });
  return conversation.id;
}

/** One request of a person or a visitor. @returns what was answered in `data` */
export async function request<T>(
  method: string,
  path: string,
  { token, body }: { token?: string; body?: object },
): Promise<T> {
  const headers = {
    ...ON_ITS_OWN,
    'content-type': 'application/json',
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  };
  const answer = await fetch(`${readAddresses().api}/api/v1${path}`, {
    method,
    headers,
    body: body && JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
  return (JSON.parse(text) as { data: T }).data;
}
