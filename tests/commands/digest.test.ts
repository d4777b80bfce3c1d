import { describe, expect, it } from 'vitest';
import digest from '#commands/digest.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { Subscription } from '#src/subscriptions/subscription.ts';
import { anotherModerator, askingOf, firstSubscription, idOf, news } from '../harness/asking.ts';
import { aModerator, openNewsroom, typing } from '../harness/open-newsroom.ts';
import { shown } from '../harness/shown.ts';
import { choose } from '../subscriptions/choose.ts';

const every8 = { channel: news, topics: 'everything', when: 'every day at 8' };
const { ask } = askingOf(digest);

describe('/digest add', () => {
	it('says what it is and when the next three come, to the moderator alone', async () => {
		const newsroom = await openNewsroom([{ places: ['Taiwan'] }]);
		const given = { ...every8, topics: 'taiwan, chip war', when: 'weekdays at 7:30' };
		const reply = await ask('add', { ...given, timezone: 'europe/berlin' }, newsroom);
		const text = shown(reply);
		expect(reply.seenBy).toBe('reader');
		expect(text).toContain('**Digest** · **Taiwan**, “chip war” in <#1100000000000001002>');
		expect(text).toContain('weekdays at 07:30 · Europe/Berlin');
		const runs = ['2025-06-23T05:30Z', '2025-06-24T05:30Z', '2025-06-25T05:30Z'];
		for (const run of runs) expect(text).toContain(`<t:${Date.parse(run) / 1_000}:F>`);
	});

	it('says what it would have brought, and what of it nothing here mentions', async () => {
		const newsroom = await openNewsroom([
			{ headline: 'Rain in the old town', publishedAt: '2025-06-20', places: ['Taiwan'] },
		]);
		const text = shown(await ask('add', { ...every8, topics: 'rain, taiwam, sleet' }, newsroom));
		expect(text).toContain('In the last 7 days 1 story would have come.');
		expect(text).toContain('Rain in the old town');
		expect(text).toContain(
			'No story here mentions “taiwam” so far. The most similar names here: **Taiwan**.',
		);
		expect(text).toContain('No story here mentions “sleet” so far.');
		expect(text).not.toContain('mentions “rain”');
	});

	it('leaves out what a minus or “not” stands before, and says how to choose a time zone', async () => {
		const newsroom = await openNewsroom([{ places: ['Taiwan', 'China'] }]);
		const text = shown(await ask('add', { ...every8, topics: 'taiwan, -china' }, newsroom));
		expect(text).toContain('**Taiwan** except **China**');
		expect(text).toContain('`/settings timezone`');
		await choose(newsroom.book, aModerator.guildId ?? '', { timezone: 'Asia/Taipei' });
		const later = shown(await ask('add', { ...every8, topics: 'china' }, newsroom));
		expect(later).not.toContain('/settings');
	});

	it('keeps what the store will read again, beginning with what arrives from now on', async () => {
		const newsroom = await openNewsroom([{}]);
		await ask('add', { ...every8, except: 'rain', when_empty: 'say so' }, newsroom);
		const made = Subscription.parse(firstSubscription(newsroom));
		expect(made).toMatchObject({
			place: 'text',
			madeBy: aModerator.userId,
			wish: { topics: [], except: [{ kind: 'words', words: 'rain' }], whenEmpty: 'say so' },
			cursor: { slot: newsroom.now().toISOString(), position: newsroom.archive.position() },
		});
	});

	it('goes by the server’s time zone where none is chosen', async () => {
		const newsroom = await openNewsroom([]);
		await choose(newsroom.book, aModerator.guildId ?? '', { timezone: 'Asia/Taipei' });
		expect(shown(await ask('add', every8, newsroom))).toContain('every day at 08:00 · Asia/Taipei');
	});

	it('names what the bot may not do in the channel, and how to give it', async () => {
		const newsroom = await openNewsroom([]);
		const channel = { ...news, botPermissions: 1n << 10n };
		await expect(ask('add', { ...every8, channel }, newsroom)).rejects.toThrow(
			'Dateline lacks **Read Message History**, **Send Messages** in <#1100000000000001002>. Give it that in the channel’s settings',
		);
		expect(firstSubscription(newsroom)).toBeUndefined();
	});

	it('posts into a forum as a forum, and not into a voice channel', async () => {
		const newsroom = await openNewsroom([]);
		await ask('add', { ...every8, channel: { ...news, kind: 'forum' } }, newsroom);
		expect(firstSubscription(newsroom)?.place).toBe('forum');
		const voice = { ...every8, channel: { ...news, kind: 'other' } };
		await expect(ask('add', voice, newsroom)).rejects.toThrow('Choose a text, announcement');
	});

	it('asks which name is meant where several are written so', async () => {
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
		[{ topics: '!!!' }, 'There is nothing to look for in “!!!”.'],
		[{ except: 'everything' }, 'With everything left out, nothing remains.'],
	])('refuses %o in words', async (given, words) => {
		const newsroom = await openNewsroom([]);
		await expect(ask('add', { ...every8, ...given }, newsroom)).rejects.toThrow(words);
		expect(firstSubscription(newsroom)).toBeUndefined();
	});

	it('refuses the fifty-first of a server', async () => {
		const newsroom = await openNewsroom([]);
		for (let n = 0; n < 50; n++) await ask('add', { ...every8, topics: `rain ${n}` }, newsroom);
		await expect(ask('add', every8, newsroom)).rejects.toThrow('at most 50 digests and alerts');
		await ask('add', every8, newsroom, anotherModerator);
	});

	it('takes fifty of sixty that are asked for at once', async () => {
		const newsroom = await openNewsroom([]);
		const asked = Array.from({ length: 60 }, (_, n) => ({ ...every8, topics: `rain ${n}` }));
		const answers = await Promise.allSettled(asked.map((one) => ask('add', one, newsroom)));
		expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(50);
		expect([...newsroom.book.all()]).toHaveLength(50);
	});
});

describe('what is offered while one types', () => {
	const complete = digest.complete ?? {};
	const offered = async (option: string, typed: string, options: object, newsroom: Newsroom) =>
		complete[option]?.(typing(typed, { ...options }, aModerator), newsroom) ?? [];

	it('is a name for the last of the topics, the others staying before it', async () => {
		const newsroom = await openNewsroom([{ places: ['Taiwan', 'Thailand'] }]);
		const list = await offered('topics', 'chip war, tai', {}, newsroom);
		expect(list).toContainEqual({ name: 'chip war, Taiwan', value: 'chip war, Taiwan' });
		const values = async (typed: string) =>
			(await offered('topics', typed, {}, newsroom)).map(({ value }) => value);
		expect(await values('taiwan, ')).toEqual(['taiwan, Thailand']);
		expect(await values('taiwan, Tai')).not.toContain('taiwan, Taiwan');
		expect(await values('chip war、thai')).toEqual(['chip war、Thailand']);
		expect(await values('taiwan, -thai')).toEqual(['taiwan, -Thailand']);
		expect(await offered('topics', 'ev', {}, newsroom)).toContainEqual({
			name: 'everything',
			value: 'everything',
		});
	});

	it('is a time with when it comes next, by the zone that is filled in', async () => {
		const newsroom = await openNewsroom([]);
		const [first] = await offered(
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

	it('says how to choose the time zone while nobody has', async () => {
		const newsroom = await openNewsroom([]);
		const label = async () => (await offered('when', 'daily at 8', {}, newsroom))[0]?.name;
		expect(await label()).toBe(
			'every day at 08:00 — next Sat 21 Jun, 08:00 UTC (/settings timezone)',
		);
		await choose(newsroom.book, aModerator.guildId ?? '', { timezone: 'Asia/Taipei' });
		expect(await label()).toBe('every day at 08:00 — next Sat 21 Jun, 08:00 Asia/Taipei');
	});

	it('is this server’s digests, by what they are about', async () => {
		const newsroom = await openNewsroom([{ places: ['Taiwan'] }]);
		await ask('add', { ...every8, topics: 'taiwan' }, newsroom);
		expect(await offered('which', 'taiw', {}, newsroom)).toEqual([
			{ name: 'Taiwan · every day at 08:00 · UTC', value: idOf(newsroom) },
		]);
		expect(complete.which?.(typing('', {}, anotherModerator), newsroom)).toEqual([]);
	});

	it('is digests by their channels too, wherever one asks', async () => {
		const newsroom = await openNewsroom([]);
		const thread = { ...news, id: '1100000000000001007', name: 'A thread '.repeat(11) };
		newsroom.known.set(aModerator.guildId ?? '', [news, thread]);
		await ask('add', every8, newsroom);
		await ask('add', { ...every8, channel: thread }, newsroom);
		const labels = async (typed: string) =>
			(await offered('which', typed, {}, newsroom)).map(({ name }) => name);
		expect(await labels('#news')).toEqual(['everything · #news · every day at 08:00 · UTC']);
		expect(await labels('#a thread')).toEqual([
			'everything · #A thread A thread A… · every day at 08:00 · UTC',
		]);
	});
});
