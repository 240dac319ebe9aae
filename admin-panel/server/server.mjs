/** The panel's production process. Settings: PORT, HOST, API_URL, PUBLIC_URL. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPanelServer } from './panel-server.mjs';

const { PORT = '5173', HOST = '127.0.0.1', API_URL = 'http://127.0.0.1:4000' } = process.env;
/** As browsers reach the API, for pictures; without it they go where this server goes. */
const PUBLIC_URL = process.env.PUBLIC_URL || API_URL;
const dist = fileURLToPath(new URL('../dist', import.meta.url));
/** How long open requests may take after SIGTERM. */
const patienceMilliseconds = 5000;

function stopWith(sentence) {
  console.error(sentence);
  process.exit(1);
}

if (!existsSync(path.join(dist, 'index.html')))
  stopWith('The panel is not built; run "npm run build" first.');
if (!URL.canParse(API_URL))
  stopWith(`API_URL is not an address: ${API_URL}. Set it as http://127.0.0.1:4000.`);
if (!URL.canParse(PUBLIC_URL))
  stopWith(`PUBLIC_URL is not an address: ${PUBLIC_URL}. Set it as https://api.example.com.`);
if (!/^\d{1,5}$/.test(PORT) || Number(PORT) > 65535) stopWith(`PORT is not a port: ${PORT}. Set it as 5173.`);

const { server, endLive } = createPanelServer({ dist, apiUrl: API_URL, publicUrl: PUBLIC_URL });
server.on('error', (error) => {
  if (error.code === 'EADDRINUSE') stopWith(`Port ${PORT} is in use: set PORT to a free one.`);
  throw error;
});
server.listen(Number(PORT), HOST, () => console.log(`The panel is at http://${HOST}:${PORT}.`));

function stop() {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  endLive();
  setTimeout(() => server.closeAllConnections(), patienceMilliseconds).unref();
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
