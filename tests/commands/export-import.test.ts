import { describe, expect, it } from 'vitest';
import alert from '#commands/alert.ts';
import digest from '#commands/digest.ts';
import type { Reader, Reply } from '#src/bot/command.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import type { CommandChannel } from '#src/subscriptions/destination.ts';
import { anotherModerator, askingOf, news } from '../harness/asking.ts';
import { aModerator, openNewsroom, type TestNewsroom } from '../harness/open-newsroom.ts';
import { shown } from '../harness/shown.ts';

const { ask } = askingOf(digest);
const askAlert = askingOf(alert).ask;

const forum = { id: '1100000000000001005', kind: 'forum', name: 'talk' } as const;

/** A newsroom with a digest in #news and paused alerts in another channel. */
async function openFilled(): Promise<TestNewsroom> {
	const newsroom = await openNewsroom([{ places: ['Taiwan'] }]);
	const about = { topics: 'taiwan, "chip war", words: place: x', except: 'rain' };
	const when = 'weekdays at 7:30 and 18:00';
	await ask('add', { channel: news, ...about, when, timezone: 'Asia/Taipei' }, newsroom);
	await askAlert('add', { channel: forum, topics: 'everything', quiet: '23-7' }, newsroom);
	return newsroom;
}

const fileOf = (reply: Reply) => reply.files?.[0] ?? { name: '', text: '' };
const wishesIn = ({ book }: Newsroom) =>
	[...book.all()].map(({ wish, place }) => ({ wish, place }));
/** Makes these channels of a moderator’s server known to the bot. */
const makeKnown = (
	{ known }: TestNewsroom,
	{ guildId = '' }: Reader,
	channels: readonly CommandChannel[],
) => known.set(guildId, channels);
const removeAll = async ({ book }: Newsroom) => {
	for (const { id } of [...book.all()]) await book.remove(id);
};

describe('an export', () => {
	it('exports digests and alerts in words that people can read', async () => {
		const newsroom = await openFilled();
		makeKnown(newsroom, aModerator, [news]);
		const { text } = fileOf(await ask('export', {}, newsroom));
		expect(JSON.parse(text)).toEqual({
			dateline: 1,
			subscriptions: [
				{
					kind: 'digest',
					channel: news.id,
					channelName: 'news',
					place: 'text',
					topics: ['place: Taiwan', 'words: "chip war"', 'words: place: x'],
					except: ['words: rain'],
					when: 'weekdays at 07:30 and 18:00',
					timezone: 'Asia/Taipei',
					whenEmpty: 'nothing',
					paused: false,
				},
				{
					kind: 'alert',
					channel: forum.id,
					place: 'forum',
					topics: 'everything',
					except: [],
					budget: 6,
					quiet: '23:00-07:00',
					timezone: 'UTC',
					paused: true,
				},
			],
		});
	});

	it('exports nothing from another server', async () => {
		const reply = await ask('export', {}, await openFilled(), anotherModerator);
		expect(JSON.parse(fileOf(reply).text).subscriptions).toEqual([]);
	});
});

describe('an import', () => {
	it('imports nothing that is here already', async () => {
		const newsroom = await openFilled();
		const file = fileOf(await ask('export', {}, newsroom));
		const before = wishesIn(newsroom);
		expect(shown(await ask('import', { file }, newsroom))).toContain(
			'0 added · 2 already here · 0 problems',
		);
		expect(wishesIn(newsroom)).toEqual(before);
	});

	it('restores removed digests and alerts, starting from now', async () => {
		const newsroom = await openFilled();
		const file = fileOf(await ask('export', {}, newsroom));
		const before = wishesIn(newsroom);
		await removeAll(newsroom);
		await ask('import', { file, channel: news }, newsroom);
		expect(wishesIn(newsroom).map(({ wish }) => wish)).toEqual(before.map(({ wish }) => wish));
		const [first, second] = newsroom.book.all();
		expect(first?.cursor.slot).toBe(newsroom.now().toISOString());
		expect(first?.paused).toBeUndefined();
		expect(second?.paused).toMatchObject({ why: 'asked' });
		expect(second).toMatchObject({ channelId: news.id, place: 'text' });
	});

	it('keeps what a digest contains', async () => {
		const newsroom = await openNewsroom([]);
		await ask(
			'add',
			{ channel: news, topics: 'everything', content: 'most talked about' },
			newsroom,
		);
		const file = fileOf(await ask('export', {}, newsroom));
		expect(JSON.parse(file.text).subscriptions).toMatchObject([{ content: 'most talked about' }]);
		const before = wishesIn(newsroom);
		await removeAll(newsroom);
		await ask('import', { file, channel: news }, newsroom);
		expect(wishesIn(newsroom)).toEqual(before);
	});

	it('does not import into a channel that only the file claims is in this server', async () => {
		const newsroom = await openFilled();
		const file = fileOf(await ask('export', {}, newsroom));
		const report = shown(await ask('import', { file }, newsroom, anotherModerator));
		expect(report).toContain('0 added · 0 already here · 2 problems');
		expect(report).toContain('1: Its channel was not found in this server.');
		expect(newsroom.book.inServer(anotherModerator.guildId ?? '')).toEqual([]);
	});

	it('does not import into a channel that is known to be in another server', async () => {
		const newsroom = await openFilled();
		makeKnown(newsroom, aModerator, [news, forum]);
		const hall = { id: '1100000000000009001', kind: 'text', name: 'hall' } as const;
		makeKnown(newsroom, anotherModerator, [hall]);
		const file = fileOf(await ask('export', {}, newsroom));
		await ask('import', { file, channel: hall }, newsroom, anotherModerator);
		const elsewhere = newsroom.book.inServer(anotherModerator.guildId ?? '');
		expect(elsewhere.map(({ channelId }) => channelId)).toEqual([hall.id, hall.id]);
	});

	it('imports into a channel from the file that is known to be in this server', async () => {
		const newsroom = await openFilled();
		const file = fileOf(await ask('export', {}, newsroom));
		const before = wishesIn(newsroom);
		await removeAll(newsroom);
		makeKnown(newsroom, aModerator, [news, forum]);
		await ask('import', { file }, newsroom);
		expect(wishesIn(newsroom)).toEqual(before);
		expect([...newsroom.book.all()].map(({ channelId }) => channelId)).toEqual([news.id, forum.id]);
	});

	it('imports into a channel where this server already posts, even if it is not known', async () => {
		const newsroom = await openFilled();
		const file = fileOf(await ask('export', {}, newsroom));
		await removeAll(newsroom);
		await ask('add', { channel: news, topics: 'snow', when: 'hourly' }, newsroom);
		const report = shown(await ask('import', { file }, newsroom));
		expect(report).toContain('1 added · 0 already here · 1 problem');
		expect(report).toContain('2: Its channel was not found in this server.');
	});

	it('lists each imported topic that no story mentions, once, and no topic that was not added', async () => {
		const newsroom = await openFilled();
		const add = (topics: string) => ask('add', { channel: news, topics, when: 'hourly' }, newsroom);
		for (const topics of ['snow', 'snow, hail']) await add(topics);
		const file = fileOf(await ask('export', {}, newsroom));
		expect(shown(await ask('import', { file }, newsroom))).not.toContain('No story here mentions');
		const last = [...newsroom.book.all()].slice(-2);
		for (const { id } of last) await newsroom.book.remove(id);
		const report = shown(await ask('import', { file, channel: news }, newsroom));
		expect(report).toContain('2 added');
		expect(report.match(/No story here mentions/g)).toHaveLength(2);
		expect(report).not.toContain('chip war');
	});

	it('lets other tasks run while an import searches for topics that no story mentions', async () => {
		const newsroom = await openFilled();
		const file = fileOf(await ask('export', {}, newsroom));
		await removeAll(newsroom);
		let searches = 0;
		let mostAtOnce = 0;
		const { archive } = newsroom;
		const search: typeof archive.search = (...query) => {
			searches += 1;
			mostAtOnce = Math.max(mostAtOnce, searches);
			setImmediate(() => {
				searches = 0;
			});
			return archive.search(...query);
		};
		const watched = { ...newsroom, archive: { ...archive, search } };
		await ask('import', { file, channel: news }, watched);
		expect(mostAtOnce).toBe(1);
	});

	it('reports missing permissions by the number of the entry, and imports the others', async () => {
		const newsroom = await openFilled();
		const file = fileOf(await ask('export', {}, newsroom));
		await removeAll(newsroom);
		makeKnown(newsroom, aModerator, [{ ...news, botPermissions: 1n << 10n }, forum]);
		const report = shown(await ask('import', { file }, newsroom));
		expect(report).toContain('1 added · 0 already here · 1 problem');
		expect(report).toContain(
			'1: Dateline lacks permissions in #news: Read Message History and Send Messages.',
		);
	});

	it.each([
		[{ kind: 'digest', when: 'now and then' }, '1: when: That could not be read'],
		[{ kind: 'digest', topics: ['Taiwan'] }, '1: topics'],
		[{ kind: 'digest', timezone: 'Atlantis' }, '1: timezone: This must be the name of a time zone'],
		[{ kind: 'digest', topics: ['words: -rain'] }, '1: topics.0: '],
		[{ kind: 'digest', topics: ['words: rain'] }, 'is both wanted and left out'],
		[{ kind: 'digest', colour: 'red' }, '1: '],
		[{ kind: 'digest', channel: 7 }, '1: channel'],
		['nonsense', '1: '],
	])(
		'reports the problem with %o by the number of the entry, and imports the others',
		async (entry, problem) => {
			const newsroom = await openFilled();
			const { name, text } = fileOf(await ask('export', {}, newsroom));
			const { subscriptions, ...file } = JSON.parse(text);
			await removeAll(newsroom);
			const first = typeof entry === 'string' ? entry : { ...subscriptions[0], ...entry };
			const written = JSON.stringify({ ...file, subscriptions: [first, subscriptions[0]] });
			const options = { file: { name, text: written }, channel: news };
			const report = shown(await ask('import', options, newsroom));
			expect(report).toContain('1 added · 0 already here · 1 problem');
			expect(report).toContain(problem);
		},
	);

	it.each([
		['', 'part of it may be missing'],
		['{"dateline":1,"subscriptions":[', 'part of it may be missing'],
		['{}', 'is not from `/digest export`'],
		['[]', 'is not from `/digest export`'],
		['{"dateline":2,"subscriptions":[]}', 'is not from `/digest export`'],
	])('refuses a file that is not an export: %s', async (text, reason) => {
		const newsroom = await openNewsroom([]);
		const asking = ask('import', { file: { name: 'a.json', text } }, newsroom);
		await expect(asking).rejects.toMatchObject({ code: 'file-no-export' });
		await expect(asking).rejects.toThrow(reason);
	});
});
