import pg from 'pg';

/**
 * Works on the database of this test file as whoever owns it, with triggers off: what the application cannot do, and an
 * intruder with the server in hand can.
 */
export async function asOwner(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client(process.env.DATABASE_URL);
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    await work(client);
  } finally {
    await client.end();
  }
}
