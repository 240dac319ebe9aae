-- CreateEnum
CREATE TYPE "FilePurpose" AS ENUM ('ATTACHMENT', 'AVATAR', 'LOGO');

-- CreateTable
CREATE TABLE "File" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "purpose" "FilePurpose" NOT NULL,
    "createdByType" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "storedAt" TIMESTAMPTZ(3),
    "attachedAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "File_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "File_size_check" CHECK ("size" > 0)
);

-- CreateTable
CREATE TABLE "FileUsage" (
    "owner" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL DEFAULT 0,
    "files" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "FileUsage_pkey" PRIMARY KEY ("owner"),
    CONSTRAINT "FileUsage_bytes_check" CHECK ("bytes" >= 0),
    CONSTRAINT "FileUsage_files_check" CHECK ("files" >= 0)
);

-- AlterTable
ALTER TABLE "UserProfile" ADD COLUMN "avatarFileId" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "File_key_key" ON "File"("key");

-- CreateIndex
CREATE INDEX "File_createdById_idx" ON "File"("createdById");

-- CreateIndex
CREATE INDEX "File_deletedAt_idx" ON "File"("deletedAt");

-- CreateIndex
CREATE INDEX "File_attachedAt_createdAt_idx" ON "File"("attachedAt", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "UserProfile_avatarFileId_key" ON "UserProfile"("avatarFileId");

-- AddForeignKey
ALTER TABLE "UserProfile" ADD CONSTRAINT "UserProfile_avatarFileId_fkey" FOREIGN KEY ("avatarFileId") REFERENCES "File"("id") ON DELETE SET NULL ON UPDATE CASCADE;
