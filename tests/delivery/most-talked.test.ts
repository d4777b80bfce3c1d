import { componentType, flatComponents, local, permission } from 'local-discord';
import { describe, expect, it } from 'vitest';
import type { ChartDrawer } from '#src/charts/open-chart-drawer.ts';
import { aDigest } from '../harness/a-subscription.ts';
import { type Desk, openDesk } from '../harness/open-desk.ts';
import { twoWeeks } from '../harness/talked-news.ts';

const due = '2025-06-16T08:00:00Z';
const post = 'POST /channels/:channel/messages';
const weekly = { days: [1], times: ['08:00'] };
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
const drawn: ChartDrawer['draw'] = async () => new Uint8Array(png);

/** A desk with a weekly digest of the most talked about and two weeks of news. */
async function openTalking({
	drawChart = drawn,
	news = twoWeeks(),
	overrides = {},
	wish = {},
}: {
	readonly drawChart?: ChartDrawer['draw'];
	readonly news?: ReturnType<typeof twoWeeks>;
	readonly overrides?: Parameters<typeof aDigest>[0];
	readonly wish?: Parameters<typeof aDigest>[1];
} = {}): Promise<Desk> {
	const desk = await openDesk({ drawChart, now: '2025-06-15T12:00:00Z' });
	await desk.arrive('talk.json', news);
	const content = 'most talked about' as const;
	await desk.subscribe(aDigest(overrides, { content, schedule: weekly, ...wish }));
	return desk;
}

function picturesOf(desk: Desk, channel?: string) {
	return desk
		.posted(channel)
		.flatMap(({ components }) => flatComponents(components))
		.filter(({ type }) => type === componentType.mediaGallery)
		.flatMap(({ items = [] }) => items)
		.flatMap((item) => (item === null ? [] : { url: item.media.url, alt: item.description ?? '' }));
}

const forum = '1100000000000007777';
const forumChannel = { id: forum, kind: 'forum', name: 'talk', guildId: local.guild } as const;

function expectTextOnly(desk: Desk, channel?: string): void {
	const [text, ...more] = desk.texts(channel);
	expect(more).toEqual([]);
	expect(text).toContain('🔵 **Jo Dow**');
	expect(text).not.toContain('Each line has its own scale.');
	expect(picturesOf(desk, channel)).toEqual([]);
	expect(desk.standing()).toMatchObject({ leftOut: [] });
	expect(desk.standing()).not.toHaveProperty('blocked');
	expect(desk.standing()).not.toHaveProperty('owed');
}

function forbid(desk: Desk, deny: bigint): void {
	desk.discord.setPermissions(local.general, [{ id: local.guild, type: 'role', allow: 0n, deny }]);
}

async function bytesAt(url = ''): Promise<Buffer> {
	return Buffer.from(await (await fetch(url)).arrayBuffer());
}

describe('a digest of the most talked about', () => {
	it('says who rose and fell, with the main story and its picture in words', async () => {
		const desk = await openTalking();
		await desk.tickAt(due);
		const [text, ...more] = desk.texts();
		expect(more).toEqual([]);
		expect(text).toContain('## Most talked about · everything');
		expect(text).toContain('9 June 2025 to 15 June 2025 (UTC), compared with the 7 days before');
		expect(text).toContain('🔵 **Jo Dow** · 21 reports · rose from 3');
		expect(text).toContain('🟠 **Ann Bo** · 7 reports');
		expect(text).toContain('**Less than before:** Li Na 21 → 2');
		expect(text).toContain('[Harbor Post](https://news.example/');
		const [picture, ...others] = picturesOf(desk);
		expect(others).toEqual([]);
		expect(picture?.alt).toContain('Jo Dow: 24 reports, most on 15 June 2025 (3).');
		expect(await bytesAt(picture?.url)).toEqual(png);
		expect(desk.posted()[0]?.attachments).toMatchObject([{ description: picture?.alt }]);
	});

	it('is owed with its picture, which is kept until it is sent and no longer', async () => {
		const desk = await openTalking();
		forbid(desk, permission.sendMessages);
		await desk.tickAt(due);
		const [owed] = desk.standing().owed?.parts ?? [];
		expect(owed?.pictures).toMatchObject([{ base64: png.toString('base64') }]);
		forbid(desk, 0n);
		await desk.logged.until('subscription-goes-on');
		await desk.settled();
		expect(await bytesAt(picturesOf(desk)[0]?.url)).toEqual(png);
		expect(desk.standing()).not.toHaveProperty('owed');
		expect(JSON.stringify(desk.standing())).not.toContain('base64');
	});

	it('is posted once, with its picture, when its answer is lost and the bot is killed', async () => {
		const desk = await openTalking();
		desk.discord.faults.loseNextAnswer(post);
		desk.discord.faults.hangUpNext(post);
		const sending = desk.tickAt(due);
		await desk.logged.until('message-waits');
		await desk.restart({}, async () => {
			await sending;
			desk.clock.advance(10 * 60_000);
		});
		await desk.bot().delivery.tick();
		await desk.settled();
		expect(desk.texts()).toHaveLength(1);
		expect(await bytesAt(picturesOf(desk)[0]?.url)).toEqual(png);
		expect(desk.standing()).not.toHaveProperty('owed');
	});

	it('is posted with its picture if the bot is killed before Discord has it', async () => {
		const desk = await openTalking();
		desk.discord.faults.hangUpNext(post, 2);
		const sending = desk.tickAt(due);
		await desk.logged.until('message-waits');
		await desk.restart({}, () => sending);
		await desk.bot().delivery.tick();
		await desk.settled();
		expect(desk.texts()).toHaveLength(1);
		expect(await bytesAt(picturesOf(desk)[0]?.url)).toEqual(png);
	});

	it('comes without the picture, and says so, if that cannot be drawn or is too large', async () => {
		for (const drawChart of [async () => undefined, async () => new Uint8Array(80_001)]) {
			const desk = await openTalking({ drawChart });
			await desk.tickAt(due);
			expect(desk.texts()[0]).toContain('The picture could not be drawn this time.');
			expect(picturesOf(desk)).toEqual([]);
			expect(desk.posted()[0]?.attachments).toEqual([]);
		}
	});

	it('has its picture however many are due at once', async () => {
		let drawing = 0;
		let most = 0;
		const desk = await openTalking({
			async drawChart(chart) {
				drawing += 1;
				most = Math.max(most, drawing);
				await new Promise((resolve) => setImmediate(resolve));
				drawing -= 1;
				return drawn(chart);
			},
		});
		const content = 'most talked about' as const;
		for (let n = 1; n < 30; n += 1) {
			await desk.subscribe(
				aDigest({ id: `talk${n}`.padEnd(10, 'x') }, { content, schedule: weekly }),
			);
		}
		await desk.tickAt(due);
		expect(picturesOf(desk)).toHaveLength(30);
		expect(most).toBeLessThanOrEqual(2);
	});

	it('is posted without the picture if Discord refuses it', async () => {
		const desk = await openTalking();
		desk.discord.faults.failNext(post, 413, 1, 40005);
		await desk.tickAt(due);
		expect(desk.texts()[0]).toContain('🔵 **Jo Dow**');
		expect(picturesOf(desk)).toEqual([]);
		expect(desk.posted()[0]?.attachments).toEqual([]);
		expect(desk.standing().leftOut).toEqual([]);
	});

	it('is a post with its picture in a forum', async () => {
		const desk = await openTalking({ overrides: { channelId: forum, place: 'forum' } });
		desk.discord.addChannel({ ...forumChannel, overwrites: [] });
		await desk.tickAt(due);
		const postId = desk.standing().posted[0]?.channelId;
		expect(await bytesAt(picturesOf(desk, postId)[0]?.url)).toEqual(png);
	});

	it('comes without the picture, and without a word about it, where the bot may not attach files', async () => {
		const desk = await openTalking();
		forbid(desk, permission.attachFiles);
		await desk.tickAt(due);
		expectTextOnly(desk);
	});

	it('comes without the picture in a thread whose channel does not allow files', async () => {
		const thread = '1100000000000007778';
		const desk = await openTalking({ overrides: { channelId: thread } });
		const place = { kind: 'thread', name: 'talk', guildId: local.guild } as const;
		desk.discord.addChannel({ ...place, id: thread, parentId: local.general, overwrites: [] });
		forbid(desk, permission.attachFiles);
		await desk.tickAt(due);
		expectTextOnly(desk, thread);
	});

	it('is a post without the picture in a forum that does not allow files', async () => {
		const desk = await openTalking({ overrides: { channelId: forum, place: 'forum' } });
		const deny = permission.attachFiles;
		const overwrites = [{ id: local.guild, type: 'role', allow: 0n, deny }] as const;
		desk.discord.addChannel({ ...forumChannel, overwrites });
		await desk.tickAt(due);
		expectTextOnly(desk, desk.standing().posted[0]?.channelId);
	});

	it('keeps its picture while more than files is forbidden', async () => {
		const desk = await openTalking();
		forbid(desk, permission.sendMessages | permission.attachFiles);
		await desk.tickAt(due);
		expect(desk.standing().owed?.parts[0]?.pictures).toHaveLength(1);
		expect(desk.standing().blocked?.why).toMatchObject({ missing: ['Send Messages'] });
	});

	it('keeps its picture when a story in it is corrected', async () => {
		const desk = await openTalking();
		await desk.tickAt(due);
		const [before] = picturesOf(desk);
		const shown = desk.standing().posted[0]?.entries[0]?.articles[0]?.id;
		const corrected = twoWeeks().map((one) =>
			one.id === shown ? { ...one, headline: 'Something else' } : one,
		);
		await desk.arrive('talk.json', corrected);
		await desk.settled();
		expect(desk.texts()[0]).toContain('Something else');
		expect(picturesOf(desk)).toEqual([before]);
		expect(await bytesAt(picturesOf(desk)[0]?.url)).toEqual(png);
	});

	it('says so if too little was reported, and nothing if nothing was, unless it is set to', async () => {
		const little = await openTalking({ news: twoWeeks().slice(0, 2) });
		await little.tickAt(due);
		expect(little.texts()).toEqual([expect.stringContaining('Too little was reported')]);
		const nothing = await openTalking({ news: [] });
		await nothing.subscribe(
			aDigest(
				{ id: 'talkative0' },
				{ content: 'most talked about', schedule: weekly, whenEmpty: 'say so' },
			),
		);
		await nothing.tickAt(due);
		expect(nothing.texts()).toEqual([expect.stringContaining('Too little was reported')]);
	});
});
