import { describe, expect, it } from 'vitest';
import { aDigest } from '../harness/a-subscription.ts';
import { openDesk } from '../harness/open-desk.ts';

const rain = { headline: 'Rain floods the old harbor', publishedAt: '2025-06-19T14:00:00Z' };
const vote = { headline: 'Council votes on tram line', publishedAt: '2025-06-19T15:00:00Z' };

describe('a digest', () => {
	it('a digest is posted once at its slot, with what has arrived since it began', async () => {
		const desk = await openDesk();
		await desk.subscribe(aDigest());
		await desk.arrive('new.json', [rain, vote]);
		await desk.tickAt('2025-06-20T07:59:00Z');
		expect(desk.texts()).toEqual([]);
		await desk.tickAt('2025-06-20T08:00:00Z');
		await desk.tickAt('2025-06-20T08:01:00Z');
		const [text, ...others] = desk.texts();
		expect(others).toEqual([]);
		for (const headline of [rain.headline, vote.headline]) expect(text).toContain(headline);
		expect(text).not.toContain('An old story');
		expect(text).not.toContain('Late');
	});

	it('a digest made before the first article ever arrived calls its stories new', async () => {
		const desk = await openDesk();
		await desk.arrive('new.json', [rain]);
		const position = { ...desk.bot().archive.position(), seq: 0 };
		const cursor = { slot: '2025-06-19T12:00:00.000Z', position };
		await desk.bot().book.add(aDigest({ cursor }));
		await desk.tickAt('2025-06-20T08:00:00Z');
		expect(desk.texts()).toEqual([expect.stringContaining('· 2 new stories from 1 source ·')]);
	});

	it('a digest of all that was ever archived calls no story new, but the next one does', async () => {
		const desk = await openDesk();
		await desk.arrive('new.json', [rain]);
		const position = { ...desk.bot().archive.position(), seq: 0 };
		const cursor = { slot: '2025-06-19T12:00:00.000Z', position, hasOlder: true } as const;
		await desk.bot().book.add(aDigest({ cursor }));
		await desk.tickAt('2025-06-20T08:00:00Z');
		await desk.arrive('newer.json', [vote]);
		await desk.tickAt('2025-06-21T08:00:00Z');
		expect(desk.texts()).toEqual([
			expect.stringContaining('· 2 stories from 1 source ·'),
			expect.stringContaining('· 1 new story from 1 source ·'),
		]);
	});

	it('a digest does not repeat a story', async () => {
		const desk = await openDesk();
		await desk.subscribe(aDigest());
		await desk.arrive('new.json', [rain]);
		await desk.tickAt('2025-06-20T08:00:00Z');
		await desk.arrive('newer.json', [vote]);
		await desk.tickAt('2025-06-21T08:00:00Z');
		expect(desk.texts()[1]).toContain(vote.headline);
		expect(desk.texts()[1]).not.toContain(rain.headline);
	});

	it('a digest says what changed in a story that it posted before', async () => {
		const desk = await openDesk();
		await desk.subscribe(aDigest());
		await desk.arrive('new.json', [rain]);
		await desk.tickAt('2025-06-20T08:00:00Z');
		await desk.arrive('new.json', [{ ...rain, headline: 'Rain floods the new harbor' }]);
		await desk.tickAt('2025-06-21T08:00:00Z');
		expect(desk.texts()[1]).toContain('Changed: the headline');
		await desk.tickAt('2025-06-22T08:00:00Z');
		expect(desk.texts()).toHaveLength(2);
	});

	it('a digest without news is posted only if it is set to say so', async () => {
		const desk = await openDesk();
		await desk.subscribe(aDigest());
		await desk.subscribe(aDigest({ id: 'talkative0' }, { whenEmpty: 'say so' }));
		await desk.tickAt('2025-06-20T08:00:00Z');
		expect(desk.texts()).toEqual([expect.stringContaining('Nothing new')]);
		expect(desk.standing().cursor.slot).toBe('2025-06-20T08:00:00.000Z');
	});

	it('a digest includes an article that arrives late, however old it is', async () => {
		const desk = await openDesk();
		await desk.subscribe(aDigest());
		await desk.arrive('late.json', [{ headline: 'Found in an attic', publishedAt: '1999-01-01' }]);
		await desk.tickAt('2025-06-20T08:00:00Z');
		expect(desk.texts()).toEqual([expect.stringContaining('Found in an attic')]);
	});

	it('a digest missed while the bot was away is posted once, and says when it was due', async () => {
		const desk = await openDesk();
		await desk.subscribe(aDigest());
		await desk.arrive('new.json', [rain]);
		await desk.restart({}, () => desk.clock.set('2025-06-23T09:30:00Z'));
		await desk.settled();
		expect(desk.texts()).toEqual([expect.stringContaining('Late: due at 08:00')]);
		expect(desk.texts()[0]).toContain(rain.headline);
		expect(desk.standing().cursor.slot).toBe('2025-06-23T08:00:00.000Z');
	});

	it('a digest of stories with long texts is one message, with each story once', async () => {
		const desk = await openDesk();
		await desk.subscribe(aDigest());
		const long = Array.from({ length: 10 }, (_, n) => ({
			headline: `Number ${n * 7919} ${'word '.repeat(40)}`,
			summary: `${'A long sentence that goes on and on about matter '.repeat(8)}${n * 7907}.`,
			publishedAt: `2025-06-${10 + n}`,
		}));
		await desk.arrive('long.json', long);
		await desk.tickAt('2025-06-20T08:00:00Z');
		const texts = desk.texts();
		expect(texts).toHaveLength(1);
		expect(texts.join().match(/Number \d+/g)).toHaveLength(10);
	});

	it('a digest has the topics of its subscription as sections, and what is about none last', async () => {
		const desk = await openDesk();
		const topics = ['vote', 'harbor'].map((words) => ({ kind: 'words', words }) as const);
		await desk.subscribe(aDigest({}, { topics }));
		const about = (headline: string, n: number) => ({
			headline,
			summary: undefined,
			publishedAt: `2025-06-19T1${n}:00:00Z`,
		});
		const headlines = [
			'Vote on a tram',
			'Harbor closed for a vote',
			'Harbor seals return',
			'Old harbor sold',
		];
		await desk.arrive('new.json', headlines.map(about));
		await desk.tickAt('2025-06-20T08:00:00Z');
		const shown = desk
			.texts()
			.join()
			.match(/^(?:\*\*.*\*\*|- [^·]*)/gm);
		expect(shown).toHaveLength(5);
		const [first, ...others] = shown ?? [];
		expect(first).toBe('**“vote”**');
		expect(others).toContain('**“harbor”**');
	});

	it.each([
		['its topics', ['South Korea', 'North Korea']],
		['what its stories are about', []],
	])(
		'a digest by %s has a story under what it is about, not what it mentions',
		async (_, wanted) => {
			const desk = await openDesk();
			const topics = wanted.map((name) => ({ kind: 'name', name, as: 'place' }) as const);
			await desk.subscribe(aDigest({}, { topics }));
			const events = [
				'museum opens',
				'picnic fails',
				'trees grow',
				'soup boils',
				'trams stop',
				'clocks run',
			];
			const news = events.map((event, n) => ({
				id: `s-${n}`,
				headline: `${n < 3 ? 'South' : 'North'} Korea ${event}`,
				publishedAt: `2025-06-19T1${n}:00:00Z`,
				places: ['South Korea', 'North Korea'],
			}));
			await desk.arrive('new.json', news);
			await desk.tickAt('2025-06-20T08:00:00Z');
			const lines =
				desk
					.texts()
					.join()
					.match(/^(?:\*\*.*\*\*$|- \w+ \w+)/gm) ?? [];
			expect(lines).toHaveLength(7);
			for (const [index, line] of lines.entries()) {
				const title = lines.slice(0, index).findLast((one) => one.startsWith('**'));
				if (!line.startsWith('**')) expect(`**${line.slice(2)}**`).toBe(title);
			}
		},
	);

	it('a digest in a forum is posted as its own forum post', async () => {
		const desk = await openDesk();
		const forum = { id: '1100000000000007777', kind: 'forum', name: 'papers' } as const;
		const guildId = aDigest().guildId;
		desk.discord.addChannel({ ...forum, guildId, overwrites: [] });
		await desk.subscribe(aDigest({ channelId: forum.id, place: 'forum' }));
		await desk.arrive('new.json', [rain]);
		await desk.tickAt('2025-06-20T08:00:00Z');
		const [posted] = desk.standing().posted;
		expect(desk.texts(posted?.channelId)).toEqual([expect.stringContaining(rain.headline)]);
		expect(posted?.channelId).toBe(posted?.messageId);
	});
});

it('a message is corrected when its article changes, and marked when the article is withdrawn', async () => {
	const desk = await openDesk();
	await desk.subscribe(aDigest());
	await desk.arrive('new.json', [rain, vote]);
	await desk.tickAt('2025-06-20T08:00:00Z');
	await desk.arrive('new.json', [{ ...rain, headline: 'Rain spares the harbor' }, vote]);
	await desk.settled();
	expect(desk.texts()[0]).toContain('Rain spares the harbor');
	expect(desk.texts()[0]).toContain('Corrected');
	await desk.arrive('new.json', [{ ...rain, withdrawn: true }, vote]);
	await desk.settled();
	expect(desk.texts()[0]).toContain('Withdrawn by its source');
	expect(desk.posted()).toHaveLength(1);
});

const long = { ...rain, summary: 'It rained. A lot. For days. On the harbor.' };

it.each([
	[
		'the end of a summary',
		(version: string) => version,
		{ summary: `${long.summary} Nobody was hurt.` },
	],
	[
		'a field that version 0.1.0 did not record',
		(version: string) => [...version.split('.').slice(0, 3), ''].join('.'),
		{ kicker: 'Weather' },
	],
])(
	'a message is not edited for a change that it does not show: %s',
	async (_, remembered, change) => {
		const desk = await openDesk();
		await desk.subscribe(aDigest());
		await desk.arrive('new.json', [long, vote]);
		await desk.tickAt('2025-06-20T08:00:00Z');
		await desk.bot().book.change('subscribed', (one) => ({
			...one,
			posted: one.posted.map((message) => ({
				...message,
				entries: message.entries.map(({ component, articles }) => ({
					component,
					articles: articles.map((one) => ({ ...one, version: remembered(one.version) })),
				})),
			})),
		}));
		const { posted } = desk.standing();
		const requests = desk.discord.requests().length;
		await desk.arrive('new.json', [{ ...long, ...change }, vote]);
		await desk.settled();
		expect(desk.standing().posted).toEqual(posted);
		expect(desk.discord.requests()).toHaveLength(requests);
		expect(desk.logged.lines().join()).not.toContain('message-corrected');
	},
);
