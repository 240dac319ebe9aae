import { setTimeout as delay } from 'node:timers/promises';
import type { Prisma } from '../../../generated/prisma/client.js';
import { joinTransactions, prisma, type Transaction } from '../../db/client.js';
import { AppError } from '../../utils/app-error.js';
import { hashShortSecret } from '../../utils/sealed.js';

/** What was asked once: by whom, where, under which key. */
export interface AskedOnce {
  actorId: string;
  route: string;
  key: string;
}

/** A successful answer, as it is sent and kept. */
export interface KeptAnswer {
  body: { status: 'success'; message: string; data: unknown; meta: Record<string, unknown> | undefined };
  version: number | null;
}

const keptMilliseconds = 24 * 3_600_000;
const patienceMilliseconds = 5000;
const pauseMilliseconds = 100;

/** What this process is at: repeats wait for it here, without a connection. */
const running = new Map<string, Promise<unknown>>();

/**
 * Runs `work` once for a key and answers every repeat with its first answer. Work and answer are committed together, so
 * a process that dies in between leaves neither. A refusal is not kept.
 * @throws AppError IDEMPOTENCY_KEY_REUSED for another body, IDEMPOTENCY_KEY_RUNNING when the first takes too long.
 */
export async function answerOnce(
  asked: AskedOnce,
  body: unknown,
  work: () => Promise<KeptAnswer>,
): Promise<KeptAnswer> {
  const name = JSON.stringify([asked.actorId, asked.route, asked.key]);
  const deadline = Date.now() + patienceMilliseconds;
  for (let first = running.get(name); first; first = running.get(name)) {
    const left = deadline - Date.now();
    if (left <= 0) throw new AppError('IDEMPOTENCY_KEY_RUNNING');
    const patience = new AbortController();
    const timer = delay(left, undefined, { signal: patience.signal, ref: false }).catch(() => undefined);
    await Promise.race([first.catch(() => undefined), timer]);
    patience.abort();
  }
  const answering = answerWhenFree(
    asked,
    name,
    hashShortSecret(JSON.stringify(body ?? null), 'idempotent body'),
    deadline,
    work,
  );
  running.set(name, answering);
  try {
    return await answering;
  } finally {
    running.delete(name);
  }
}

/** Another instance may be at it: then it is asked again in a moment. */
async function answerWhenFree(
  asked: AskedOnce,
  name: string,
  bodyHash: string,
  deadline: number,
  work: () => Promise<KeptAnswer>,
): Promise<KeptAnswer> {
  for (;;) {
    const answer = await joinTransactions(async (tx) => {
      if (!(await lockName(tx, name))) return null;
      const kept = await findKept(tx, asked, bodyHash);
      return kept ?? keep(tx, asked, bodyHash, await work());
    });
    if (answer) return answer;
    if (Date.now() >= deadline) throw new AppError('IDEMPOTENCY_KEY_RUNNING');
    await delay(pauseMilliseconds);
  }
}

async function lockName(tx: Transaction, name: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ locked: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) AS locked`;
  return row?.locked ?? false;
}

async function findKept(tx: Transaction, asked: AskedOnce, bodyHash: string): Promise<KeptAnswer | null> {
  const kept = await tx.idempotencyKey.findUnique({ where: { actorId_route_key: asked } });
  if (!kept || kept.createdAt.getTime() < Date.now() - keptMilliseconds) return null;
  if (kept.bodyHash !== bodyHash) throw new AppError('IDEMPOTENCY_KEY_REUSED');
  return { body: kept.answer as unknown as KeptAnswer['body'], version: kept.version };
}

async function keep(
  tx: Transaction,
  asked: AskedOnce,
  bodyHash: string,
  answer: KeptAnswer,
): Promise<KeptAnswer> {
  // As JSON, which the first answer becomes too: a repeat is equal to it.
  const written = JSON.parse(JSON.stringify(answer.body)) as Prisma.InputJsonObject;
  const kept = { bodyHash, answer: written, version: answer.version, createdAt: new Date() };
  await tx.idempotencyKey.upsert({
    where: { actorId_route_key: asked },
    create: { ...asked, ...kept },
    update: kept,
    select: { key: true },
  });
  return answer;
}

/** @returns how many answers were old enough to be forgotten */
export async function forgetOldKeys(): Promise<number> {
  const createdAt = { lt: new Date(Date.now() - keptMilliseconds) };
  return (await prisma.idempotencyKey.deleteMany({ where: { createdAt } })).count;
}
