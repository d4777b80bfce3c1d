import type { Pool } from 'pg';
import { z } from 'zod';

/**
 * Has Postgres note every write that another process than the holder of its range made. A process is
 * known by the `application_name` of its connections.
 */
export async function noteForeignWrites(pool: Pool, shards: number): Promise<void> {
	await pool.query(`
		CREATE TABLE chaos_holders (name TEXT PRIMARY KEY, bot TEXT NOT NULL);
		CREATE TABLE chaos_foreign (at TIMESTAMPTZ DEFAULT now(), what TEXT, bot TEXT, holder TEXT);

		CREATE FUNCTION chaos_note_holder() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
			IF TG_OP = 'INSERT' OR NEW.epoch <> OLD.epoch THEN
				INSERT INTO chaos_holders VALUES (NEW.name, current_setting('application_name'))
				ON CONFLICT (name) DO UPDATE SET bot = excluded.bot;
			END IF;
			RETURN NULL;
		END $$;
		CREATE TRIGGER chaos_holder AFTER INSERT OR UPDATE ON dateline_leases
			FOR EACH ROW EXECUTE FUNCTION chaos_note_holder();

		CREATE FUNCTION chaos_compare(range TEXT, what TEXT) RETURNS void LANGUAGE sql AS $$
			INSERT INTO chaos_foreign (what, bot, holder)
			SELECT what, current_setting('application_name'), bot FROM chaos_holders
			WHERE name = range AND bot <> current_setting('application_name')
		$$;
		CREATE FUNCTION chaos_note_document() RETURNS trigger LANGUAGE plpgsql AS $$
			DECLARE changed dateline_state; BEGIN
			changed := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
			PERFORM chaos_compare('shards:' || coalesce((changed.guild >> 22) % ${shards}, 0), changed.key);
			RETURN NULL;
		END $$;
		CREATE TRIGGER chaos_document AFTER INSERT OR UPDATE OR DELETE ON dateline_state
			FOR EACH ROW EXECUTE FUNCTION chaos_note_document();

		CREATE FUNCTION chaos_note_log() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
			PERFORM chaos_compare('shards:0', 'the log of articles');
			RETURN NULL;
		END $$;
		CREATE TRIGGER chaos_log AFTER UPDATE ON dateline_log_state
			FOR EACH ROW EXECUTE FUNCTION chaos_note_log();
	`);
}

const Rows = z.array(z.object({ what: z.string(), bot: z.string(), holder: z.string() }));

/** What was written by another process than the holder. */
export async function foreignWrites(pool: Pool): Promise<readonly string[]> {
	const { rows } = await pool.query('SELECT what, bot, holder FROM chaos_foreign ORDER BY at');
	return Rows.parse(rows).map(
		({ what, bot, holder }) => `${what} was written by ${bot}, but ${holder} holds it`,
	);
}
