-- What changes how somebody signs in is asked for by them and answered later, so that a taken address takes no other time.
ALTER TYPE "MailRequestKind" ADD VALUE 'EMAIL_CHANGE';

-- Two roles of one name cannot be told apart where one is chosen. Of those there are, the later ones get a number.
UPDATE "Role" r SET name = r.name || ' ' || d.ordinal, version = r.version + 1
FROM (SELECT id, row_number() OVER (PARTITION BY lower(name) ORDER BY "builtIn" DESC, "createdAt", id) AS ordinal FROM "Role") d
WHERE d.id = r.id AND d.ordinal > 1;
CREATE UNIQUE INDEX "Role_name_key" ON "Role" (lower(name));

-- Who waits for a mail is looked for every few seconds, among what is not settled.
CREATE INDEX "NotificationMail_waiting" ON "NotificationMail" ("userId", "createdAt") WHERE "settledAt" IS NULL;
CREATE INDEX "NotificationMail_mailed" ON "NotificationMail" ("userId", "settledAt") WHERE "isMailed";
