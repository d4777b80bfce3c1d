import { expect, it } from 'vitest';
import { createEmptyBook, createOtherDocuments } from '#src/cluster/other-documents.ts';
import { writeStored } from '#src/store/stored-document.ts';
import { Settings } from '#src/subscriptions/settings.ts';
import { aDigest } from '../harness/a-subscription.ts';
import { openTestLog } from '../harness/test-log.ts';
import { openDatabase } from './open-database.ts';

const guildId = '1100000000000001000';
const feed = { secret: 's'.repeat(32) };

it('reads one subscription with the settings of its server, and only what it is asked for', async ({
	skip,
}) => {
	const { pool } = await openDatabase(skip);
	const documents = {
		'subscription:aaaaaaaaaa': aDigest({ id: 'aaaaaaaaaa', guildId, feed }),
		'subscription:bbbbbbbbbb': aDigest({ id: 'bbbbbbbbbb', guildId }),
		[`settings:${guildId}`]: Settings.parse({ timezone: 'Asia/Taipei', language: 'de' }),
		'settings:1': Settings.parse({ timezone: 'Asia/Tokyo', images: false }),
	};
	for (const [key, document] of Object.entries(documents)) {
		const values = [key, writeStored(key, document)];
		await pool.query('INSERT INTO dateline_state (key, value) VALUES ($1, $2)', values);
	}
	const { log, logged } = openTestLog();
	const others = createOtherDocuments({ pool, log, images: true });

	const one = await others.subscription('aaaaaaaaaa');
	const found = one.find('aaaaaaaaaa');
	expect(found).toMatchObject({ guildId, feed });
	expect(found && one.languageOf(found)).toBe('de');
	expect([...one.all()]).toHaveLength(1);
	expect(one.settingsOf('1').timezone).toBe('UTC');
	await expect(one.remove('aaaaaaaaaa')).rejects.toThrow('Another process keeps');
	expect([...(await others.subscription('cccccccccc')).all()]).toEqual([]);

	const settings = await others.settingsOf('1');
	expect([settings.settingsOf('1').timezone, settings.showsImages('1')]).toEqual([
		'Asia/Tokyo',
		false,
	]);
	expect(() => settings.inServer('1')).toThrow('Another process has');
	expect((await others.settingsOf('2')).showsImages('2')).toBe(true);
	expect((await createEmptyBook(log)).showsImages('2')).toBe(false);
	expect(logged.errors()).toEqual([]);
});

it('reports a damaged document once for each damage', async ({ skip }) => {
	const { pool } = await openDatabase(skip);
	const { log, logged } = openTestLog();
	const others = createOtherDocuments({ pool, log, images: true });
	const store = (value: string) =>
		pool.query(
			`INSERT INTO dateline_state (key, value) VALUES ('settings:1', $1)
			ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
			[value],
		);
	const wellStored = writeStored('settings:1', Settings.parse({ timezone: 'Asia/Tokyo' }));
	for (const [value, reports] of [
		['damaged', 1],
		['damaged', 1],
		['damaged again', 2],
		[wellStored, 2],
		['damaged again', 3],
	] as const) {
		await store(value);
		expect((await others.settingsOf('1')).settingsOf('1').timezone).toMatch(/UTC|Tokyo/);
		expect(logged.errors()).toHaveLength(reports);
	}
	expect(logged.errors()[0]).toContain("document-set-aside { key: 'settings:1' }");
});

it('reports once that a document was repaired', async ({ skip }) => {
	const { pool } = await openDatabase(skip);
	const { log, logged } = openTestLog();
	const others = createOtherDocuments({ pool, log, images: true });
	const document = { ...aDigest({ id: 'aaaaaaaaaa', guildId }), feed: 'damaged' };
	const key = 'subscription:aaaaaaaaaa';
	const values = [key, writeStored(key, document)];
	await pool.query('INSERT INTO dateline_state (key, value) VALUES ($1, $2)', values);
	for (let read = 0; read < 2; read++) await others.subscription('aaaaaaaaaa');
	expect(logged.errors()).toEqual([expect.stringContaining('document-repaired')]);
});
