export interface EmbeddedPostgres {
  port: number;
  pid: number;
  url(database: string): string;
  stop(): Promise<void>;
}
export function startPostgres(options: {
  dataDir: string;
  port?: number;
  extra?: Record<string, string>;
}): Promise<EmbeddedPostgres>;
export function freePort(): Promise<number>;
