-- From where a change came: what is not personal on the event, the rest beside before and after. All of these columns
-- may be null, so no row is written anew.
ALTER TABLE "DomainEvent" ADD COLUMN "loginSessionId" UUID, ADD COLUMN "apiKeyId" UUID, ADD COLUMN "requestId" TEXT;
ALTER TABLE "EventDetail" ADD COLUMN "address" TEXT, ADD COLUMN "device" TEXT, ADD COLUMN "client" TEXT,
  ADD COLUMN "salt" UUID, ADD COLUMN "erasedAt" TIMESTAMPTZ(3);
UPDATE "EventDetail" SET "salt" = gen_random_uuid();
ALTER TABLE "EventDetail" ALTER COLUMN "salt" SET DEFAULT gen_random_uuid();

-- CreateTable
CREATE TABLE "EventSeal" (
    "ordinal" BIGINT NOT NULL,
    "position" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,
    "detailDigest" BYTEA,

    CONSTRAINT "EventSeal_pkey" PRIMARY KEY ("ordinal")
);

-- CreateIndex
CREATE UNIQUE INDEX "EventSeal_position_key" ON "EventSeal"("position");

-- CreateIndex: the filters of the audit log. Each is built in about a second for a million events.
CREATE INDEX "DomainEvent_actorId_position_idx" ON "DomainEvent"("actorId", "position");
CREATE INDEX "DomainEvent_type_position_idx" ON "DomainEvent"("type" text_pattern_ops, "position");
CREATE INDEX "DomainEvent_at_idx" ON "DomainEvent" USING BRIN ("at");

-- The history only grows, whoever asks: who may change tables can switch these off, the seals tell of it.
CREATE FUNCTION toprak_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;

-- After a restore on another server the log takes the transaction id 0, and nothing else.
CREATE FUNCTION toprak_keep_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  OLD.xid := '0';
  IF NEW IS NOT DISTINCT FROM OLD THEN RETURN NEW; END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;

-- A detail can be erased, as a whole, and in no other way be changed.
CREATE FUNCTION toprak_erase_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.position = OLD.position AND NEW."erasedAt" IS NOT NULL
    AND num_nonnulls(NEW.before, NEW.after, NEW.address, NEW.device, NEW.client, NEW.salt) = 0 THEN RETURN NEW; END IF;
  RAISE EXCEPTION '% is append-only, but for erasing', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER "DomainEvent_keep" BEFORE UPDATE ON "DomainEvent" FOR EACH ROW EXECUTE FUNCTION toprak_keep_event();
CREATE TRIGGER "DomainEvent_delete" BEFORE DELETE ON "DomainEvent" FOR EACH ROW EXECUTE FUNCTION toprak_refuse_change();
CREATE TRIGGER "DomainEvent_truncate" BEFORE TRUNCATE ON "DomainEvent" EXECUTE FUNCTION toprak_refuse_change();
CREATE TRIGGER "EventSeal_keep" BEFORE UPDATE OR DELETE ON "EventSeal" FOR EACH ROW EXECUTE FUNCTION toprak_refuse_change();
CREATE TRIGGER "EventSeal_truncate" BEFORE TRUNCATE ON "EventSeal" EXECUTE FUNCTION toprak_refuse_change();
CREATE TRIGGER "EventDetail_erase" BEFORE UPDATE ON "EventDetail" FOR EACH ROW EXECUTE FUNCTION toprak_erase_only();
CREATE TRIGGER "EventDetail_delete" BEFORE DELETE ON "EventDetail" FOR EACH ROW EXECUTE FUNCTION toprak_refuse_change();
CREATE TRIGGER "EventDetail_truncate" BEFORE TRUNCATE ON "EventDetail" EXECUTE FUNCTION toprak_refuse_change();

-- The one way in which the application changes events, with the rights of who owns the tables: only in a log that was
-- restored from another server, only their transaction ids.
CREATE FUNCTION toprak_adopt_restored_log(OUT events BIGINT, OUT readers BIGINT) LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE beyond xid8 := pg_snapshot_xmax(pg_current_snapshot());
BEGIN
  events := 0;
  readers := 0;
  IF NOT EXISTS (SELECT FROM "DomainEvent" WHERE xid >= beyond)
    AND NOT EXISTS (SELECT FROM "EventReader" WHERE xid >= beyond) THEN RETURN; END IF;
  UPDATE "EventReader" r SET xid = '0', position = LEAST(r.position, (
    SELECT min(e.position) - 1 FROM "DomainEvent" e WHERE (e.xid, e.position) > (r.xid, r.position)));
  GET DIAGNOSTICS readers = ROW_COUNT;
  UPDATE "DomainEvent" SET xid = '0' WHERE xid <> '0';
  GET DIAGNOSTICS events = ROW_COUNT;
END $$;

-- Gives the API a role of its own, which reads and writes everything but changes no history. Where the migrating account
-- may not make roles, the triggers above stand alone. It can be run again, as after a restore on another server.
CREATE FUNCTION toprak_protect_history() RETURNS BOOLEAN LANGUAGE plpgsql AS $$
DECLARE home TEXT := quote_ident(current_schema());
BEGIN
  BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'toprak_app') THEN CREATE ROLE toprak_app NOLOGIN; END IF;
    -- Who made a role may since PostgreSQL 16 not become it without being told so.
    IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
      EXECUTE format('GRANT toprak_app TO %I', current_user);
    END IF;
  EXCEPTION
    WHEN insufficient_privilege THEN
      RAISE NOTICE 'this account may not make the role toprak_app: the history is kept by triggers alone';
      RETURN false;
    WHEN duplicate_object OR unique_violation THEN NULL;
  END;
  EXECUTE format('GRANT USAGE ON SCHEMA %s TO toprak_app', home);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %s TO toprak_app', home);
  EXECUTE format('GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA %s TO toprak_app', home);
  EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %s GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO toprak_app', home);
  EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %s GRANT USAGE, SELECT ON SEQUENCES TO toprak_app', home);
  REVOKE UPDATE, DELETE ON "DomainEvent", "EventSeal" FROM toprak_app;
  REVOKE DELETE ON "EventDetail" FROM toprak_app;
  -- When and in which transaction something happened the database says itself.
  REVOKE INSERT ON "DomainEvent" FROM toprak_app;
  GRANT INSERT (type, "subjectType", "subjectId", "actorType", "actorId", data, "loginSessionId", "apiKeyId", "requestId")
    ON "DomainEvent" TO toprak_app;
  RETURN true;
END $$;

DO $$
BEGIN
  EXECUTE format('ALTER FUNCTION toprak_adopt_restored_log() SET search_path = %I, pg_temp', current_schema());
  REVOKE EXECUTE ON FUNCTION toprak_protect_history() FROM PUBLIC;
  PERFORM toprak_protect_history();
END $$;
