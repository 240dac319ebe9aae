-- AlterTable
ALTER TABLE "Contact" ADD COLUMN     "importKey" TEXT,
ADD COLUMN     "importSource" TEXT,
ADD COLUMN     "isWalkIn" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Order" ADD COLUMN     "country" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "Contact_importSource_importKey_key" ON "Contact"("importSource", "importKey");

-- There is one walk-in customer.
CREATE UNIQUE INDEX "Contact_isWalkIn_key" ON "Contact"("isWalkIn") WHERE "isWalkIn";

ALTER TABLE "Contact" ADD CONSTRAINT "Contact_import_check" CHECK (("importSource" IS NULL) = ("importKey" IS NULL));
