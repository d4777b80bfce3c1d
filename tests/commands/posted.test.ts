import { local } from 'local-discord';
import { describe, expect, it } from 'vitest';
import catchup from '#commands/catchup.ts';
import why from '#commands/why.ts';
import type { Reader } from '#src/bot/command.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { moreOf, readCustomId } from '#src/render/message/targets.ts';
import { aDigest, anAlert } from '../harness/a-subscription.ts';
import { aReader, openNewsroom } from '../harness/open-newsroom.ts';
import { shown, targets } from '../harness/shown.ts';

/** Mia in #general. */
const mia: Reader = {
	...aReader,
	userId: local.mia,
	guildId: local.guild,
	here: { id: local.general, kind: 'text', name: 'general' },
};
const elsewhere: Reader = { ...mia, guildId: '1100000000000009000' };
const kursk = [{ kind: 'name', name: 'Kursk', as: 'place' } as const];

async function askWhy(options: object, newsroom: Newsroom, reader = mia) {
	return why.run(why.options.parse(options), newsroom, reader);
}

async function askCatchUp(options: object, newsroom: Newsroom, reader = mia) {
	return catchup.run(catchup.options.parse(options), newsroom, reader);
}

describe('/why', () => {
	it('names the topic because of which a story was posted', async () => {
		const newsroom = await openNewsroom([{ places: ['Kursk'] }]);
		await newsroom.book.add(anAlert({}, { topics: kursk }));
		const reply = await askWhy({ story: 'story-0', id: 'subscribed' }, newsroom);
		expect(shown(reply)).toBe('The story names **Kursk** as a place.');
		expect(reply.seenBy).toBe('reader');
	});

	it('explains a story by its current version', async () => {
		const newsroom = await openNewsroom([{ places: ['Kursk'] }]);
		await newsroom.book.add(anAlert({}, { topics: kursk }));
		newsroom.rewrite([{ headline: 'Rain elsewhere' }]);
		await newsroom.archive.reload('a moderator');
		const reply = await askWhy({ story: 'story-0', id: 'subscribed' }, newsroom);
		expect(shown(reply)).toContain('The story has changed since');
	});

	it('explains a story for everything that is posted in the channel', async () => {
		const newsroom = await openNewsroom([{ headline: 'Rain', places: ['Kursk'] }]);
		await newsroom.book.add(anAlert({ id: 'alertskurs' }, { topics: kursk }));
		await newsroom.book.add(aDigest({ id: 'everything' }));
		await newsroom.book.add(anAlert({ id: 'elsewhere1', channelId: '1100000000000009001' }));
		await newsroom.book.add(
			anAlert({ id: 'snowalerts' }, { topics: [{ kind: 'words', words: 'snow' }] }),
		);
		const text = shown(await askWhy({ story: 'story-0' }, newsroom));
		expect(text).toContain(
			'**Alerts** · at most 6 an hour · **Kursk**\nThe story names **Kursk** as a place.',
		);
		expect(text).toContain(
			'**Digest** · every day at 08:00 · UTC · everything\nEvery new story is posted here',
		);
		expect(text.match(/\*\*(?:Alerts|Digest)\*\*/g)).toHaveLength(2);
	});

	it('says which of what matches a story is paused', async () => {
		const newsroom = await openNewsroom([{ headline: 'Rain', places: ['Kursk'] }]);
		const paused = { at: '2025-06-19T12:00:00.000Z', why: 'asked', told: true } as const;
		await newsroom.book.add(anAlert({ id: 'alertskurs', paused }, { topics: kursk }));
		await newsroom.book.add(aDigest({ id: 'everything' }));
		const text = shown(await askWhy({ story: 'story-0' }, newsroom));
		expect(text).toContain(
			'**Alerts** · at most 6 an hour · **Kursk**\n-# **paused**: nothing is posted until it is resumed\nThe story',
		);
		expect(text).toContain('**Digest** · every day at 08:00 · UTC · everything\nEvery new story');
	});

	it('says that a story matches nothing that is followed here', async () => {
		const newsroom = await openNewsroom([{}]);
		await expect(askWhy({ story: 'story-0' }, newsroom)).rejects.toMatchObject({
			code: 'not-posted-here',
		});
		expect(shown(await askWhy({ story: 'gone' }, newsroom))).toContain(
			'No story here mentions “gone”.',
		);
		const pressed = askWhy({ story: 'gone', id: 'subscribed' }, newsroom);
		await expect(pressed).rejects.toMatchObject({ code: 'story-gone' });
	});

	it.each([
		['another server', {}, elsewhere],
		['another member', { guildId: undefined, place: 'dm', madeBy: local.omar } as const, mia],
	])('does not explain a story posted for %s', async (_, overrides, reader) => {
		const newsroom = await openNewsroom([{ places: ['Kursk'] }]);
		await newsroom.book.add(anAlert(overrides, { topics: kursk }));
		const asking = askWhy({ story: 'story-0', id: 'subscribed' }, newsroom, reader);
		await expect(asking).rejects.toMatchObject({ code: 'not-posted-here' });
	});
});

/** Unrelated stories. */
const stories =
	'amber birch cedar dune ember fjord grove heath iris juniper kelp lagoon meadow nectar orchard prairie quartz ridge'
		.split(' ')
		.map((word) => ({ headline: `The ${word}`, summary: `A ${word}.`, places: ['Kursk'] }));

/** A digest that covers all of these stories. */
async function openWithDigest(): Promise<Newsroom> {
	const newsroom = await openNewsroom(stories);
	const position = newsroom.archive.position();
	const slot = '2025-06-20T08:00:00.000Z';
	const covers = { from: { ...position, seq: 0 }, slot };
	await newsroom.book.add(aDigest({ cursor: { slot, position }, covers }, { topics: kursk }));
	return newsroom;
}

function pressMore({ archive }: Newsroom, skip: number): object {
	const { archive: name, seq: to } = archive.position();
	return readCustomId(moreOf('subscribed', { archive: name, from: 0, to }, skip) ?? '').options;
}

describe('/catchup', () => {
	it('shows all stories of the channel’s last digest, each on one page', async () => {
		const newsroom = await openWithDigest();
		const first = await askCatchUp({}, newsroom);
		const more = readCustomId(targets(first)['Older ›'] ?? '');
		const second = await askCatchUp(more.options, newsroom);
		expect(shown(first)).toContain('## Catch up · **Kursk**');
		expect(shown(first)).toContain('18 stories · page 1 of 2');
		const headlines = [first, second].flatMap(
			(page) => shown(page).match(/The (?!Daily)\w+/g) ?? [],
		);
		expect([...new Set(headlines)].sort()).toEqual(stories.map(({ headline }) => headline));
		expect(targets(second)['The amber'] ?? targets(first)['The amber']).toBe('story?story=story-0');
	});

	it('shows the stories of a digest that did not fit in its message', async () => {
		const newsroom = await openWithDigest();
		const text = shown(await askCatchUp(pressMore(newsroom, 16), newsroom));
		expect(text).toContain('2 stories after the first 16 · That was all of them.');
	});

	it('shows the last page of a digest if there are fewer stories now', async () => {
		const newsroom = await openWithDigest();
		const reply = await askCatchUp({ ...pressMore(newsroom, 0), page: '9' }, newsroom);
		expect(shown(reply)).toContain('page 2 of 2');
	});

	it('says that the archive has been rebuilt since the digest', async () => {
		const newsroom = await openWithDigest();
		const asking = askCatchUp({ ...pressMore(newsroom, 6), of: 'another0' }, newsroom);
		await expect(asking).rejects.toMatchObject({ code: 'archive-rebuilt' });
	});

	it('says that there has been no digest here, or that the last one has nothing more', async () => {
		const newsroom = await openWithDigest();
		const there = { ...mia, here: { id: '1100000000000009001', kind: 'text', name: 'x' } } as const;
		await expect(askCatchUp({}, newsroom, there)).rejects.toThrow('no digest here yet');
		expect(shown(await askCatchUp(pressMore(newsroom, 18), newsroom))).toContain('nothing more');
	});

	it('links to the digest if its message contains everything', async () => {
		const newsroom = await openWithDigest();
		const posted = [
			{
				channelId: local.general,
				messageId: '1100000000000007001',
				at: '2025-06-20T08:00:00.000Z',
				entries: [
					{ component: 1, articles: stories.map((_, n) => ({ id: `story-${n}`, version: '' })) },
				],
			},
		];
		await newsroom.book.change('subscribed', (current) => ({ ...current, posted }));
		const text = shown(await askCatchUp(pressMore(newsroom, 18), newsroom));
		expect(text).toContain(`/${local.guild}/${local.general}/1100000000000007001)`);
	});

	it('does not show a digest of another server', async () => {
		const newsroom = await openWithDigest();
		const asking = askCatchUp(pressMore(newsroom, 6), newsroom, elsewhere);
		await expect(asking).rejects.toMatchObject({ code: 'not-posted-here' });
	});
});
