/** Production on one machine: the built API, panel and dashboard. Nothing is installed, built, migrated or seeded. */
import './lib/node-version.mjs';
import { listPendingMigrations, requireDatabase } from './lib/database.mjs';
import { loadEnvFile } from './lib/env-file.mjs';
import { localAddress, localProxies } from './lib/host.mjs';
import { isInstalled } from './lib/install.mjs';
import { runMain } from './lib/main.mjs';
import { OperatorError } from './lib/operator-error.mjs';
import { deployedParts, hasDashboard, requireBuilt } from './lib/parts.mjs';
import { apiService, choosePorts, dashboardService, panelService } from './lib/services.mjs';
import { requireSettings } from './lib/settings.mjs';
import { Supervisor } from './lib/supervisor.mjs';

async function requireReadyDatabase(url) {
  await requireDatabase(url);
  const pending = await listPendingMigrations(url);
  if (pending.length > 0)
    throw new OperatorError(
      `The database lacks ${pending.length} migration${pending.length === 1 ? '' : 's'}: run "npm run migrate" first.`,
    );
}

await runMain(async ({ signal, requested, onStop, onForce }) => {
  loadEnvFile();
  requireSettings(['DATABASE_URL', 'JWT_SECRET', 'PUBLIC_URL']);
  if (!(await isInstalled())) throw new OperatorError('The packages are not installed: run "npm ci" first.');
  requireBuilt(deployedParts());
  const ports = await choosePorts(['api', 'panel', ...(hasDashboard() ? ['dashboard'] : [])]);
  await requireReadyDatabase(process.env.DATABASE_URL);

  // The servers of the panel and the dashboard are on this machine and say for whom they ask.
  const TRUST_PROXY = process.env.TRUST_PROXY || localProxies();
  const env = { ...process.env, NODE_ENV: 'production', DEMO: 'false', TRUST_PROXY };
  const supervisor = new Supervisor({ signal });
  onStop(() => supervisor.stop());
  onForce(() => supervisor.kill());
  await supervisor.start(apiService(ports.api, env));
  await Promise.all([
    supervisor.start(panelService(ports.panel, ports.api, env)),
    ports.dashboard && supervisor.start(dashboardService(ports.dashboard, ports.api, env)),
  ]);
  console.log(
    `Toprak is running: API ${localAddress(ports.api)}, admin panel ${localAddress(ports.panel)}` +
      `${ports.dashboard ? `, dashboard ${localAddress(ports.dashboard)}` : ''}.`,
  );
  await requested;
});
