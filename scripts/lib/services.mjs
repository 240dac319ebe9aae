import { createRequire } from 'node:module';
import path from 'node:path';
import { listeningHost, localAddress } from './host.mjs';
import { OperatorError } from './operator-error.mjs';
import { backendDir, dashboardDir, panelDir, rootDir } from './paths.mjs';
import { isPortFree, parsePort } from './ports.mjs';

const PORTS = {
  api: { variable: 'PORT', standard: 4000, title: 'the API' },
  panel: { variable: 'PANEL_PORT', standard: 5173, title: 'the admin panel' },
  dashboard: { variable: 'DASHBOARD_PORT', standard: 3000, title: 'the dashboard' },
  demoHost: { variable: 'DEMO_HOST_PORT', standard: 4100, title: 'the demo website' },
};

/**
 * The ports of the given services, each checked to be free.
 * @param {(keyof typeof PORTS)[]} services
 * @throws {OperatorError} naming the variable that mends it
 */
export async function choosePorts(services, env = process.env) {
  const ports = {};
  for (const service of services) {
    const { variable, standard, title } = PORTS[service];
    const port = parsePort(variable, env[variable], standard);
    const taker = Object.keys(ports).find((other) => ports[other] === port);
    if (taker)
      throw new OperatorError(
        `${variable} and ${PORTS[taker].variable} are both ${port}: give each its own port.`,
      );
    if (!(await isPortFree(port, listeningHost(env)))) {
      throw new OperatorError(
        `Port ${port}, for ${title}, is in use: stop the program that listens there, or set ${variable} to a free port.`,
      );
    }
    ports[service] = port;
  }
  return ports;
}

export function apiService(port, env) {
  return {
    name: 'API',
    file: 'api',
    args: ['dist/src/server.js'],
    cwd: backendDir,
    env: { ...env, PORT: String(port) },
    readyUrl: `${localAddress(port, env)}/api/v1/health/ready`,
  };
}

export function panelService(port, apiPort, env) {
  return {
    name: 'admin panel',
    file: 'admin-panel',
    args: ['server/server.mjs'],
    cwd: panelDir,
    env: { ...env, PORT: String(port), API_URL: localAddress(apiPort, env) },
    readyUrl: localAddress(port, env),
  };
}

export function dashboardService(port, apiPort, env) {
  const next = createRequire(path.join(dashboardDir, 'package.json')).resolve('next/dist/bin/next');
  return {
    name: 'dashboard',
    file: 'dashboard',
    args: [next, 'start', '--port', String(port), '--hostname', listeningHost(env)],
    cwd: dashboardDir,
    env: { ...env, API_URL: localAddress(apiPort, env), NEXT_TELEMETRY_DISABLED: '1' },
    readyUrl: localAddress(port, env),
  };
}

export function demoHostService(port, apiPort, env) {
  return {
    name: 'demo website',
    file: 'demo-website',
    args: ['scripts/demo-host.mjs'],
    cwd: rootDir,
    env: { ...env, PORT: String(port), API_URL: localAddress(apiPort, env) },
    readyUrl: localAddress(port, env),
  };
}
