import net from 'node:net';

/** The acknowledgement of a stored message as Socket.IO writes it in the visitors' namespace. */
const acknowledgement = /43\/widget,\d+\[\{"ok":true/;

/**
 * A TCP proxy before the API that cuts the connection at the worst moment: the acknowledgement is on its way, so the
 * message is stored, and the client never learns of it.
 */
export class CuttingProxy {
  cuts = 0;
  private armed = false;
  private readonly server = net.createServer((client) => this.join(client));

  private constructor(private readonly target: number) {}

  static async start(target: number): Promise<CuttingProxy> {
    const proxy = new CuttingProxy(target);
    await new Promise<void>((resolve) => proxy.server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as net.AddressInfo).port}`;
  }

  /** The next acknowledgement is swallowed together with its connection. */
  cutNext(): void {
    this.armed = true;
  }

  close(): void {
    this.server.close();
  }

  private join(client: net.Socket): void {
    const api = net.connect(this.target, '127.0.0.1');
    const end = () => [client, api].forEach((side) => side.destroy());
    for (const side of [client, api]) side.on('error', end).on('close', end);
    client.pipe(api);
    api.on('data', (chunk: Buffer) => {
      if (!this.armed || !acknowledgement.test(chunk.toString('latin1'))) return void client.write(chunk);
      this.armed = false;
      this.cuts += 1;
      end();
    });
  }
}
