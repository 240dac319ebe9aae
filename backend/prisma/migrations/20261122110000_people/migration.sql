-- A person's number in E.164, with what was typed beside it.
ALTER TABLE "UserProfile" ADD COLUMN "phoneTyped" TEXT;
UPDATE "UserProfile" SET "phoneTyped" = phone, phone = CASE WHEN phone ~ '^\+[1-9][0-9]{6,14}$' THEN phone END
  WHERE phone IS NOT NULL;

-- Lists of people: in the order of their creation, by when they were last seen, by any part of name and e-mail.
CREATE INDEX "User_createdAt_id_idx" ON "User"("createdAt", id);
CREATE INDEX "LoginSession_userId_lastUsedAt_idx" ON "LoginSession"("userId", "lastUsedAt");
DROP INDEX "LoginSession_userId_idx";
CREATE INDEX "UserProfile_name_search_idx" ON "UserProfile"
  USING gin (toprak_fold("firstName" || ' ' || "lastName") gin_trgm_ops);
CREATE INDEX "UserProfile_name_sort_idx" ON "UserProfile" (toprak_fold("firstName" || ' ' || "lastName"), "userId");
CREATE INDEX "User_email_search_idx" ON "User" USING gin (toprak_fold(email::text) gin_trgm_ops);
