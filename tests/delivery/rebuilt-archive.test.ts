import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { aDigest, anAlert } from '../harness/a-subscription.ts';
import { fillWith } from '../harness/fill-with.ts';
import { type Desk, openDesk } from '../harness/open-desk.ts';

const rain = { headline: 'Rain floods the old harbor', publishedAt: '2025-06-19T14:00:00Z' };
/** What arrives while the bot is away; two of these are older than everything before. */
const meanwhile = [
	{ headline: 'Council votes on tram line', publishedAt: '2025-06-19T15:00:00Z' },
	{ headline: 'Museum finds a lost painting', publishedAt: '2025-05-01' },
	{ headline: 'Bakers strike over flour', publishedAt: '2024-01-01' },
];
const headlines = meanwhile.map(({ headline }) => headline);

/** A desk that posted the rain as an alert, and whose digest is not due yet. */
async function openAfterAlert(): Promise<Desk> {
	const desk = await openDesk();
	await desk.subscribe(anAlert());
	await desk.subscribe(aDigest({ id: 'alsohere00' }));
	await desk.arrive('new.json', [rain]);
	await desk.settled();
	expect(desk.texts()).toHaveLength(1);
	return desk;
}

function damage(desk: Desk, file: string, change: (bytes: Buffer) => Buffer): void {
	const path = join(desk.stateFolder, file);
	writeFileSync(path, change(readFileSync(path)));
}

const accidents: readonly [what: string, accident: (desk: Desk) => void][] = [
	['was deleted', (desk) => rmSync(join(desk.stateFolder, 'archive.sqlite'))],
	[
		'was deleted with its checksums',
		(desk) => {
			for (const file of ['archive.sqlite', 'archive.sqlite-sums']) {
				rmSync(join(desk.stateFolder, file));
			}
		},
	],
	['was overwritten', (desk) => damage(desk, 'archive.sqlite', (bytes) => bytes.fill(0xab))],
	[
		'lost its second half',
		(desk) => damage(desk, 'archive.sqlite', (bytes) => bytes.subarray(0, bytes.length / 2)),
	],
	[
		'has a changed letter',
		(desk) =>
			damage(desk, 'archive.sqlite', (bytes) => {
				for (let at = bytes.indexOf('floods'); at >= 0; at = bytes.indexOf('floods', at + 1)) {
					bytes.write('bloods', at);
				}
				return bytes;
			}),
	],
	[
		'has another version',
		(desk) => {
			const database = new DatabaseSync(join(desk.stateFolder, 'archive.sqlite'));
			database.exec('PRAGMA user_version = 999');
			database.close();
		},
	],
	['has lost its log of articles', (desk) => rmSync(join(desk.stateFolder, 'articles.sqlite'))],
	[
		'has a damaged log of articles',
		(desk) =>
			damage(desk, 'articles.sqlite', (bytes) => {
				bytes.write('rain', bytes.indexOf('new-0'));
				return bytes;
			}),
	],
];

describe('a start with a missing or damaged archive', () => {
	it.each(accidents)(
		'when the archive %s, the next start posts what arrived meanwhile and nothing else',
		async (_, accident) => {
			const desk = await openAfterAlert();
			await desk.restart({}, () => {
				accident(desk);
				desk.clock.set('2025-06-19T16:00:00Z');
				fillWith({ 'late.json': meanwhile })(desk.dataFolder);
			});
			await desk.settled();
			const alerts = desk.texts().slice(1).join();
			for (const headline of headlines) expect(alerts.split(headline)).toHaveLength(2);
			expect(alerts).not.toMatch(/An old story|Rain|bloods/);
			await desk.tickAt('2025-06-20T08:00:00Z');
			const digest = desk.texts().at(-1) ?? '';
			for (const headline of [rain.headline, ...headlines]) expect(digest).toContain(headline);
			expect(digest).not.toContain('An old story');
			expect(desk.texts().join()).not.toMatch(/Corrected|Withdrawn|bloods/i);
		},
	);
});

it('a story that was told is recognized in the report of another source, also after a rebuild', async () => {
	const fire = {
		headline: 'Fire destroys the old grain mill in Harbor Street',
		summary: 'A fire destroyed the old grain mill in Harbor Street on Thursday. Nobody was hurt.',
		publishedAt: '2025-06-20T07:00:00Z',
		source: 'Post',
	};
	const desk = await openDesk();
	await desk.subscribe(aDigest());
	await desk.arrive('new.json', [fire]);
	await desk.tickAt('2025-06-20T08:00:00Z');
	await desk.restart({}, () => {
		for (const file of ['archive.sqlite', 'articles.sqlite']) {
			rmSync(join(desk.stateFolder, file));
		}
		desk.clock.set('2025-06-20T12:00:00Z');
	});
	const headline = 'Old grain mill in Harbor Street burns down';
	await desk.arrive('more.json', [
		{ ...fire, headline, source: 'Times', publishedAt: '2025-06-20T11:00:00Z' },
	]);
	await desk.tickAt('2025-06-21T08:00:00Z');
	expect(desk.texts()).toHaveLength(2);
	expect(desk.texts()[1]).toContain('Now also reported by Times');
	expect(desk.texts()[1]).not.toContain('new story');
});
