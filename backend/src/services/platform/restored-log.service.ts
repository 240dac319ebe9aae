import type { PoolClient } from 'pg';
import { logger } from '../../config/logger.js';

/*
 * Transaction ids belong to one database server. After a dump was restored on another one, events and cursors may stand
 * above whatever that server has counted to: they would count as running for ever, and new events sort behind the
 * cursors. What a snapshot sees was committed below its end, so an id beyond it is another server's.
 */
export const isRestoredElsewhere = `
  EXISTS (SELECT 1 FROM "DomainEvent" WHERE xid >= pg_snapshot_xmax(pg_current_snapshot()))
  OR EXISTS (SELECT 1 FROM "EventReader" WHERE xid >= pg_snapshot_xmax(pg_current_snapshot()))`;

/**
 * Makes a restored log this server's own: all of it is committed, so its events take the transaction id 0, and each
 * reader goes on before the first one that it has not read. Some may be read twice, none is skipped.
 */
export async function adoptRestoredLog(client: PoolClient): Promise<void> {
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('event-log-restored'))`);
  const { rows } = await client.query<{ restored: boolean }>(`SELECT ${isRestoredElsewhere} AS restored`);
  if (!rows[0]?.restored) return;
  // Once, over the whole history.
  await client.query('SET LOCAL statement_timeout = 0');
  // Events cannot be changed, but by this function of the database.
  const adopted = await client.query<{ events: string; readers: string }>(
    'SELECT events, readers FROM toprak_adopt_restored_log()',
  );
  logger.warn(
    adopted.rows[0],
    'the event log was restored from another database server; its readers go on from there',
  );
}
