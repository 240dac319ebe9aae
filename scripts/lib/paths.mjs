import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder, whatever the current directory. */
export const rootDir = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
export const backendDir = path.join(rootDir, 'backend');
export const widgetDir = path.join(rootDir, 'widget');
export const panelDir = path.join(rootDir, 'admin-panel');
export const dashboardDir = path.join(rootDir, 'ecommerce-dashboard');
