import { describe, expect, it } from 'vitest';
import help from '#commands/help.ts';
import reload from '#commands/reload.ts';
import status from '#commands/status.ts';
import type { Cluster, Newsroom } from '#src/bot/newsroom.ts';
import type { ShownProcess } from '#src/render/cards/process-entries.ts';
import type { Obstacle } from '#src/subscriptions/subscription.ts';
import { block } from '#src/subscriptions/transitions.ts';
import { NothingSaved } from '#src/subscriptions/unsaved-change.ts';
import { aDigest, anAlert } from '../harness/a-subscription.ts';
import { aModerator, aReader, openNewsroom } from '../harness/open-newsroom.ts';
import { shown, targets } from '../harness/shown.ts';

async function askReload(options: object, newsroom: Newsroom) {
	return reload.run(reload.options.parse(options), newsroom, aReader);
}

describe('/reload', () => {
	it('privately reports what a reload added, changed and removed', async () => {
		const newsroom = await openNewsroom([{ headline: 'Rain' }, { headline: 'Sun' }]);
		newsroom.rewrite([{ headline: 'Heavy rain' }, { id: 'snow', headline: 'Snow' }]);
		const reply = await askReload({}, newsroom);
		expect(reply.seenBy).toBe('reader');
		expect(shown(reply)).toContain('1 added · 1 changed · 1 removed · 0 problems');
		expect(shown(reply)).toContain('**Added**\n- Snow');
		expect(targets(reply)).toEqual({ Undo: 'reload?undo=yes' });
	});

	it('reports a withdrawn story as withdrawn, not as changed', async () => {
		const newsroom = await openNewsroom([{ headline: 'Rain' }]);
		newsroom.rewrite([{ headline: 'Rain', withdrawn: true }]);
		const text = shown(await askReload({}, newsroom));
		expect(text).toContain('0 added · 0 changed · 1 withdrawn · 0 removed');
		expect(text).toContain('**Withdrawn by their sources**\n- Rain');
	});

	it('reports that the names in people.json have changed', async () => {
		const newsroom = await openNewsroom([{ headline: 'Rain', people: ['Lai Ching-te'] }]);
		newsroom.rewriteNames([{ name: 'Lai Ching-te', aliases: ['William Lai'] }]);
		expect(shown(await askReload({}, newsroom))).toContain('The names in `people.json` changed.');
		expect(shown(await askReload({}, newsroom))).not.toContain('people.json');
	});

	it('changes no feed either if the articles cannot be loaded', async () => {
		const newsroom = await openNewsroom([]);
		newsroom.rewriteFeeds([{ id: 'harbor', name: 'Harbor', url: 'https://harbor.example/feed' }]);
		const reload = () => Promise.reject(new NothingSaved('ECONNREFUSED'));
		const failing = { ...newsroom, archive: { ...newsroom.archive, reload } };
		await expect(askReload({}, failing)).rejects.toThrow(NothingSaved);
		expect(newsroom.sources.book.all()).toEqual([]);
		await askReload({}, newsroom);
		expect(newsroom.sources.book.all()).toHaveLength(1);
	});

	it('undoes the last reload, once', async () => {
		const newsroom = await openNewsroom([{ headline: 'Rain' }]);
		newsroom.rewrite([{ headline: 'Rain' }, { headline: 'Snow' }]);
		await askReload({}, newsroom);
		expect(shown(await askReload({ undo: 'yes' }, newsroom))).toContain('**Removed**\n- Snow');
		await expect(askReload({ undo: 'yes' }, newsroom)).rejects.toThrow('no reload left');
	});

	it('says of one of several processes why it cannot undo what another one loaded', async () => {
		const newsroom = { ...(await openNewsroom([])), cluster: aCluster([]) };
		await expect(askReload({ undo: 'yes' }, newsroom)).rejects.toThrow(
			'only as long as the process that made it leads',
		);
	});
});

function aCluster(processes: readonly ShownProcess[]): Cluster {
	return {
		lag: () => ({ behind: 0, total: 0 }),
		processes: async () => processes,
		madeElsewhere: async () => 0,
		forgetMakerElsewhere: async () => {},
	};
}

describe('/status', () => {
	it('shows the number of articles and who reloaded them', async () => {
		const newsroom = await openNewsroom([{}, {}]);
		await askReload({}, newsroom);
		const text = shown(await status.run({}, newsroom, aReader));
		expect(text).toContain('**Articles** 2');
		expect(text).toContain(`by <@${aReader.userId}>, 0 problems`);
	});

	it('shows the last reload of the process that leads', async () => {
		const newsroom = await openNewsroom([{}]);
		await askReload({}, newsroom);
		const process = {
			shards: [],
			behind: 0,
			memoryBytes: 1,
			startedAt: newsroom.now(),
			version: '1',
		};
		const lastReload = { at: newsroom.now(), by: '12345678901234567', problemCount: 3 };
		const processes = [
			{ ...process, isHere: false, leads: true, lastReload },
			{ ...process, isHere: true, leads: false },
		];
		const asked = { ...newsroom, cluster: aCluster(processes) };
		expect(shown(await status.run({}, asked, aReader))).toContain(
			'by <@12345678901234567>, 3 problems',
		);
	});
});

describe('/status in a server with digests and alerts', () => {
	const { guildId } = aModerator;
	const at = '2025-06-20T08:00:00.000Z';

	const missing: Obstacle = { kind: 'permissions', missing: ['Send Messages'] };

	function idOf(n: number): string {
		return `numbered${n + 10}`;
	}

	it('shows only this server’s digests, with their last and next times', async () => {
		const newsroom = await openNewsroom([]);
		const position = newsroom.archive.position();
		const covers = { from: position, slot: at };
		await newsroom.book.add(aDigest({ guildId, covers, cursor: { slot: at, position } }));
		await newsroom.book.add(aDigest({ id: 'elsewhere1', guildId: '1100000000000009000' }));
		const text = shown(await status.run({}, newsroom, aModerator));
		const seconds = (instant: string) => Date.parse(instant) / 1_000;
		expect(text).toContain(`next <t:${seconds('2025-06-21T08:00:00Z')}:R>`);
		expect(text).toContain(`last <t:${seconds(at)}:R>`);
		expect(text.match(/\*\*Digest\*\*/g)).toHaveLength(1);
	});

	it('shows blocked alerts first, with the reason, and counts the rest', async () => {
		const newsroom = await openNewsroom([]);
		for (let n = 0; n < 12; n += 1) await newsroom.book.add(anAlert({ guildId, id: idOf(n) }));
		await newsroom.book.change(idOf(11), (current) =>
			block(current, { code: 50013, why: missing, since: at }),
		);
		const leftOut = [{ at, articleId: 'old-bridge', code: 50035 }];
		await newsroom.book.change(idOf(10), (current) => ({ ...current, leftOut }));
		const text = shown(await status.run({}, newsroom, aModerator));
		expect(text).toMatch(/here\*\*\n.*\n-# Dateline is missing \*\*Send Messages\*\*/);
		expect(text).toContain('Refused by Discord and left out: old-bridge (50035)');
		expect(text).toContain('-# and 4 more');
	});

	it('counts the documents that were set aside', async () => {
		const newsroom = await openNewsroom([]);
		const book = { ...newsroom.book, setAside: () => ['subscription:faultyones'] };
		const text = shown(await status.run({}, { ...newsroom, book }, aModerator));
		expect(text).toContain('**Set aside** 1 document that could not be read');
	});
});

describe('/help', () => {
	const commands = () => [
		{ name: 'who', description: 'doesWho', for: 'readers', id: '12' } as const,
		{ name: 'reload', description: 'doesReload', for: 'moderators', id: undefined } as const,
	];

	it('links each command that Discord knows', async () => {
		const newsroom = { ...(await openNewsroom([])), commands };
		expect(shown(await help.run({}, newsroom, aReader))).toContain(
			'</who:12> Who someone is in the news',
		);
	});

	it('lists moderators’ commands for moderators only', async () => {
		const newsroom = { ...(await openNewsroom([])), commands };
		expect(shown(await help.run({}, newsroom, aReader))).not.toContain('reload');
		const moderator = { ...aReader, isModerator: true };
		expect(shown(await help.run({}, newsroom, moderator))).toContain(
			'**/reload** Reload the articles and show what changed',
		);
	});
});
