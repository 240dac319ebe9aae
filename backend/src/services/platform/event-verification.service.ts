import { sql } from 'kysely';
import { pool, kysely } from '../../db/client.js';
import {
  chainStart,
  digestOf,
  isBlank,
  linkOf,
  type SealedDetail,
  sealedColumns,
  type SealedEvent,
} from './event-chain.js';
import { sealer } from './event-sealing.service.js';

/** What is wrong with an event, its detail or its seal. */
export type FaultKind =
  | 'event-changed'
  | 'event-missing'
  | 'event-behind-seal'
  | 'detail-changed'
  | 'detail-missing'
  | 'detail-added'
  | 'seal-changed'
  | 'seal-missing'
  | 'anchor-differs'
  | 'anchor-missing';

export interface Fault {
  kind: FaultKind;
  /** Of the event; null where no event is known. */
  position: string | null;
  ordinal: string | null;
}

/** A link that the operator kept: a chain that was cut at its end, or made anew, no longer has it. */
export interface Anchor {
  ordinal: bigint;
  hash: string;
}

export interface Verification {
  sealed: number;
  /** Events whose seals hold and whose details were erased. */
  erased: number;
  /** Not sealed yet. */
  waiting: number;
  /** The last link, to be kept as an anchor; null before the first. */
  head: { ordinal: string; hash: string } | null;
  faultCount: number;
  /** The first of them. */
  faults: Fault[];
}

type ChainRow = Partial<SealedEvent> &
  SealedDetail & {
    ordinal: string;
    sealedPosition: string;
    hash: Buffer;
    detailDigest: Buffer | null;
  };

const batchSize = 5000;
const mostFaults = 20;

const { sql: nextLinks } = sql`
  SELECT s.ordinal::text, s.position::text AS "sealedPosition", s.hash, s."detailDigest", ${sealedColumns}
  FROM (SELECT * FROM "EventSeal" WHERE ordinal > $1 ORDER BY ordinal LIMIT 5000) s
  LEFT JOIN "DomainEvent" e ON e.position = s.position
  LEFT JOIN "EventDetail" d ON d.position = s.position
  ORDER BY s.ordinal`.compile(kysely);

/** Goes along the chain, link by link. A changed link is told from a changed event by the link that follows. */
class Walk {
  sealed = 0;
  erased = 0;
  faultCount = 0;
  readonly faults: Fault[] = [];
  last: ChainRow | undefined;
  isAnchorMet = false;
  #previous: Buffer = chainStart;
  /** What the last link should have been, when it is another. */
  #expected: Buffer | undefined;

  constructor(readonly anchor: Anchor | undefined) {}

  fault(kind: FaultKind, row?: { position: string | null; ordinal: string | null }): void {
    this.faultCount += 1;
    if (this.faults.length >= mostFaults) return;
    this.faults.push({ kind, position: row?.position ?? null, ordinal: row?.ordinal ?? null });
  }

  step(row: ChainRow): void {
    const ordinal = BigInt(row.ordinal);
    const isNext = ordinal === BigInt(this.last?.ordinal ?? 0) + 1n;
    const place = placeOf(row);
    if (!isNext) this.settle(false);
    if (!isNext) this.fault('seal-missing', place);
    this.checkLink(row, ordinal, isNext);
    this.checkDetail(row);
    if (this.anchor?.ordinal === ordinal) {
      this.isAnchorMet = true;
      if (row.hash.toString('hex') !== this.anchor.hash) this.fault('anchor-differs', place);
    }
    this.sealed += 1;
    this.#previous = row.hash;
    this.last = row;
  }

  /** Behind the last link: whether that was the event's or the seal's fault nobody can tell. */
  end(): void {
    this.settle(false);
    if (this.anchor && !this.isAnchorMet)
      this.fault('anchor-missing', { position: null, ordinal: String(this.anchor.ordinal) });
  }

  private checkLink(row: ChainRow, ordinal: bigint, isNext: boolean): void {
    if (!hasEvent(row)) {
      this.settle(false);
      return this.fault('event-missing', placeOf(row));
    }
    const fits = (previous: Buffer) => linkOf(previous, ordinal, row, row.detailDigest).equals(row.hash);
    const isRight = fits(this.#previous);
    const isSealChanged = !isRight && this.#expected !== undefined && fits(this.#expected);
    this.settle(isSealChanged);
    // Without the link before, this one cannot be made again.
    if (!isRight && !isSealChanged && isNext)
      this.#expected = linkOf(this.#previous, ordinal, row, row.detailDigest);
  }

  /** The fault of the link before, now that it is known whose it is. */
  private settle(isSealChanged: boolean): void {
    if (this.#expected && this.last)
      this.fault(isSealChanged ? 'seal-changed' : 'event-changed', placeOf(this.last));
    this.#expected = undefined;
  }

  private checkDetail(row: ChainRow): void {
    const { hasDetail, isErased, detailDigest } = row;
    if (isErased && isBlank(row)) this.erased += 1;
    else if (isErased) this.fault('detail-changed', placeOf(row));
    else if (detailDigest && !hasDetail && hasEvent(row)) this.fault('detail-missing', placeOf(row));
    else if (hasDetail && !detailDigest) this.fault('detail-added', placeOf(row));
    else if (detailDigest && hasDetail && !digestOf(row)?.equals(detailDigest))
      this.fault('detail-changed', placeOf(row));
  }
}

const placeOf = ({ sealedPosition, ordinal }: ChainRow) => ({ position: sealedPosition, ordinal });
const hasEvent = (row: ChainRow): row is ChainRow & SealedEvent => row.position != null;

/**
 * Compares every sealed event with its seal, and every seal with the one before.
 * @param progress is told how many of about how many
 */
export async function verifyEvents(
  anchor?: Anchor,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<Verification> {
  const walk = new Walk(anchor);
  const counted = await pool.query<{ total: number }>('SELECT count(*)::int AS total FROM "EventSeal"');
  const total = counted.rows[0]?.total ?? 0;
  for (;;) {
    const { rows } = await pool.query<ChainRow>(nextLinks, [walk.last?.ordinal ?? '0']);
    for (const row of rows) walk.step(row);
    progress(walk.sealed, Math.max(total, walk.sealed));
    if (rows.length < batchSize) break;
  }
  walk.end();
  const waiting = await checkUnsealed(walk);
  const { sealed, erased, faultCount, faults, last } = walk;
  const head = last ? { ordinal: last.ordinal, hash: last.hash.toString('hex') } : null;
  faults.sort((one, other) => Number(one.position ?? Infinity) - Number(other.position ?? Infinity));
  return { sealed, erased, waiting, head, faultCount, faults };
}

/** What has no seal waits for it, unless the seals are past it: then it was put there afterwards, or lost its seal. */
async function checkUnsealed(walk: Walk): Promise<number> {
  const unsealed = `FROM "DomainEvent" e LEFT JOIN "EventReader" r ON r.name = $1
    CROSS JOIN LATERAL (SELECT coalesce((e.xid, e.position) <= (r.xid, r.position), false) AS behind) place
    WHERE NOT EXISTS (SELECT FROM "EventSeal" s WHERE s.position = e.position)`;
  const { rows } = await pool.query<{ waiting: number; behind: number }>(
    `SELECT count(*) FILTER (WHERE NOT behind)::int AS waiting, count(*) FILTER (WHERE behind)::int AS behind ${unsealed}`,
    [sealer],
  );
  const { waiting = 0, behind = 0 } = rows[0] ?? {};
  if (behind === 0) return waiting;
  const first = await pool.query<{ position: string }>(
    `SELECT e.position::text ${unsealed} AND behind ORDER BY e.position LIMIT ${mostFaults}`,
    [sealer],
  );
  for (const { position } of first.rows) walk.fault('event-behind-seal', { position, ordinal: null });
  walk.faultCount += behind - first.rows.length;
  return waiting;
}
