import { ComponentType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import who from '#commands/who.ts';
import type { Reply } from '#src/bot/command.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { readCustomId } from '#src/render/message/targets.ts';
import { aReader, openNewsroom } from '../harness/open-newsroom.ts';
import { shown, targets } from '../harness/shown.ts';

async function ask(options: object, newsroom: Newsroom): Promise<Reply> {
	return who.run(who.options.parse(options), newsroom, aReader);
}

/** The labels of each row of buttons. */
function buttonsOf({ message }: Reply): readonly (readonly string[])[] {
	const rows = message.components[0].components.flatMap((one) =>
		one.type === ComponentType.ActionRow ? [one.components] : [],
	);
	return rows
		.map((row) => row.flatMap((one) => ('label' in one && one.label ? [one.label] : [])))
		.filter((labels) => labels.length > 0);
}

describe('/who', () => {
	it.each(['', ' ', '\u200b\u200d'])('takes %j for no name', (person) => {
		const read = who.options.safeParse({ person });
		expect(read.error?.issues.map(({ message }) => message)).toEqual(['typeNameOrPart']);
	});

	it('shows a role with the date of its story, and earlier roles', async () => {
		const newsroom = await openNewsroom([
			{ people: [{ name: 'Jo Dow', role: 'mayor' }], publishedAt: '2025-06-19' },
			{ people: [{ name: 'Jo Dow', role: 'pilot' }], publishedAt: '2024-03-02' },
		]);
		const text = shown(await ask({ person: 'jo dow' }, newsroom));
		expect(text).toContain('mayor\n-# as reported on 19 June 2025');
		expect(text).toContain('**Earlier roles**\n- pilot · 2 March 2024');
		expect(text).toContain('2 stories from 1 source since 2 March 2024');
	});

	it('shows a role once if stories differ only in its capitals', async () => {
		const newsroom = await openNewsroom([
			{ people: [{ name: 'Jo Dow', role: 'former mayor' }], publishedAt: '2025-06-19' },
			{ people: [{ name: 'Jo Dow', role: 'Former Mayor' }], publishedAt: '2024-03-02' },
		]);
		const text = shown(await ask({ person: 'jo dow' }, newsroom));
		expect(text).toContain('former mayor\n-# as reported on 19 June 2025');
		expect(text).not.toContain('Former Mayor');
	});

	it('shows a person’s native script before other spellings', async () => {
		const aliases = ['Ma Yingjiu', '馬英九'];
		const newsroom = await openNewsroom([{ people: [{ name: 'Ma Ying-jeou', aliases }] }]);
		expect(shown(await ask({ person: '马英九' }, newsroom))).toContain('-# 馬英九 · Ma Yingjiu');
	});

	it('shows a person’s statements with date and source', async () => {
		const statements = [{ person: 'Jo Dow', text: 'The bridge will hold.', about: 'the bridge' }];
		const newsroom = await openNewsroom([{ people: ['Jo Dow'], statements }]);
		expect(shown(await ask({ person: 'dow' }, newsroom))).toContain(
			'> The bridge will hold.\n-# The Daily Example · on the bridge · 19 June 2025',
		);
	});

	it('links to the profiles of people who appear in the same stories', async () => {
		const newsroom = await openNewsroom([{ people: ['Jo Dow', { name: 'Li Na', role: 'pilot' }] }]);
		const target = readCustomId(targets(await ask({ person: 'dow' }, newsroom))['Li Na'] ?? '');
		expect(target.command).toBe('who');
		expect(shown(await ask(target.options, newsroom))).toContain('## Li Na');
	});

	it('never guesses between people who share a name', async () => {
		const newsroom = await openNewsroom([{ people: ['Kim Jong-un', 'Kim Min-seok'] }]);
		const reply = await ask({ person: 'kim' }, newsroom);
		expect(reply.seenBy).toBe('reader');
		expect(Object.keys(targets(reply)).sort()).toEqual(['Kim Jong-un', 'Kim Min-seok']);
	});

	it.each([
		['President Lai', 'Lai Ching-te'],
		['president Lai Ching-te', 'Lai Ching-te'],
		['Lai, the president', 'Lai Ching-te'],
		['Gov. Newsom', 'Gavin Newsom'],
		['FM Wu', 'Joseph Wu'],
		['賴清德總統', 'Lai Ching-te'],
	])('finds the person with the title in “%s”, and says who is shown', async (person, name) => {
		const people = [
			{ name: 'Lai Ching-te', role: 'President of Taiwan', aliases: ['賴清德'] },
			{ name: 'Lai Mei', role: 'singer' },
			{ name: 'Gavin Newsom', role: 'Governor of California' },
			{ name: 'Joseph Wu', role: 'foreign minister' },
		];
		const chinese = [{ name: 'Lai Ching-te', role: '中華民國總統' }];
		const newsroom = await openNewsroom([{ people }, { people: chinese }]);
		const text = shown(await ask({ person }, newsroom));
		expect(text).toContain(`## ${name}`);
		expect(text).toContain(`Showing **${name}**`);
	});

	it('offers a person of that name if no story mentions the title', async () => {
		const people = [{ name: 'Sergei Shoigu', role: 'Security Council Secretary' }];
		const newsroom = await openNewsroom([{ people }]);
		const reply = await ask({ person: 'Minister Shoigu' }, newsroom);
		expect(shown(reply)).toContain('Did you mean **Sergei Shoigu**?');
		expect(targets(reply)).toMatchObject({ 'Sergei Shoigu': 'who?person=Sergei Shoigu&as=person' });
	});

	it('says that a place is not a person, and offers the brief about it', async () => {
		const newsroom = await openNewsroom([{ places: ['Kursk'], people: ['Jo Dow'] }]);
		const reply = await ask({ person: 'kursk' }, newsroom);
		expect(shown(reply)).toBe('**Kursk** is listed here as a place, not a person.');
		expect(targets(reply)).toMatchObject({
			Kursk: 'brief?topic=Kursk&as=place',
			'Newest stories': 'latest',
		});
	});

	it('says privately that nobody has the name', async () => {
		const newsroom = await openNewsroom([{ people: ['Jo Dow'] }]);
		const reply = await ask({ person: 'Xavier Quill' }, newsroom);
		expect(shown(reply)).toContain('Nobody called “Xavier Quill” appears in the stories here.');
		expect(reply.seenBy).toBe('reader');
	});

	it('pages through a person’s stories after the overview', async () => {
		const newsroom = await openNewsroom(Array.from({ length: 9 }, () => ({ people: ['Jo Dow'] })));
		const first = await ask({ person: 'dow' }, newsroom);
		expect(shown(first)).toContain('page 1 of 3');
		expect(buttonsOf(first)).toEqual([['Older ›', 'Timeline', 'Trend', 'Follow']]);
		const second = await ask({ person: 'dow', page: '2' }, newsroom);
		expect(buttonsOf(second)).toEqual([['‹ Newer', 'Older ›', 'Follow']]);
		const third = shown(await ask({ person: 'dow', page: '3' }, newsroom));
		expect(third).toContain('page 3 of 3');
		expect(third.match(/Harbor opens/g)).toHaveLength(1);
	});
});
