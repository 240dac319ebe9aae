/** Development: everything from its sources, made anew when they change. The database is the one of `npm start`. */
import './lib/node-version.mjs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { openDataFolder } from './lib/data-folder.mjs';
import { migrateDatabase, seedDatabase } from './lib/database.mjs';
import { loadEnvFile } from './lib/env-file.mjs';
import { describeEnvironment, openDatabase } from './lib/first-try.mjs';
import { listeningHost, localAddress } from './lib/host.mjs';
import { runMain } from './lib/main.mjs';
import { backend, hasDashboard, prepareParts } from './lib/parts.mjs';
import { backendDir, dashboardDir, panelDir, widgetDir } from './lib/paths.mjs';
import { apiService, choosePorts, dashboardService, demoHostService, panelService } from './lib/services.mjs';
import { Supervisor } from './lib/supervisor.mjs';

/** A tool's program out of the packages that the folder sees. */
const program = (folder, name, file) =>
  path.join(
    path.dirname(createRequire(path.join(folder, 'package.json')).resolve(`${name}/package.json`)),
    file,
  );

/** The services of `npm start`, each run by a tool that watches its sources. */
function watchedServices(ports, env) {
  const tsx = program(backendDir, 'tsx', 'dist/cli.mjs');
  const dashboard = ports.dashboard && dashboardService(ports.dashboard, ports.api, env);
  return [
    {
      name: 'widget',
      file: 'widget',
      args: [tsx, 'watch', '--clear-screen=false', '--include', 'src/**/*', 'build.mjs'],
      cwd: widgetDir,
      env,
    },
    {
      ...apiService(ports.api, env),
      args: [tsx, 'watch', '--clear-screen=false', '--include', 'prisma/**/*', 'src/server.ts'],
    },
    {
      ...panelService(ports.panel, ports.api, { ...env, PANEL_PORT: String(ports.panel) }),
      args: [program(panelDir, 'vite', 'bin/vite.js'), '--host', listeningHost(env)],
    },
    demoHostService(ports.demoHost, ports.api, env),
    dashboard && {
      ...dashboard,
      args: dashboard.args.map((argument) => (argument === 'start' ? 'dev' : argument)),
      cwd: dashboardDir,
    },
  ].filter(Boolean);
}

await runMain(async (context) => {
  const { signal, requested, onStop, onForce } = context;
  loadEnvFile();
  const { folder: dataFolder, release } = await openDataFolder();
  onStop(release);
  const ports = await choosePorts(['api', 'panel', 'demoHost', ...(hasDashboard() ? ['dashboard'] : [])]);
  // The seed is run from the built API.
  await prepareParts([backend], signal);
  const databaseUrl = await openDatabase(dataFolder, context);
  await migrateDatabase(databaseUrl, signal);
  const env = { ...(await describeEnvironment(ports, databaseUrl, dataFolder)), NODE_ENV: 'development' };
  if (env.DEMO === 'true') await seedDatabase(databaseUrl, signal);

  const supervisor = new Supervisor({ signal });
  onStop(() => supervisor.stop());
  onForce(() => supervisor.kill());
  for (const service of watchedServices(ports, env)) await supervisor.start(service);
  console.log(
    `\nSources are watched: API ${localAddress(ports.api)}, admin panel ${localAddress(ports.panel)}, ` +
      `website ${localAddress(ports.demoHost)}` +
      `${ports.dashboard ? `, dashboard ${localAddress(ports.dashboard)}` : ''}. Ctrl-C stops everything.`,
  );
  await requested;
});
