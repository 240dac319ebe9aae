/**
 * The first try: everything on this machine from one command, on a fresh clone too.
 * Only Node's own modules are loaded until the packages are installed.
 */
import './lib/node-version.mjs';
import path from 'node:path';
import { openDataFolder } from './lib/data-folder.mjs';
import { migrateDatabase, seedDatabase } from './lib/database.mjs';
import { loadEnvFile } from './lib/env-file.mjs';
import { describeEnvironment, openDatabase } from './lib/first-try.mjs';
import { localAddress } from './lib/host.mjs';
import { runMain } from './lib/main.mjs';
import { deployedParts, hasDashboard, prepareParts } from './lib/parts.mjs';
import { showStep } from './lib/progress.mjs';
import { apiService, choosePorts, dashboardService, demoHostService, panelService } from './lib/services.mjs';
import { Supervisor } from './lib/supervisor.mjs';

async function startServices(supervisor, ports, env) {
  await supervisor.start(apiService(ports.api, env));
  await Promise.all([
    supervisor.start(panelService(ports.panel, ports.api, env)),
    supervisor.start(demoHostService(ports.demoHost, ports.api, env)),
    ports.dashboard && supervisor.start(dashboardService(ports.dashboard, ports.api, env)),
  ]);
}

function printAddresses(ports, pids, isDemo, logDir) {
  const rows = [
    ['Admin panel', localAddress(ports.panel), 'admin panel'],
    ports.dashboard && ['Dashboard', localAddress(ports.dashboard), 'dashboard'],
    ['Website with the chat widget', localAddress(ports.demoHost), 'demo website'],
    ['API', `${localAddress(ports.api)}/api/v1/docs`, 'API'],
  ];
  const print = ([title, address, service]) =>
    console.log(`  ${title.padEnd(30)} ${address.padEnd(36)} process ${pids.get(service)}`);
  console.log('\nToprak is running.\n');
  rows.filter(Boolean).forEach(print);
  if (isDemo) {
    console.log(`\nSign in with the password ${process.env.DEMO_PASSWORD || 'toprak-demo'} as`);
    console.log('  agent@demo.toprak, agent2@demo.toprak   to answer chats');
    console.log('  admin@demo.toprak, manager@demo.toprak  to run everything');
    console.log('  analyst@demo.toprak                     to read the figures, in the dashboard');
    console.log('  seller@demo.toprak, buyer@demo.toprak   to sell, and to buy');
  }
  console.log(`\nLogs are in ${logDir}. Ctrl-C stops everything.`);
}

await runMain(async (context) => {
  const { signal, requested, onStop, onForce } = context;
  loadEnvFile();
  // First the folder: a second start is told that Toprak runs, not that its ports are in use.
  const { folder: dataFolder, release } = await openDataFolder();
  onStop(release);
  const ports = await choosePorts(['api', 'panel', 'demoHost', ...(hasDashboard() ? ['dashboard'] : [])]);
  await prepareParts(deployedParts(), signal);

  const databaseUrl = await openDatabase(dataFolder, context);
  await migrateDatabase(databaseUrl, signal);
  const env = await describeEnvironment(ports, databaseUrl, dataFolder);
  const isDemo = env.DEMO === 'true';
  if (isDemo) await seedDatabase(databaseUrl, signal);

  const logDir = path.join(dataFolder, 'logs');
  const supervisor = new Supervisor({ logDir, signal });
  onStop(() => supervisor.stop());
  onForce(() => supervisor.kill());
  await showStep('Starting the services', () => startServices(supervisor, ports, env), { quietUnderMs: 100 });
  printAddresses(ports, supervisor.pids, isDemo, logDir);
  await requested;
  console.log('\nStopping …');
});
