export interface PostgresServer {
  /** Process id of the postmaster. */
  pid: number;
  port: number;
  /** Connection URL of one of its databases (`postgres` always exists). */
  url(database: string): string;
  /** Fast shutdown; resolves when the process is gone. Nothing happens on a server that somebody else looks after. */
  stop(): Promise<void>;
}

export interface StartPostgresOptions {
  /** Folder of the server; made and filled when empty. One server a folder. */
  dataDir: string;
  /** Without it a free port is taken and remembered in the folder. */
  port?: number;
  /** Server settings beside or instead of the defaults, e.g. `{ fsync: 'off' }` for tests. */
  settings?: Record<string, string | number>;
  /** True: use a server that another live process looks after instead of refusing. */
  attach?: boolean;
  /** Receives a sentence for each step that takes time. */
  log?: (message: string) => void;
}

/**
 * Starts the embedded PostgreSQL of a data folder, or takes over one that an earlier run left behind.
 * When called by root the server runs as the user `postgres`.
 * @throws OperatorError with one sentence: folder unreachable, disk full, port in use, already running
 */
export function startPostgres(options: StartPostgresOptions): Promise<PostgresServer>;
