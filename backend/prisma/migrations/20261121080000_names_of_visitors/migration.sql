-- AlterTable
ALTER TABLE "Visitor" ADD COLUMN "name" TEXT;
