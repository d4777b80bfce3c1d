import { local, permission } from 'local-discord';
import { describe, expect, it } from 'vitest';
import type { Feed } from '#src/sources/feed.ts';
import type { FetchFeed, FetchOutcome } from '#src/sources/fetch/fetch-feed.ts';
import { hourMs } from '../harness/a-clock.ts';
import { openDesk } from '../harness/open-desk.ts';
import type { FlowSettings } from '../harness/open-flow.ts';
import { openReader } from '../harness/open-reader.ts';

const post = 'POST /channels/:channel/messages';

function aFeed(id: string): Feed {
	return { id, name: `Feed ${id}`, url: `https://${id}.example/feed` };
}

/** A desk with feeds that were added in the one server, of which a test says which fail. */
async function open(ids: readonly string[], settings: FlowSettings = {}) {
	const outcomes = new Map<string, FetchOutcome>();
	const fetchFeed: FetchFeed = async ({ url }) => outcomes.get(url) ?? unchanged(url);
	const desk = await openDesk({ fetchFeed, ...settings });
	for (const id of ids) await desk.bot().sources.book.add(aFeed(id), local.guild);
	const { discord, clock, bot } = desk;
	const omar = openReader(discord, 'omar');
	return {
		...desk,
		omar,
		choose: () => omar.asks('settings', { notices: local.general }),
		fail: (...failing: readonly string[]) => {
			for (const id of failing) outcomes.set(aFeed(id).url, failed);
		},
		become: (id: string, outcome: FetchOutcome) => outcomes.set(aFeed(id).url, outcome),
		recover: () => outcomes.clear(),
		/** Lets hours pass, in which everything that is due is done every half hour. */
		async pass(hours: number) {
			for (let half = 0; half < hours * 2; half += 1) {
				clock.advance(hourMs / 2);
				bot().sources.tick();
				await bot().sources.idle();
				await bot().feedNotices.tick();
			}
		},
		states: () =>
			bot()
				.sources.book.all()
				.map(({ state }) => state),
	};
}

const failed: FetchOutcome = {
	kind: 'failed',
	trouble: { code: 'host-unreachable' },
	retryAfterMs: undefined,
};

function unchanged(url: string, permanentUrl?: string): FetchOutcome {
	return { kind: 'unchanged', url, permanentUrl, maxAgeMs: undefined, validators: undefined };
}

describe('moderators', () => {
	it('are told once of trouble after three days, and once when it is over, in the channel that they chose', async () => {
		const { choose, fail, recover, pass, texts, states } = await open(['a', 'b', 'c']);
		await choose();
		fail('a');
		await pass(71);
		expect(texts()).toEqual([]);
		await pass(60);
		expect(texts()).toEqual([expect.stringContaining('## A feed cannot be read')]);
		expect(texts()[0]).toContain('**Feed a** has brought nothing since <t:');
		expect(texts()[0]).toContain('Its server does not answer.');
		expect(texts()[0]).toContain('`/source check`');
		recover();
		await pass(40);
		expect(texts()).toEqual([
			expect.anything(),
			expect.stringContaining('**Feed a** works again, after trouble since <t:'),
		]);
		expect(states().map(({ untold }) => untold)).toEqual([undefined, undefined, undefined]);
	});

	it('are told of a move and of an end', async () => {
		const { choose, become, pass, texts } = await open(['a', 'b']);
		await choose();
		become('a', unchanged(aFeed('a').url, 'https://new.example/feed'));
		become('b', { kind: 'failed', trouble: { code: 'gone' }, retryAfterMs: undefined });
		await pass(12);
		expect(texts()).toHaveLength(2);
		expect(texts()[0]).toContain('**Feed b** was ended by its publisher, and is no longer read.');
		expect(texts()[1]).toContain(
			'**Feed a** has moved, and is read at its new address from now on:\n-# [new.example/feed](https://new.example/feed)',
		);
	});

	it('get one message about many feeds that failed at once, which says whose fault it probably is, and one about the recovery', async () => {
		const ids = Array.from({ length: 30 }, (_, n) => `f${n}`);
		const { choose, fail, recover, pass, texts, posted } = await open([...ids, 'well']);
		await choose();
		fail(...ids);
		await pass(120);
		expect(texts()).toHaveLength(1);
		expect(texts()[0]).toContain('## 30 feeds cannot be read');
		expect(texts()[0]).toContain('the cause is probably on our side');
		expect(texts()[0]).toContain('and 20 more: see ');
		recover();
		await pass(40);
		expect(texts()).toHaveLength(2);
		expect(texts()[1]).toContain('## 30 feeds work again');
		expect(posted()).toHaveLength(2);
	});

	it('are not told twice if Discord’s answer is lost, also after a restart', async () => {
		const { choose, fail, pass, texts, discord, restart, bot, clock } = await open(['a', 'b', 'c']);
		await choose();
		fail('a');
		discord.faults.loseNextAnswer(post);
		while (texts().length === 0) await pass(1);
		await restart(undefined, () => clock.advance(hourMs));
		await pass(30);
		expect(texts()).toHaveLength(1);
		expect(bot().book.settingsOf(local.guild)).not.toHaveProperty('owedNotice');
	});

	it('are told nothing of trouble that ended while nothing could be posted', async () => {
		const { choose, fail, recover, pass, texts, discord } = await open(['a', 'b', 'c']);
		await choose();
		const everyone = { id: local.guild, type: 'role', allow: 0n } as const;
		discord.setPermissions(local.general, [{ ...everyone, deny: permission.sendMessages }]);
		fail('a');
		await pass(100);
		recover();
		await pass(40);
		discord.setPermissions(local.general, []);
		await pass(10);
		expect(texts()).toEqual([]);
	});

	it('are told within an hour when the channel can be posted in again', async () => {
		const { choose, fail, pass, texts, discord } = await open(['a', 'b', 'c']);
		await choose();
		const everyone = { id: local.guild, type: 'role', allow: 0n } as const;
		discord.setPermissions(local.general, [{ ...everyone, deny: permission.sendMessages }]);
		fail('a');
		await pass(100);
		discord.setPermissions(local.general, []);
		await pass(1.5);
		expect(texts()).toHaveLength(1);
	});

	it('who chose no channel are told when they choose one, within a week; /status tells it all the time', async () => {
		const { choose, fail, pass, texts, omar, states } = await open(['a', 'b', 'c']);
		fail('a', 'b');
		await pass(110);
		expect((await omar.asks('status')).text).toContain('Feeds in trouble');
		expect((await omar.asks('status')).text).toContain('Nobody is told of this.');
		await choose();
		await pass(1);
		expect(texts()).toEqual([expect.stringContaining('## 2 feeds cannot be read')]);
		expect((await omar.asks('status')).text).not.toContain('Nobody is told of this.');
		expect(states().some(({ untold }) => untold !== undefined)).toBe(false);
	});

	it('who never chose one are owed nothing after a week, and /status still tells it', async () => {
		const { fail, pass, omar, states } = await open(['a']);
		fail('a');
		await pass(72 + 30);
		expect(states()[0]?.untold).toHaveLength(1);
		await pass(7 * 24);
		expect(states()[0]?.untold).toBeUndefined();
		expect((await omar.asks('status')).text).toContain('**Feed a**');
	});
});

it('a feed of the file is told of in the home server', async () => {
	const { choose, fail, pass, texts, bot } = await open([], { homeGuildId: local.guild });
	bot().sources.book.useFile([aFeed('a')]);
	await choose();
	fail('a');
	await pass(110);
	expect(texts()).toHaveLength(1);
});
