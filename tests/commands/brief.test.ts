import { describe, expect, it } from 'vitest';
import brief from '#commands/brief.ts';
import type { Reply } from '#src/bot/command.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { readCustomId } from '#src/render/message/targets.ts';
import { aReader, openNewsroom, typing } from '../harness/open-newsroom.ts';
import { shown, targets } from '../harness/shown.ts';

async function ask(options: object, newsroom: Newsroom): Promise<Reply> {
	return brief.run(brief.options.parse(options), newsroom, aReader);
}

const lai = { name: 'William Lai', aliases: ['賴清德', 'Lai Ching-te'], role: 'president' };

describe('/brief', () => {
	it.each(['William Lai', 'lai ching-te', '赖清德', 'lai', 'wiliam lai'])(
		'finds William Lai as %s',
		async (topic) => {
			const newsroom = await openNewsroom([{ people: [lai] }, { headline: 'Rain' }]);
			const reply = await ask({ topic }, newsroom);
			expect(shown(reply)).toContain('## William Lai');
			expect(shown(reply)).toContain('1 story from 1 source');
			expect(reply.seenBy).toBe('everyone');
		},
	);

	it('says which name it shows if the typed words differ', async () => {
		const newsroom = await openNewsroom([{ people: [lai] }]);
		expect(shown(await ask({ topic: 'wiliam lai' }, newsroom))).toContain(
			'Showing **William Lai** for “wiliam lai”',
		);
		expect(shown(await ask({ topic: 'WILLIAM LAI' }, newsroom))).not.toContain('Showing');
	});

	it('says which name it shows if it differs by a sign', async () => {
		const newsroom = await openNewsroom([{ topics: ['C++'] }, { organizations: ['Disney+'] }]);
		expect(shown(await ask({ topic: 'C#' }, newsroom))).toContain('Showing **C++** for “C#”');
		expect(shown(await ask({ topic: 'Disney' }, newsroom))).toContain(
			'Showing **Disney+** for “Disney”',
		);
		expect(shown(await ask({ topic: 'disney+' }, newsroom))).not.toContain('Showing');
	});

	it('distinguishes names that differ only by a sign', async () => {
		const newsroom = await openNewsroom([
			{ headline: 'Sharp', topics: ['C#'] },
			{ headline: 'Plus', topics: ['C++'] },
		]);
		const text = shown(await ask({ topic: 'c#' }, newsroom));
		expect(text).toContain('Sharp');
		expect(text).not.toMatch(/Plus|Showing/);
	});

	it('says that signs are ignored in a text search', async () => {
		const newsroom = await openNewsroom([{ headline: 'Vitamin C is good' }]);
		expect(shown(await ask({ topic: 'C#' }, newsroom))).toContain('Symbols are ignored');
	});

	it('says since when a topic is quiet, even if there are newer stories about others', async () => {
		const newsroom = await openNewsroom([
			{ topics: ['rain'], publishedAt: '2024-12-10' },
			{ publishedAt: '2025-06-20' },
		]);
		expect(shown(await ask({ topic: 'rain' }, newsroom))).toContain(
			'1 story from 1 source · quiet since 10 December 2024\n',
		);
	});

	it('searches the text for words that are not a name', async () => {
		const newsroom = await openNewsroom([
			{ headline: 'Rain over the harbor' },
			{ headline: 'Sun' },
		]);
		const reply = await ask({ topic: 'rain' }, newsroom);
		expect(shown(reply)).toContain('## “rain”');
		expect(shown(reply)).toContain('1 story');
	});

	it('offers the people who share a word found in the text', async () => {
		const people = [{ name: 'Kim Jong-un' }, { name: 'Kim Min-seok' }];
		const newsroom = await openNewsroom([{ headline: 'Kim travels', people }]);
		expect(targets(await ask({ topic: 'kim' }, newsroom))).toMatchObject({
			'Kim Jong-un': 'who?person=Kim Jong-un&as=person',
			'Kim Min-seok': 'who?person=Kim Min-seok&as=person',
		});
	});

	it('asks privately which one is meant if names of several kinds match', async () => {
		const newsroom = await openNewsroom([{ places: ['Lincoln'], people: ['Lincoln'] }]);
		const reply = await ask({ topic: 'lincoln' }, newsroom);
		expect(reply.seenBy).toBe('reader');
		const chosen = readCustomId(targets(reply)['Lincoln · place'] ?? '');
		expect(shown(await ask(chosen.options, newsroom))).toContain('## Lincoln');
	});

	it('says privately that no story mentions the words, and offers other ways to continue', async () => {
		const newsroom = await openNewsroom([{}]);
		const reply = await ask({ topic: 'xyzzy *q*' }, newsroom);
		expect(shown(reply)).toContain('No story here mentions “xyzzy \\*q\\*”.');
		expect(reply.seenBy).toBe('reader');
		expect(targets(reply)).toEqual({
			'Newest stories': 'latest',
			'What the desk covers': 'help?about=coverage',
		});
	});

	it('pages through a brief by buttons that repeat the query', async () => {
		const newsroom = await openNewsroom(Array.from({ length: 12 }, () => ({ topics: ['rain'] })));
		const first = await ask({ topic: 'Rain' }, newsroom);
		expect(shown(first)).toContain('12 stories from 1 source in 7 days');
		expect(shown(first)).toContain('page 1 of 2');
		const older = readCustomId(targets(first)['Older ›'] ?? '');
		const second = await ask(older.options, newsroom);
		expect(shown(second)).toContain('page 2 of 2 · That was all of them.');
		expect(targets(second)).toMatchObject({ '‹ Newer': 'brief?topic=Rain&page=1' });
	});

	it('shows the last page of a brief if the wanted one no longer exists', async () => {
		const newsroom = await openNewsroom(Array.from({ length: 6 }, () => ({ topics: ['rain'] })));
		expect(shown(await ask({ topic: 'rain', page: '9' }, newsroom))).toContain('page 2 of 2');
	});

	it('suggests topics while a reader types, with their native script', async () => {
		const newsroom = await openNewsroom([{ people: [lai] }]);
		expect(brief.complete?.topic?.(typing('赖'), newsroom)).toEqual([
			{ name: 'William Lai · 賴清德', value: 'William Lai' },
		]);
	});
});
