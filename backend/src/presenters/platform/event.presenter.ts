import type { EventView } from '../../schemas/platform/event.schema.js';
import type { AuditRecord } from '../../services/platform/audit-log.service.js';
import { browserName } from '../../utils/browser-name.js';

export function presentEvent(event: AuditRecord): EventView {
  const { position, type, before, after, data, requestId, actorType, actorId, actorName } = event;
  const { loginSessionId, apiKeyId, subjectType, subjectId, subjectLabel } = event;
  return {
    position,
    at: event.at.toISOString(),
    type,
    subject: { type: subjectType, id: subjectId, label: subjectLabel },
    actor: { type: actorType, id: actorId, name: actorName, loginSessionId, apiKeyId },
    from: presentFrom(event),
    before,
    after,
    data,
    names: event.names,
    requestId,
    sealed: event.isSealed,
    erased: event.isErased,
  };
}

function presentFrom({ address, device, client }: AuditRecord): EventView['from'] {
  if (address === null) return null;
  return { address, device: device ?? '', browser: browserName(device ?? ''), client: client ?? '' };
}

export const eventColumns = [
  ...['position', 'at', 'type', 'actorType', 'actorId', 'actor', 'subjectType', 'subjectId', 'subject'],
  ...[
    'address',
    'device',
    'client',
    'loginSessionId',
    'apiKeyId',
    'requestId',
    'before',
    'after',
    'data',
    'sealed',
  ],
];

/** The cells of an event in a file, under `eventColumns`. */
export function eventCells(event: AuditRecord): (string | boolean | null)[] {
  const { position, type, actorType, actorId, actorName, subjectType, subjectId, subjectLabel } = event;
  const { address, device, client, loginSessionId, apiKeyId, requestId, before, after, data } = event;
  return [
    ...[position, event.at.toISOString(), type, actorType, actorId, actorName],
    ...[subjectType, subjectId, subjectLabel, address, device, client, loginSessionId, apiKeyId, requestId],
    ...[
      before && JSON.stringify(before),
      after && JSON.stringify(after),
      JSON.stringify(data),
      event.isSealed,
    ],
  ];
}
