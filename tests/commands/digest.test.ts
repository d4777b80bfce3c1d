import { describe, expect, it } from 'vitest';
import digest from '#commands/digest.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { Subscription } from '#src/subscriptions/subscription.ts';
import { aDigest } from '../harness/a-subscription.ts';
import { anotherModerator, askingOf, firstSubscription, idOf, news } from '../harness/asking.ts';
import { aModerator, openNewsroom, typing } from '../harness/open-newsroom.ts';
import { shown } from '../harness/shown.ts';
import { choose } from '../subscriptions/choose.ts';

const every8 = { channel: news, topics: 'everything', when: 'every day at 8' };
const { ask } = askingOf(digest);

describe('/digest add', () => {
	it('privately shows a new digest and its next three times', async () => {
		const newsroom = await openNewsroom([{ places: ['Taiwan'] }]);
		const options = { ...every8, topics: 'taiwan, chip war', when: 'weekdays at 7:30' };
		const reply = await ask('add', { ...options, timezone: 'europe/berlin' }, newsroom);
		const text = shown(reply);
		expect(reply.seenBy).toBe('reader');
		expect(text).toContain('**Digest** · **Taiwan**, “chip war” in <#1100000000000001002>');
		expect(text).toContain('weekdays at 07:30 · Europe/Berlin');
		const runs = ['2025-06-23T05:30Z', '2025-06-24T05:30Z', '2025-06-25T05:30Z'];
		for (const run of runs) expect(text).toContain(`<t:${Date.parse(run) / 1_000}:F>`);
	});

	it('begins with what arrived before it only where new digests do', async () => {
		const newsroom = await openNewsroom([{}]);
		await ask('add', every8, newsroom);
		await ask('add', { ...every8, topics: 'rain' }, { ...newsroom, digestsHaveOlder: true });
		const { archive, book } = newsroom;
		const position = archive.position();
		expect(book.inServer(aModerator.guildId ?? '').map(({ cursor }) => cursor)).toEqual([
			{ slot: expect.anything(), position },
			{ slot: expect.anything(), position: { ...position, seq: 0 }, hasOlder: true },
		]);
	});

	it('shows what a new digest would have contained, and which topics no story mentions', async () => {
		const newsroom = await openNewsroom([
			{ headline: 'Rain in the old town', publishedAt: '2025-06-20', places: ['Taiwan'] },
		]);
		const text = shown(await ask('add', { ...every8, topics: 'rain, taiwam, sleet' }, newsroom));
		expect(text).toContain('In the last 7 days, 1 story would have been posted.');
		expect(text).toContain('Rain in the old town');
		expect(text).toContain(
			'No story here mentions “taiwam” so far. The most similar names here: **Taiwan**.',
		);
		expect(text).toContain('No story here mentions “sleet” so far.');
		expect(text).not.toContain('mentions “rain”');
	});

	it('says by when a digest arrives if many are due at its time, also in the list', async () => {
		const newsroom = await openNewsroom([{}], { requestsPerSecond: 1 });
		const elsewhere = { guildId: '1100000000000009000', manner: { thread: true } } as const;
		for (let n = 0; n < 30; n += 1) {
			await newsroom.book.add(aDigest({ ...elsewhere, id: `${1_000_000_000 + n}` }));
		}
		const at = (time: string) => `<t:${Date.parse(`2025-06-21T${time}Z`) / 1_000}:t>`;
		const told = `Arrives by ${at('08:02')}, because many servers get theirs at ${at('08:00')}.`;
		expect(shown(await ask('add', every8, newsroom))).toContain(told);
		expect(shown(await ask('list', {}, newsroom))).toContain(told);
		const [own] = newsroom.book.inServer(aModerator.guildId ?? '');
		const edited = shown(await ask('edit', { which: own?.id, when: 'every day at 9' }, newsroom));
		expect(edited).not.toContain('Arrives by');
	});

	it('excludes topics after a minus from a digest, and says how to choose a time zone', async () => {
		const newsroom = await openNewsroom([{ places: ['Taiwan', 'China'] }]);
		const text = shown(await ask('add', { ...every8, topics: 'taiwan, -china' }, newsroom));
		expect(text).toContain('**Taiwan** except **China**');
		expect(text).toContain('`/settings timezone`');
		await choose(newsroom.book, aModerator.guildId ?? '', { timezone: 'Asia/Taipei' });
		const later = shown(await ask('add', { ...every8, topics: 'china' }, newsroom));
		expect(later).not.toContain('/settings');
	});

	it('posts the most talked about on Mondays if no times are typed, and asks for the times of new stories', async () => {
		const newsroom = await openNewsroom([{ places: ['Taiwan'] }]);
		const { when: _, ...noTimes } = every8;
		const content = 'most talked about';
		const text = shown(await ask('add', { ...noTimes, content }, newsroom));
		expect(text).toContain('Most talked about · Mondays at 08:00 · UTC');
		expect(text).not.toContain('would have been posted');
		expect((await ask('add', noTimes, newsroom)).form?.custom_id).toMatch(/^digest\?action=sent/);
		expect([...newsroom.book.all()].map(({ wish }) => wish)).toMatchObject([{ content }]);
	});

	it('says, when it is added or changed, if the picture of a digest may not be posted in its channel', async () => {
		const newsroom = await openNewsroom([]);
		const { guildId = '' } = aModerator;
		const talked = { ...every8, content: 'most talked about' };
		const note =
			'The digest comes without its picture in <#1100000000000001002> as long as Dateline lacks the permission “Attach Files” there.';
		const attachFiles = 1n << 15n;
		newsroom.known.set(guildId, [{ ...news, botPermissions: 1n << 10n }]);
		expect(shown(await ask('add', talked, newsroom))).toContain(note);
		const which = firstSubscription(newsroom)?.id;
		const changed = { which, topics: 'rain' };
		expect(shown(await ask('edit', changed, newsroom))).toContain(note);
		expect(shown(await ask('add', every8, newsroom))).not.toContain('Attach Files');
		newsroom.known.set(guildId, [{ ...news, botPermissions: attachFiles }]);
		expect(shown(await ask('edit', { which, topics: 'snow' }, newsroom))).not.toContain(note);
	});

	it('takes a digest of the most talked about for another one than that of new stories', async () => {
		const newsroom = await openNewsroom([]);
		await ask('add', every8, newsroom);
		await ask('add', { ...every8, content: 'most talked about' }, newsroom);
		await ask('add', { ...every8, content: 'most talked about' }, newsroom);
		expect([...newsroom.book.all()]).toHaveLength(2);
	});

	it('stores a new digest that starts with what arrives from now on', async () => {
		const newsroom = await openNewsroom([{}]);
		await ask('add', { ...every8, except: 'rain', when_empty: 'say so' }, newsroom);
		expect(Subscription.parse(firstSubscription(newsroom))).toMatchObject({
			place: 'text',
			madeBy: aModerator.userId,
			wish: { topics: [], except: [{ kind: 'words', words: 'rain' }], whenEmpty: 'say so' },
			cursor: { slot: newsroom.now().toISOString(), position: newsroom.archive.position() },
		});
	});

	it('uses the server’s time zone for a digest without one', async () => {
		const newsroom = await openNewsroom([]);
		await choose(newsroom.book, aModerator.guildId ?? '', { timezone: 'Asia/Taipei' });
		expect(shown(await ask('add', every8, newsroom))).toContain('every day at 08:00 · Asia/Taipei');
	});

	it('refuses a channel without permissions, naming them and how to grant them', async () => {
		const newsroom = await openNewsroom([]);
		const channel = { ...news, botPermissions: 1n << 10n };
		await expect(ask('add', { ...every8, channel }, newsroom)).rejects.toThrow(
			'Dateline lacks permissions in <#1100000000000001002>: Read Message History and Send Messages. Allow them in the channel’s settings',
		);
		expect(firstSubscription(newsroom)).toBeUndefined();
	});

	it('accepts a forum for a digest, but not a voice channel', async () => {
		const newsroom = await openNewsroom([]);
		await ask('add', { ...every8, channel: { ...news, kind: 'forum' } }, newsroom);
		expect(firstSubscription(newsroom)?.place).toBe('forum');
		const voice = { ...every8, channel: { ...news, kind: 'other' } };
		await expect(ask('add', voice, newsroom)).rejects.toThrow('Choose a text, announcement');
	});

	it('asks which name a digest’s topic means if several match', async () => {
		const newsroom = await openNewsroom([{ places: ['Georgia'], people: ['Georgia'] }]);
		const asking = ask('add', { ...every8, topics: 'rain, georgia' }, newsroom);
		await expect(asking).rejects.toThrow(
			/person: Georgia\*\*.*place: Georgia|place: Georgia\*\*.*person: Georgia/,
		);
		await ask('add', { ...every8, topics: 'place: Georgia' }, newsroom);
		expect(firstSubscription(newsroom)?.wish.topics).toEqual([
			{ kind: 'name', name: 'Georgia', as: 'place' },
		]);
	});

	it.each([
		[{ when: 'now and then' }, /\S/],
		[{ timezone: 'Atlantis' }, 'There is no time zone called “Atlantis”.'],
		[{ topics: 'everything, rain' }, 'Everything already includes all other topics.'],
		[{ topics: '-rain' }, 'says only what to leave out'],
		[{ topics: 'rain', except: 'rain' }, 'is both wanted and left out'],
		[{ topics: 'the US' }, 'is in nearly every story'],
		[{ topics: '!!!' }, 'There is nothing to search for in “!!!”.'],
		[{ except: 'everything' }, 'With everything left out, nothing remains.'],
	])('refuses a digest with %o, and says why', async (options, text) => {
		const newsroom = await openNewsroom([]);
		await expect(ask('add', { ...every8, ...options }, newsroom)).rejects.toThrow(text);
		expect(firstSubscription(newsroom)).toBeUndefined();
	});

	it('refuses a server’s fifty-first digest', async () => {
		const newsroom = await openNewsroom([]);
		for (let n = 0; n < 50; n++) await ask('add', { ...every8, topics: `rain ${n}` }, newsroom);
		await expect(ask('add', every8, newsroom)).rejects.toThrow('at most 50 digests and alerts');
		await ask('add', every8, newsroom, anotherModerator);
	});

	it('accepts fifty of sixty digests added at the same time', async () => {
		const newsroom = await openNewsroom([]);
		const additions = Array.from({ length: 60 }, (_, n) => ({ ...every8, topics: `rain ${n}` }));
		const answers = await Promise.allSettled(additions.map((one) => ask('add', one, newsroom)));
		expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(50);
		expect([...newsroom.book.all()]).toHaveLength(50);
	});
});

describe('suggestions while a moderator types', () => {
	const complete = digest.complete ?? {};
	const suggest = async (option: string, typed: string, options: object, newsroom: Newsroom) =>
		complete[option]?.(typing(typed, { ...options }, aModerator), newsroom) ?? [];

	it('suggests names for the last topic, and keeps the topics before it', async () => {
		const newsroom = await openNewsroom([{ places: ['Taiwan', 'Thailand'] }]);
		const list = await suggest('topics', 'chip war, tai', {}, newsroom);
		expect(list).toContainEqual({ name: 'chip war, Taiwan', value: 'chip war, Taiwan' });
		const values = async (typed: string) =>
			(await suggest('topics', typed, {}, newsroom)).map(({ value }) => value);
		expect(await values('taiwan, ')).toEqual(['taiwan, Thailand']);
		expect(await values('taiwan, Tai')).not.toContain('taiwan, Taiwan');
		expect(await values('chip war、thai')).toEqual(['chip war、Thailand']);
		expect(await values('taiwan, -thai')).toEqual(['taiwan, -Thailand']);
		expect(await suggest('topics', 'ev', {}, newsroom)).toContainEqual({
			name: 'everything',
			value: 'everything',
		});
	});

	it('suggests a time with its next occurrence in the zone that is filled in', async () => {
		const newsroom = await openNewsroom([]);
		const [first] = await suggest(
			'when',
			'weekdays at 7:30',
			{ timezone: 'Asia/Taipei' },
			newsroom,
		);
		expect(first).toEqual({
			name: 'weekdays at 07:30 — next Mon 23 Jun, 07:30 Asia/Taipei',
			value: 'weekdays at 07:30',
		});
	});

	it('says in a suggested time how to choose the zone until somebody has', async () => {
		const newsroom = await openNewsroom([]);
		const label = async () => (await suggest('when', 'daily at 8', {}, newsroom))[0]?.name;
		expect(await label()).toBe(
			'every day at 08:00 — next Sat 21 Jun, 08:00 UTC (/settings timezone)',
		);
		await choose(newsroom.book, aModerator.guildId ?? '', { timezone: 'Asia/Taipei' });
		expect(await label()).toBe('every day at 08:00 — next Sat 21 Jun, 08:00 Asia/Taipei');
	});

	it('says while somebody types that a time is not understood, and shows examples', async () => {
		const newsroom = await openNewsroom([]);
		const [hint, example] = await suggest('when', 'whenever it suits', {}, newsroom);
		expect(hint).toEqual({
			name: 'Dateline does not understand that time. These work:',
			value: 'whenever it suits',
		});
		expect(example?.value).toBe('every day at 08:00');
	});

	it('suggests only this server’s digests, found by their topics', async () => {
		const newsroom = await openNewsroom([{ places: ['Taiwan'] }]);
		await ask('add', { ...every8, topics: 'taiwan' }, newsroom);
		expect(await suggest('which', 'taiw', {}, newsroom)).toEqual([
			{ name: 'Taiwan · every day at 08:00 · UTC', value: idOf(newsroom) },
		]);
		expect(complete.which?.(typing('', {}, anotherModerator), newsroom)).toEqual([]);
	});

	it('suggests digests found by their channels', async () => {
		const newsroom = await openNewsroom([]);
		const thread = { ...news, id: '1100000000000001007', name: 'A thread '.repeat(11) };
		newsroom.known.set(aModerator.guildId ?? '', [news, thread]);
		await ask('add', every8, newsroom);
		await ask('add', { ...every8, channel: thread }, newsroom);
		const labels = async (typed: string) =>
			(await suggest('which', typed, {}, newsroom)).map(({ name }) => name);
		expect(await labels('#news')).toEqual(['everything · #news · every day at 08:00 · UTC']);
		expect(await labels('#a thread')).toEqual([
			'everything · #A thread A thread A… · every day at 08:00 · UTC',
		]);
	});
});
