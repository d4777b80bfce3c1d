import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import timeline from '#commands/timeline.ts';
import type { ArticleInput } from '#src/articles/article.ts';
import type { Reply } from '#src/bot/command.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { readCustomId } from '#src/render/message/targets.ts';
import { aReader, openNewsroom, typing } from '../harness/open-newsroom.ts';
import { shown, targets } from '../harness/shown.ts';

async function ask(options: object, newsroom: Newsroom): Promise<Reply> {
	return timeline.run(timeline.options.parse(options), newsroom, aReader);
}

const lai = { name: 'William Lai', aliases: ['Lai Ching-te'] };
const june = (day: number) => `2025-06-${String(day).padStart(2, '0')}`;

describe('/timeline', () => {
	it('shows the days of a name, each with what happened and who reports it', async () => {
		const newsroom = await openNewsroom([
			{
				headline: 'Lai in Paris',
				summary: 'William Lai has arrived in Paris for talks.',
				publishedAt: june(3),
				people: [lai],
				source: { name: 'The Post' },
			},
			{ headline: 'Lai speaks on chips', publishedAt: june(9), people: [lai] },
			{ headline: 'Rain', publishedAt: june(4) },
		]);
		const reply = await ask({ topic: 'lai' }, newsroom);
		expect(reply.seenBy).toBe('everyone');
		expect(shown(reply)).toContain('## Timeline: William Lai');
		expect(shown(reply)).toContain(
			'**3 June 2025** · 1 report\nWilliam Lai has arrived in Paris for talks.\n-# The Post',
		);
		expect(shown(reply)).toContain('-# All 2 days with reports');
		expect(shown(reply)).not.toContain('4 June');
		expect(targets(reply)).toMatchObject({
			'All stories': 'brief?topic=William Lai&as=person',
			Profile: 'who?person=William Lai&as=person',
		});
	});

	it('understands words, and names with words', async () => {
		const newsroom = await openNewsroom([
			{ headline: 'Chips from Taiwan', publishedAt: june(3), people: [lai] },
			{ headline: 'Chips in Dresden', publishedAt: june(9) },
		]);
		expect(shown(await ask({ topic: 'chips' }, newsroom))).toContain('All 2 days');
		const both = shown(await ask({ topic: 'William Lai chips' }, newsroom));
		expect(both).toContain('**3 June 2025**');
		expect(both).not.toContain('9 June');
	});

	it('keeps to a period', async () => {
		const newsroom = await openNewsroom(
			[3, 9].map((day) => ({ headline: `Chips ${day}`, publishedAt: june(day) })),
		);
		const text = shown(await ask({ topic: 'chips since:2025-06-05' }, newsroom));
		expect(text).toContain('9 June');
		expect(text).not.toContain('3 June');
	});

	it('says so if nothing is found, and corrects a misspelled name', async () => {
		const newsroom = await openNewsroom([{ publishedAt: june(3), people: [lai] }]);
		const nothing = await ask({ topic: 'submarines' }, newsroom);
		expect(nothing.seenBy).toBe('reader');
		expect(shown(nothing)).toContain('No story here mentions “submarines”');
		expect(shown(await ask({ topic: 'wiliam lai' }, newsroom))).toContain(
			'Showing **William Lai** for “wiliam lai”',
		);
	});

	it('asks which of several names is meant', async () => {
		const newsroom = await openNewsroom([{ people: [lai, 'Jimmy Lai'] }]);
		const reply = await ask({ topic: 'lai ' }, newsroom);
		const choice = shown(reply).includes('could be any of these');
		expect(choice || shown(reply).includes('Timeline')).toBe(true);
	});

	it('turns pages to the earliest day', async () => {
		const newsroom = await openNewsroom(
			Array.from({ length: 7 }, (_, n) => ({
				headline: ['Ferry', 'Bridge', 'Tram', 'Storm', 'Library', 'Circus', 'Comet'][n] ?? '',
				publishedAt: june(n + 1),
				people: [lai],
			})),
		);
		const first = await ask({ topic: 'William Lai' }, newsroom);
		expect(shown(first)).toContain('Page 1 of 2');
		const older = targets(first)['Older ›'] ?? '';
		expect(shown(await ask(readCustomId(older).options, newsroom))).toContain('**1 June 2025**');
	});

	it('suggests names', async () => {
		const newsroom = await openNewsroom([{ people: [lai] }]);
		const suggested = timeline.complete?.topic?.(typing('wil'), newsroom);
		expect(suggested?.map(({ value }) => value)).toEqual(['William Lai']);
	});

	it('tells the articles of the data folder day by day', async () => {
		const newsroom = await openNewsroom(articlesOfData());
		const text = shown(await ask({ topic: 'taiwan' }, newsroom));
		expect(text).toContain('**16 June 2025** · 2 reports');
		expect(text).toContain('-# All 3 days with reports');
	});
});

function articlesOfData(): Partial<ArticleInput>[] {
	return readdirSync('data/articles').map((file) => {
		const { $schema: _, ...article } = JSON.parse(readFileSync(`data/articles/${file}`, 'utf8'));
		return article;
	});
}
