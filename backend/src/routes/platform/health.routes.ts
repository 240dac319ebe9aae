import * as health from '../../controllers/platform/health.controller.js';
import { get } from '../route.js';

export const healthRoutes = [
  get('/health/live', 'Whether the process runs', { access: 'public', limit: 'none' }, health.live),
  get(
    '/health/ready',
    'Whether requests can be served',
    { access: 'public', limit: 'none', refuses: ['UNAVAILABLE'] },
    health.ready,
  ),
];
