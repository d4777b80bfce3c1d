import { describe, expect, it } from 'vitest';
import digest from '#commands/digest.ts';
import { aDigest } from '../harness/a-subscription.ts';
import { anotherModerator, askingOf, firstSubscription, idOf, news } from '../harness/asking.ts';
import { openNewsroom } from '../harness/open-newsroom.ts';
import { shown, targets } from '../harness/shown.ts';
import { reportsOf } from '../harness/talked-news.ts';

const every8 = { channel: news, topics: 'everything', when: 'every day at 8' };
const { ask, press } = askingOf(digest);

describe('/digest list', () => {
	it('lists digests with their next times, four to a page', async () => {
		const newsroom = await openNewsroom([]);
		expect(shown(await ask('list', {}, newsroom))).toContain('Create one with `/digest add`');
		for (let n = 0; n < 11; n++) await ask('add', { ...every8, topics: `rain ${n}` }, newsroom);
		const first = await ask('list', {}, newsroom);
		expect(shown(first)).toContain('“rain 0”');
		expect(shown(first)).toContain('next <t:1750492800:R>');
		expect(shown(first)).toContain('11 digests · page 1 of 3');
		const second = await press(first, 'Next ›', newsroom);
		expect(shown(await press(second, 'Next ›', newsroom))).toContain('“rain 10”');
	});

	it('has buttons for each digest, and asks before it removes one', async () => {
		const newsroom = await openNewsroom([]);
		await ask('add', every8, newsroom);
		const list = await ask('list', {}, newsroom);
		expect(Object.keys(targets(list))).toEqual(['Preview', 'Edit', 'Pause', 'Remove']);
		const question = await press(list, 'Remove', newsroom);
		expect(shown(question)).toContain('Remove this digest?');
		const cancelled = await press(question, 'Cancel', newsroom);
		expect(shown(cancelled)).toContain('Nothing was changed.');
		expect(firstSubscription(newsroom)).toBeDefined();
	});
});

describe('/digest edit', () => {
	it('opens a form with what there is from the button of a digest, once added and in the list', async () => {
		const newsroom = await openNewsroom([]);
		const added = await ask('add', { ...every8, topics: 'rain' }, newsroom);
		for (const card of [added, await ask('list', {}, newsroom)]) {
			const { form } = await press(card, 'Edit', newsroom);
			expect(form?.title).toBe('Change this digest');
			expect(JSON.stringify(form)).toContain('"value":"rain"');
		}
	});

	it('changes only the options of a digest that were typed', async () => {
		const newsroom = await openNewsroom([]);
		await ask('add', { ...every8, except: 'rain' }, newsroom);
		const id = idOf(newsroom);
		const text = shown(await ask('edit', { which: id, topics: 'snow', when: 'hourly' }, newsroom));
		expect(text).toContain('“snow” except “rain”');
		expect(text).toContain('every hour · UTC');
		expect(shown(await ask('edit', { which: id, except: 'none' }, newsroom))).not.toContain('rain');
	});

	it('changes what a digest contains, and keeps its times', async () => {
		const newsroom = await openNewsroom([]);
		await ask('add', every8, newsroom);
		const which = idOf(newsroom);
		const talked = { which, content: 'most talked about' };
		expect(shown(await ask('edit', talked, newsroom))).toContain(
			'Most talked about · every day at 08:00 · UTC',
		);
		await ask('edit', { which, topics: 'snow' }, newsroom);
		expect(firstSubscription(newsroom)?.wish).toMatchObject({ content: 'most talked about' });
		await ask('edit', { which, content: 'new stories' }, newsroom);
		expect(firstSubscription(newsroom)?.wish).not.toHaveProperty('content');
	});

	it('previews the most talked about with its picture', async () => {
		const drawn = new Uint8Array([1, 2, 3]);
		const articles = reportsOf({ people: ['Jo Dow'], reports: 2, days: [17, 18] });
		const newsroom = await openNewsroom(articles, { drawChart: async () => drawn });
		await ask('add', { ...every8, content: 'most talked about' }, newsroom);
		const reply = await ask('preview', { which: idOf(newsroom) }, newsroom);
		expect(shown(reply)).toContain('🔵 **Jo Dow** · 4 reports');
		expect(reply.pictures).toMatchObject([{ name: 'most-talked.png', bytes: Buffer.from(drawn) }]);
	});

	it('says that nothing has changed if a digest is edited to what it was', async () => {
		const newsroom = await openNewsroom([]);
		await ask('add', every8, newsroom);
		const which = idOf(newsroom);
		expect(shown(await ask('edit', { which, when: 'daily 8:00' }, newsroom))).toContain(
			'Nothing has changed',
		);
		expect(shown(await ask('edit', { which, when: 'daily 9:00' }, newsroom))).toContain('Changed.');
	});

	it('opens no form that could not show all topics, and says what can be changed', async () => {
		const newsroom = await openNewsroom([]);
		const topics = Array.from({ length: 25 }, (_, n) => ({
			kind: 'words' as const,
			words: `${n} ${'word '.repeat(15)}`.trim(),
		}));
		const digest = aDigest({}, { topics });
		const { id: which, guildId = '' } = digest;
		await newsroom.book.decide({ guildId }, () => ({ outcome: 0, put: [digest] }));
		const text = shown(await ask('edit', { which }, newsroom));
		expect(text).toContain('Nothing was changed. Besides `which`, fill in');
		const wrong = ask('edit', { which, when: 'nevr' }, newsroom);
		await expect(wrong).rejects.toMatchObject({ code: 'when-unclear', offers: [] });
		expect(firstSubscription(newsroom)?.wish.topics).toEqual(topics);
	});

	it('finds a digest by the words of its topics, and asks if they fit several', async () => {
		const newsroom = await openNewsroom([{ places: ['Taiwan'] }]);
		await ask('add', { ...every8, topics: 'taiwan, chip war' }, newsroom);
		await ask('add', { ...every8, topics: 'chip war' }, newsroom);
		await ask('pause', { which: 'Taiwan' }, newsroom);
		expect(firstSubscription(newsroom)?.paused).toBeDefined();
		expect(shown(await ask('pause', { which: 'chip war' }, newsroom))).toContain('**paused**');
		await expect(ask('pause', { which: 'chip' }, newsroom)).rejects.toThrow(/matches 2 of them/);
		await expect(ask('pause', { which: 'snow' }, newsroom)).rejects.toThrow('no such digest');
	});

	it('does not post for a new time that has passed today, but keeps what has arrived for the next', async () => {
		const newsroom = await openNewsroom([{}]);
		await ask('add', every8, newsroom);
		const cursor = { slot: '2025-06-20T08:00:00.000Z', position: { archive: 'x', seq: 0 } };
		await newsroom.book.change(idOf(newsroom), (current) => ({ ...current, cursor }));
		await ask('edit', { which: idOf(newsroom), when: 'every day at 9' }, newsroom);
		const slot = newsroom.now().toISOString();
		expect(firstSubscription(newsroom)?.cursor).toEqual({
			slot,
			position: cursor.position,
			readAt: cursor.slot,
		});
	});
});

describe('/digest preview', () => {
	it('previews what would be posted now, without changing the digest', async () => {
		const newsroom = await openNewsroom([]);
		await ask('add', { ...every8, topics: 'snow' }, newsroom);
		const before = firstSubscription(newsroom);
		newsroom.rewrite([{ headline: 'Snow at last' }, { id: 'sun', headline: 'Sun' }]);
		await newsroom.archive.reload(undefined);
		const reply = await ask('preview', { which: idOf(newsroom) }, newsroom);
		expect(shown(reply)).toContain('Snow at last');
		expect(shown(reply)).not.toContain('Sun');
		expect(reply.seenBy).toBe('reader');
		expect(firstSubscription(newsroom)).toEqual(before);
	});

	it('previews the newest matching stories as an example if nothing is new', async () => {
		const newsroom = await openNewsroom([{ headline: 'Snow at last' }, { headline: 'Sun' }]);
		await ask('add', { ...every8, topics: 'snow' }, newsroom);
		const before = firstSubscription(newsroom);
		const text = shown(await ask('preview', { which: idOf(newsroom) }, newsroom));
		expect(text).toContain('Preview: nothing is new right now');
		expect(text).toContain('Snow at last');
		expect(text).not.toContain('Sun');
		expect(firstSubscription(newsroom)).toEqual(before);
	});

	it('says that nothing would be posted if no story matches, and keeps the card with the button', async () => {
		const newsroom = await openNewsroom([{}]);
		const added = await ask('add', { ...every8, topics: 'snow' }, newsroom);
		const reply = await press(added, 'Preview', newsroom);
		expect(shown(reply)).toContain('Nothing would be posted now');
		expect(reply).toMatchObject({ seenBy: 'reader', leavesPressed: true });
	});
});

describe('/digest preview of the most talked about', () => {
	it('says that too little was reported if that is why nothing would be posted', async () => {
		const newsroom = await openNewsroom([{ publishedAt: '2024-01-01T00:00:00Z' }]);
		await ask('add', { ...every8, content: 'most talked about' }, newsroom);
		const text = shown(await ask('preview', { which: idOf(newsroom) }, newsroom));
		expect(text).toContain('Too little was reported');
		expect(text).not.toContain('topics');
	});
});

describe('/digest pause, resume and remove', () => {
	it('pauses a digest once, shows that, and resumes it', async () => {
		const newsroom = await openNewsroom([]);
		await ask('add', every8, newsroom);
		const paused = await ask('pause', { which: idOf(newsroom) }, newsroom);
		expect(shown(paused)).toContain('**paused**');
		const { at } = firstSubscription(newsroom)?.paused ?? {};
		expect(at).toBe(newsroom.now().toISOString());
		const again = await ask('pause', { which: idOf(newsroom) }, newsroom);
		expect(shown(again)).toContain('Already paused.');
		expect(firstSubscription(newsroom)?.paused?.at).toBe(at);
		expect(shown(await press(paused, 'Resume', newsroom))).toContain('Resumed.');
		expect(firstSubscription(newsroom)?.paused).toBeUndefined();
	});

	it('removes a digest only after a second press', async () => {
		const newsroom = await openNewsroom([]);
		await ask('add', every8, newsroom);
		const question = await ask('remove', { which: idOf(newsroom) }, newsroom);
		expect(firstSubscription(newsroom)).toBeDefined();
		expect(shown(await press(question, 'Remove', newsroom))).toBe('The digest was removed.');
		expect(firstSubscription(newsroom)).toBeUndefined();
		await expect(press(question, 'Remove', newsroom)).rejects.toThrow(
			'There is no such digest here.',
		);
	});

	it.each(['edit', 'preview', 'pause', 'resume', 'remove'])(
		'refuses /digest %s for a digest of another server',
		async (action) => {
			const newsroom = await openNewsroom([]);
			await ask('add', every8, newsroom);
			const asking = ask(
				action,
				{ which: idOf(newsroom), sure: 'yes' },
				newsroom,
				anotherModerator,
			);
			await expect(asking).rejects.toThrow('There is no such digest here.');
			expect(firstSubscription(newsroom)?.paused).toBeUndefined();
		},
	);
});
