import { pool } from '../../db/client.js';
import type { ActionKind } from '../../schemas/analytics/activity.schema.js';
import { orderNumber } from '../../utils/numbers.js';

export interface RecentAction {
  /** The place in the history. */
  id: string;
  kind: ActionKind;
  at: Date;
  person: { id: string; name: string } | null;
  subject: { id: string; label: string | null } | null;
}

interface ActionRow {
  id: string;
  kind: ActionKind;
  at: Date;
  personId: string | null;
  personName: string | null;
  subjectId: string | null;
  orderNumber: number | null;
  subjectName: string | null;
}

const mostActions = 30;
/** So far back the history is looked through: a rush of other events hides older actions. */
const mostEvents = 2000;

/*
 * Who signs out by a token of refreshing is told by the session alone. Whoever was invited was made a moment before:
 * told once. Of several answers in a chat the last one is told.
 */
const readActions = {
  name: 'recent-actions',
  text: `
    WITH recent AS (SELECT * FROM "DomainEvent" ORDER BY position DESC LIMIT ${mostEvents}),
    action AS (
      SELECT position, at, "subjectId", coalesce("actorId", CASE WHEN type LIKE 'login-session.%' THEN (data->>'userId')::uuid END) AS "actorId",
        CASE type
          WHEN 'login-session.started' THEN 'SIGNED_IN' WHEN 'login-session.ended' THEN 'SIGNED_OUT'
          WHEN 'user.created' THEN 'PERSON_CREATED' WHEN 'user.invited' THEN 'PERSON_INVITED'
          WHEN 'user.accepted' THEN 'PERSON_ACCEPTED' WHEN 'order.created' THEN 'ORDER_MADE'
          ELSE 'CHAT_ANSWERED' END AS kind
      FROM recent r
      WHERE type IN ('login-session.started', 'user.invited', 'user.accepted', 'order.created')
        OR (type = 'login-session.ended' AND data->>'reason' = 'SIGNED_OUT')
        OR (type = 'user.created' AND NOT EXISTS (SELECT FROM recent i WHERE i.type = 'user.invited' AND i."subjectId" = r."subjectId"))
        OR (type = 'message.created' AND "actorType" = 'USER' AND NOT EXISTS (
          SELECT FROM recent l WHERE l.type = r.type AND l."subjectId" = r."subjectId" AND l."actorId" = r."actorId" AND l.position > r.position))
      ORDER BY position DESC LIMIT ${mostActions}
    )
    SELECT a.position::text AS id, a.kind, a.at, p."userId" AS "personId", trim(p."firstName" || ' ' || p."lastName") AS "personName",
      CASE WHEN a.kind NOT IN ('SIGNED_IN', 'SIGNED_OUT') THEN a."subjectId" END AS "subjectId",
      o.number AS "orderNumber", trim(s."firstName" || ' ' || s."lastName") AS "subjectName"
    FROM action a
    LEFT JOIN "UserProfile" p ON p."userId" = a."actorId"
    LEFT JOIN "UserProfile" s ON s."userId" = a."subjectId"
    LEFT JOIN "Order" o ON o.id = a."subjectId"
    ORDER BY a.position DESC`,
};

/** What people did last, the newest first. */
export async function readRecentActions(): Promise<RecentAction[]> {
  const { rows } = await pool.query<ActionRow>(readActions);
  return rows.map(({ id, kind, at, personId, personName, subjectId, ...named }) => ({
    ...{ id, kind, at },
    person: personId === null ? null : { id: personId, name: personName ?? '' },
    subject: subjectId === null ? null : { id: subjectId, label: labelOf(named) },
  }));
}

const labelOf = ({ orderNumber: number, subjectName }: Pick<ActionRow, 'orderNumber' | 'subjectName'>) =>
  number === null ? subjectName : orderNumber(number);
