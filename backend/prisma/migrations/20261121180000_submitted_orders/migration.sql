-- AlterTable
ALTER TABLE "Order" ADD COLUMN     "submittedAt" TIMESTAMPTZ(6);

-- What is no draft any more was submitted; what is cancelled only if its history says so. Imported orders have no history.
UPDATE "Order" o SET "submittedAt" = coalesce(
  (SELECT min(h.at) FROM "OrderStatusChange" h WHERE h."orderId" = o.id AND h."to" = 'PENDING'), o."createdAt")
WHERE o.status NOT IN ('DRAFT', 'AWAITING_APPROVAL') AND (o.status <> 'CANCELLED' OR EXISTS (
  SELECT 1 FROM "OrderStatusChange" h WHERE h."orderId" = o.id AND h."to" = 'PENDING'));

-- Invariants: what is not submitted yet, or was; a cancelled order is either
ALTER TABLE "Order" ADD CONSTRAINT "Order_submitted_check" CHECK (status = 'CANCELLED' OR (status IN ('DRAFT', 'AWAITING_APPROVAL')) = ("submittedAt" IS NULL));
