-- CreateEnum
CREATE TYPE "SalesDimension" AS ENUM ('TOTAL', 'COUNTRY', 'PRODUCT', 'SELLER');

-- AlterTable
ALTER TABLE "Order" ADD COLUMN     "returnedAt" TIMESTAMPTZ(6);

-- CreateTable
CREATE TABLE "SalesMetric" (
    "dimension" "SalesDimension" NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "day" DATE NOT NULL,
    "channel" "SalesChannel" NOT NULL,
    "key" TEXT NOT NULL,
    "revenue" DECIMAL(24,4) NOT NULL,
    "orders" INTEGER NOT NULL,
    "units" BIGINT NOT NULL,

    CONSTRAINT "SalesMetric_pkey" PRIMARY KEY ("dimension","currency","day","channel","key")
);

-- CreateTable
CREATE TABLE "CustomerDay" (
    "dimension" "SalesDimension" NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "day" DATE NOT NULL,
    "channel" "SalesChannel" NOT NULL,
    "key" TEXT NOT NULL,
    "customers" bit varying NOT NULL,

    CONSTRAINT "CustomerDay_pkey" PRIMARY KEY ("dimension","currency","day","channel","key")
);

-- CreateTable
CREATE TABLE "CustomerNumber" (
    "contactId" UUID NOT NULL,
    "number" INTEGER NOT NULL,

    CONSTRAINT "CustomerNumber_pkey" PRIMARY KEY ("contactId")
);

-- CreateTable
CREATE TABLE "ProductMonth" (
    "currency" CHAR(3) NOT NULL,
    "month" DATE NOT NULL,
    "channel" "SalesChannel" NOT NULL,
    "productId" UUID NOT NULL,
    "revenue" DECIMAL(24,4) NOT NULL,
    "units" BIGINT NOT NULL,
    "days" INTEGER NOT NULL,

    CONSTRAINT "ProductMonth_pkey" PRIMARY KEY ("currency","month","channel","productId")
);

-- CreateIndex
CREATE INDEX "SalesMetric_day_idx" ON "SalesMetric"("day");

-- CreateIndex
CREATE INDEX "CustomerDay_day_idx" ON "CustomerDay"("day");

-- CreateIndex
CREATE UNIQUE INDEX "CustomerNumber_number_key" ON "CustomerNumber"("number");

-- CreateIndex
CREATE INDEX "Order_confirmedAt_idx" ON "Order"("confirmedAt");

-- CreateIndex
CREATE INDEX "Order_returnedAt_idx" ON "Order"("returnedAt");

-- What came back before returns were written down on the order
UPDATE "Order" o SET "returnedAt" = h.at
FROM (SELECT "orderId", max(at) AS at FROM "OrderStatusChange" WHERE "to" = 'RETURNED' GROUP BY "orderId") h
WHERE h."orderId" = o.id AND o.status = 'RETURNED';
