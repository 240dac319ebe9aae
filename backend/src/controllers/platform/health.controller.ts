import { requireReady } from '../../services/platform/health.service.js';

export function live() {
  return Promise.resolve({ message: 'Running', data: {} });
}

export async function ready() {
  await requireReady();
  return { message: 'Ready', data: {} };
}
