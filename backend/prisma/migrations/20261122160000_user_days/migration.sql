-- CreateEnum
CREATE TYPE "RegistrationWay" AS ENUM ('INVITED', 'CREATED', 'REGISTERED');

-- CreateTable
CREATE TABLE "UserRegistration" (
    "userId" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "way" "RegistrationWay" NOT NULL,
    "registeredAt" TIMESTAMPTZ(3) NOT NULL,
    "joinedAt" TIMESTAMPTZ(3),

    CONSTRAINT "UserRegistration_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "UserDay" (
    "day" DATE NOT NULL,
    "users" bit varying NOT NULL,

    CONSTRAINT "UserDay_pkey" PRIMARY KEY ("day")
);

-- CreateIndex
CREATE UNIQUE INDEX "UserRegistration_number_key" ON "UserRegistration"("number");

-- AddForeignKey
ALTER TABLE "UserRegistration" ADD CONSTRAINT "UserRegistration_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- People come by several roads: invited, made, imported, by themselves, by SQL. The table of users sees all of them.
CREATE FUNCTION toprak_register_user() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "UserRegistration" ("userId", way, "registeredAt", "joinedAt")
    VALUES (NEW.id, CASE WHEN NEW.status = 'INVITED' THEN 'INVITED' ELSE 'CREATED' END::"RegistrationWay", NEW."createdAt",
      CASE WHEN NEW.status = 'ACTIVE' THEN NEW."createdAt" END);
  ELSE
    UPDATE "UserRegistration" SET "joinedAt" = clock_timestamp() WHERE "userId" = NEW.id AND "joinedAt" IS NULL;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "User_comes" AFTER INSERT ON "User" FOR EACH ROW EXECUTE FUNCTION toprak_register_user();
CREATE TRIGGER "User_joins" AFTER UPDATE OF status ON "User" FOR EACH ROW
  WHEN (NEW.status = 'ACTIVE' AND OLD.status <> 'ACTIVE') EXECUTE FUNCTION toprak_register_user();

-- Who is here already. Acceptances stand in the history; who is suspended had joined before.
INSERT INTO "UserRegistration" ("userId", way, "registeredAt", "joinedAt")
SELECT u.id, CASE WHEN u.status = 'INVITED' OR i.at IS NOT NULL THEN 'INVITED' ELSE 'CREATED' END::"RegistrationWay",
  u."createdAt", CASE WHEN u.status <> 'INVITED' THEN coalesce(a.at, u."createdAt") END
FROM "User" u
LEFT JOIN (SELECT "subjectId", min(at) AS at FROM "DomainEvent" WHERE type = 'user.invited' GROUP BY 1) i ON i."subjectId" = u.id
LEFT JOIN (SELECT "subjectId", min(at) AS at FROM "DomainEvent" WHERE type = 'user.accepted' GROUP BY 1) a ON a."subjectId" = u.id
ORDER BY u."createdAt", u.id;

-- When they were here, as far as sign-ins tell: the day that each began, and the last one it was used. Days are UTC's:
-- the merchant's zone is no part of the database.
INSERT INTO "UserDay" (day, users)
SELECT day, string_agg(repeat('0', gap) || '1', '' ORDER BY number)::varbit
FROM (
  SELECT day, number, number - lag(number, 1, -1) OVER (PARTITION BY day ORDER BY number) - 1 AS gap
  FROM (
    SELECT DISTINCT (m.at AT TIME ZONE 'UTC')::date AS day, r.number
    FROM "LoginSession" s JOIN "UserRegistration" r USING ("userId")
    CROSS JOIN LATERAL (VALUES (s."createdAt"), (s."lastUsedAt")) m (at)
  ) seen
) placed GROUP BY day;
