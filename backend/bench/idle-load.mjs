/** Visitors who only look: the bare WebSocket of a widget each, with heartbeats answered, in a process of its own. */
import WebSocket from 'ws';

const AT_ONCE = 100;
const sockets = [];

function connect(url, token) {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
  sockets.push(socket);
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('message', (packet) => {
      const text = packet.toString();
      if (text.startsWith('0')) socket.send(`40/widget,${JSON.stringify({ token })}`);
      else if (text === '2') socket.send('3');
      else if (text.startsWith('40/widget')) resolve();
      else if (text.startsWith('44')) reject(new Error(text));
    });
  });
}

async function run({ url, tokens }) {
  const queue = tokens.values();
  const work = async () => {
    for (const token of queue) await connect(url, token);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { connected: sockets.length };
}

process.on('message', (job) => {
  run(job).then(
    (result) => process.send(result),
    (error) => process.send({ error: error.message }),
  );
});
