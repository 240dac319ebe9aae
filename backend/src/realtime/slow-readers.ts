import type { Server } from 'socket.io';
import type { VisitorSocket } from './socket-state.js';

/** How much may wait for a client that does not read, in characters of packets. */
const most = 1_000_000;

type Connection = VisitorSocket['conn'];
/** Of the transports, the WebSocket has one. */
interface Transport {
  socket?: { terminate(): void };
}

/**
 * Disconnects who reads too slowly: what waits for them would grow in our memory as long as others talk. They come
 * back and fetch what they missed. What the transport was handed already is one such heap at most.
 */
export function endSlowReaders(io: Server): void {
  io.engine.on('connection', (connection: Connection) => {
    let waiting = 0;
    connection.on('packetCreate', ({ data }: { data?: string | Buffer }) => {
      waiting += data?.length ?? 0;
      if (waiting > most) cut(connection);
    });
    connection.on('flush', () => (waiting = 0));
  });
}

function cut(connection: Connection): void {
  // No more is taken from here on, whatever the transport does; then what waits is thrown away.
  connection.close();
  connection.close(true);
  // Who does not read does not answer the closing either: that would be waited for half a minute.
  (connection.transport as Transport).socket?.terminate();
}
