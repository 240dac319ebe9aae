-- A mail that somebody waits for stands behind no import of thousands, and none is sent whose link has ended.
ALTER TABLE "Mail" ADD COLUMN "isUrgent" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "usefulUntil" TIMESTAMPTZ(3);

DROP INDEX "Mail_status_nextAttemptAt_idx";
CREATE INDEX "Mail_status_isUrgent_nextAttemptAt_idx" ON "Mail" ("status", "isUrgent" DESC, "nextAttemptAt");
