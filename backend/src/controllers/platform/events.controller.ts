import type { UserActor } from '../../policies/actor.js';
import { eventCells, eventColumns, presentEvent } from '../../presenters/platform/event.presenter.js';
import type { EventFilters, ListEvents } from '../../schemas/platform/event.schema.js';
import * as auditLog from '../../services/platform/audit-log.service.js';
import { csvFile } from '../../utils/csv.js';
import { listAnswer } from '../answers.js';

export async function list({ actor, query }: { actor: UserActor; query: ListEvents }) {
  return listAnswer('Events', await auditLog.listEvents(actor, query), presentEvent);
}

export async function exportCsv({ actor, query }: { actor: UserActor; query: EventFilters }) {
  const batches = auditLog.exportEvents(actor, query);
  return { fileName: 'audit-log.csv', chunks: csvFile(eventColumns, batches, eventCells) };
}
