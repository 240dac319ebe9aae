-- AlterTable
ALTER TABLE "Conversation" ADD COLUMN     "beganWith" TEXT,
ADD COLUMN     "resolvedAt" TIMESTAMPTZ(6);

-- AlterTable
ALTER TABLE "Contact" ADD COLUMN     "phoneVerified" BOOLEAN NOT NULL DEFAULT false;

-- What stands already
UPDATE "Conversation" SET "resolvedAt" = "updatedAt" WHERE status = 'RESOLVED';
UPDATE "Contact" SET "phoneVerified" = true WHERE verified AND email IS NULL AND phone IS NOT NULL;

-- CreateIndex
CREATE INDEX "Conversation_createdAt_id_idx" ON "Conversation"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Message_createdAt_idx" ON "Message"("createdAt");

-- Invariants
ALTER TABLE "Conversation" ADD CONSTRAINT "Conversation_resolved_check" CHECK ("resolvedAt" IS NULL OR status = 'RESOLVED');

-- Statistics: what is open, and what was resolved since
CREATE INDEX "Conversation_open_idx" ON "Conversation" ("inboxId", "assigneeId") WHERE status = 'OPEN';
CREATE INDEX "Conversation_resolved_idx" ON "Conversation" ("resolvedAt") WHERE "resolvedAt" IS NOT NULL;
