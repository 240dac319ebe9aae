import net from 'node:net';

/** A TCP proxy that hands everything on, in order, some milliseconds late, in both directions: a database far away. */
export class SlowLine {
  private readonly server = net.createServer((near) => this.join(near));

  private constructor(
    private readonly target: { host: string; port: number },
    private readonly delayMilliseconds: number,
  ) {}

  /** @param url the database behind the line */
  static async to(url: string, delayMilliseconds: number): Promise<SlowLine> {
    const { hostname, port } = new URL(url);
    const line = new SlowLine({ host: hostname, port: Number(port) }, delayMilliseconds);
    await new Promise<void>((resolve) => line.server.listen(0, '127.0.0.1', resolve));
    return line;
  }

  /** The same database at this end of the line. */
  url(databaseUrl: string): string {
    const url = new URL(databaseUrl);
    url.hostname = '127.0.0.1';
    url.port = String((this.server.address() as net.AddressInfo).port);
    return url.href;
  }

  close(): void {
    this.server.close();
  }

  private join(near: net.Socket): void {
    const far = net.connect(this.target);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.setNoDelay(true);
      from.on(
        'data',
        (chunk: Buffer) => void setTimeout(() => to.writable && to.write(chunk), this.delayMilliseconds),
      );
      from.on('error', () => to.destroy()).on('close', () => to.destroy());
    }
  }
}
