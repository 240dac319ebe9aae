-- CreateEnum
CREATE TYPE "NotificationType" AS ENUM ('MESSAGE', 'ASSIGNMENT', 'ORDER_SUBMITTED', 'ORDER_MOVED');

-- AlterTable
ALTER TABLE "Conversation" ADD COLUMN     "orderId" UUID;

-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "data" JSONB;

-- CreateTable
CREATE TABLE "Notification" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "type" "NotificationType" NOT NULL,
    "data" JSONB NOT NULL,
    "conversationId" UUID,
    "seq" INTEGER,
    "eventPosition" BIGINT NOT NULL,
    "readAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Notification_userId_createdAt_id_idx" ON "Notification"("userId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Notification_conversationId_idx" ON "Notification"("conversationId");

-- CreateIndex
CREATE INDEX "Notification_createdAt_idx" ON "Notification"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Notification_userId_eventPosition_key" ON "Notification"("userId", "eventPosition");

-- CreateIndex
CREATE UNIQUE INDEX "Conversation_orderId_key" ON "Conversation"("orderId");

-- AddForeignKey
ALTER TABLE "Conversation" ADD CONSTRAINT "Conversation_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Invariants: a thread is an order's, and nothing else's
ALTER TABLE "Conversation" ADD CONSTRAINT "Conversation_thread_check" CHECK ((kind = 'ORDER') = ("orderId" IS NOT NULL));
ALTER TABLE "Conversation" ADD CONSTRAINT "Conversation_thread_place_check" CHECK ("orderId" IS NULL OR ("inboxId" IS NULL AND "visitorId" IS NULL));

-- Unread messages of a conversation are told once; what is unread is counted often.
CREATE UNIQUE INDEX "Notification_unread_conversation_key" ON "Notification" ("userId", "conversationId") WHERE "readAt" IS NULL AND type = 'MESSAGE';
CREATE INDEX "Notification_unread_idx" ON "Notification" ("userId") WHERE "readAt" IS NULL;

-- Of what was before them these readers of the event log tell nobody.
INSERT INTO "EventReader" (name, xid, position)
SELECT name, pg_snapshot_xmin(pg_current_snapshot()), 0 FROM unnest(ARRAY['order-news', 'notifications']) AS name;
