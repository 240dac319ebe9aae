import * as events from '../../controllers/platform/events.controller.js';
import { EventView, ExportEvents, ListEvents } from '../../schemas/platform/event.schema.js';
import { get } from '../route.js';

/** The audit log. */
export const eventRoutes = [
  get(
    '/events',
    'List what happened',
    { access: 'events:read', query: ListEvents, many: EventView },
    events.list,
  ),
  get(
    '/events/export.csv',
    'Export what happened',
    { access: 'events:read', query: ExportEvents, sends: 'text/csv' },
    events.exportCsv,
  ),
];
