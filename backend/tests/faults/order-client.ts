import { setTimeout as delay } from 'node:timers/promises';
import { signIn } from './chats.js';

/** An answer of the API. */
export interface Answer {
  status: number;
  body: { code?: string; data: { id: string } };
}

const pauseMilliseconds = 50;

/** Somebody of the demo merchant, from another process. */
export class OrderClient {
  private constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  static async signIn(url: string, mailbox = 'manager'): Promise<OrderClient> {
    return new OrderClient(url, await signIn(url, mailbox));
  }

  async post(path: string, body: object, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.token}`, ...headers },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  }

  /** Sends again until there is an answer: the same key makes that safe. */
  async postUntilAnswered(path: string, body: object, key: string): Promise<Answer> {
    for (;;) {
      const answer = await this.post(path, body, { 'Idempotency-Key': key }).catch(() => undefined);
      const isRunning = answer?.body.code === 'IDEMPOTENCY_KEY_RUNNING';
      if (answer && !isRunning && answer.status !== 503) return answer;
      await delay(pauseMilliseconds);
    }
  }
}
