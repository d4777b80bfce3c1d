import { describe, expect, it } from 'vitest';
import { openNames } from '../harness/asking-names.ts';
import { aModerator, aReader } from '../harness/open-newsroom.ts';
import { shown, targets } from '../harness/shown.ts';

const people = ['Kim Jong Un', 'Kim Chong-un', 'Ann Lee'];
const nothing = { people: [], hidden: [], apart: [] };
const join = { action: 'join', person: 'Kim Jong Un', other: 'Kim Chong-un' };

describe('/name join', () => {
	it('makes one person of two, shown under the name that more reports have', async () => {
		const { ask, given } = await openNames({ people });
		const answer = await ask({ ...join, person: 'Kim Chong-un', other: 'Kim Jong Un' });
		expect(answer.target).toBe('reader');
		expect(shown(answer)).toBe(
			'**Kim Jong Un** and **Kim Chong-un** are one person now, shown as **Kim Jong Un**.',
		);
		expect(given()).toEqual({
			...nothing,
			people: [{ name: 'Kim Jong Un', aliases: ['Kim Chong-un'] }],
		});
	});

	it('keeps the name that was asked for', async () => {
		const { ask, given } = await openNames({ people });
		await ask({ ...join, keep: 'other' });
		expect(given()?.people).toEqual([{ name: 'Kim Chong-un', aliases: ['Kim Jong Un'] }]);
	});

	it('is taken back with one press, and then the two are not suggested again', async () => {
		const { ask, press, given } = await openNames({ people });
		const answer = await press(await ask(join), 'Take it back');
		expect(answer.target).toBe('in place');
		expect(shown(answer)).toBe(
			'**Kim Chong-un** and **Kim Jong Un** are two people again. They are no longer suggested as one.',
		);
		expect(given()).toEqual({ ...nothing, apart: [['Kim Chong-un', 'Kim Jong Un']] });
	});

	it('shows the other name with one press', async () => {
		const { ask, press, given } = await openNames({ people });
		await press(await ask(join), 'Show the other name');
		expect(given()?.people).toEqual([{ name: 'Kim Chong-un', aliases: ['Kim Jong Un'] }]);
	});

	it('finds people by a part of their name, and joins joined people', async () => {
		const { ask, given } = await openNames({ people });
		await ask(join);
		await ask({ action: 'join', person: 'kim chong un', other: 'Lee' });
		expect(given()?.people).toEqual([
			{ name: 'Kim Jong Un', aliases: ['Kim Chong-un', 'Ann Lee'] },
		]);
	});

	it.each([
		[{ ...join, other: 'kim jong-un' }, 'That is **Kim Jong Un** already. Nothing has changed.'],
		[{ ...join, other: 'Somebody Else' }, 'No report here names a person called “Somebody Else”.'],
		[{ ...join, other: 'Ann Lea' }, 'Did you mean **Ann Lee**?'],
		[{ ...join, other: ' ' }, 'Type a name.'],
		[{ ...join, other: 'x'.repeat(121) }, 'That is too long. Use fewer words.'],
		[{ ...join, person: 'Kim' }, 'Several people here are called “Kim”.'],
	])('says what is wrong with %j', async (options, says) => {
		const { ask, decisions, logged } = await openNames({ people });
		expect(shown(await ask(options))).toContain(says);
		expect(decisions()).toEqual(nothing);
		expect(logged.errors()).toEqual([]);
	});

	it('does not join twice', async () => {
		const { ask } = await openNames({ people });
		await ask(join);
		expect(shown(await ask(join))).toBe(
			'**Kim Jong Un** and **Kim Chong-un** are one person already. Nothing has changed.',
		);
	});
});

describe('/name split', () => {
	it('takes back a join by the name that does not belong to it, and can be taken back', async () => {
		const { ask, press, given, offered } = await openNames({ people });
		await ask(join);
		await ask({ action: 'join', person: 'Kim Jong Un', other: 'Ann Lee' });
		expect((await offered('person', 'chong', { action: 'split' }))[0]).toEqual({
			name: 'Kim Chong-un · shown as Kim Jong Un',
			value: 'Kim Chong-un',
		});
		const answer = await ask({ action: 'split', person: 'Ann Lee' });
		expect(given()?.people).toEqual([{ name: 'Kim Jong Un', aliases: ['Kim Chong-un'] }]);
		await press(answer, 'Take it back');
		expect(given()).toEqual({
			...nothing,
			people: [{ name: 'Kim Jong Un', aliases: ['Kim Chong-un', 'Ann Lee'] }],
		});
	});

	it('notes that two people are two, and takes that back', async () => {
		const { ask, press, given } = await openNames({ people });
		const answer = await ask({ ...join, action: 'split' });
		expect(shown(answer)).toBe(
			'**Kim Jong Un** and **Kim Chong-un** stay two people. They are no longer suggested as one.',
		);
		expect(given()?.apart).toEqual([['Kim Jong Un', 'Kim Chong-un']]);
		const back = await press(answer, 'Take it back');
		expect(shown(back)).toContain('can be suggested as one person again.');
		expect(given()).toEqual(nothing);
	});

	it('asks for the other name if the one that is shown is given, or one that was never joined', async () => {
		const { ask } = await openNames({ people });
		await ask(join);
		expect(shown(await ask({ action: 'split', person: 'Kim Jong Un' }))).toContain(
			'**Kim Jong Un** is the name that is shown. Choose the other name',
		);
		expect(shown(await ask({ action: 'split', person: 'Ann Lee' }))).toContain(
			'**Ann Lee** was not joined with another name.',
		);
	});
});

describe('/name rename', () => {
	it('shows a person under a new name, and takes that back completely', async () => {
		const { ask, press, given } = await openNames({ people });
		const answer = await ask({ action: 'rename', person: 'Ann Lee', to: 'Ann  Lee-Smith' });
		expect(shown(answer)).toBe(
			'**Ann Lee** is shown as **Ann Lee-Smith** from now on. “Ann Lee” still leads to the same person.',
		);
		expect(given()?.people).toEqual([{ name: 'Ann Lee-Smith', aliases: ['Ann Lee'] }]);
		await press(answer, 'Take it back');
		expect(given()).toEqual(nothing);
	});

	it('changes only how a name is written', async () => {
		const { ask, press, given } = await openNames({ people });
		const answer = await ask({ action: 'rename', person: 'Kim Jong Un', to: 'Kim Jong-un' });
		expect(given()?.people).toEqual([{ name: 'Kim Jong-un', aliases: [] }]);
		await press(answer, 'Take it back');
		expect(given()).toEqual(nothing);
	});

	it('does not take the name of somebody else', async () => {
		const { ask, decisions } = await openNames({ people });
		const answer = await ask({ action: 'rename', person: 'Kim Jong Un', to: 'ann lee' });
		expect(shown(answer)).toBe(
			'There is a person **ann lee** already. If that is **Kim Jong Un**, use `/name join`.',
		);
		expect(decisions()).toEqual(nothing);
	});

	it.each(['\u200b', 'half \ud83d'])('refuses the name %j, which nobody could see', async (to) => {
		const { ask, decisions } = await openNames({ people });
		const answer = await ask({ action: 'rename', person: 'Ann Lee', to });
		expect(shown(answer)).toMatch(/Type/);
		expect(decisions()).toEqual(nothing);
	});
});

describe('/name hide', () => {
	it('hides a name, and shows it again with one press or by its name', async () => {
		const { ask, press, given, offered } = await openNames({ people });
		const answer = await ask({ action: 'hide', person: 'Ann Lee' });
		expect(shown(answer)).toContain('**Ann Lee** is hidden: no answer');
		expect(given()?.hidden).toEqual(['Ann Lee']);
		expect(await offered('person', 'l', { action: 'show' })).toEqual([
			{ name: 'Ann Lee', value: 'Ann Lee' },
		]);
		expect(shown(await press(answer, 'Take it back'))).toBe('**Ann Lee** is shown again.');
		expect(given()).toEqual(nothing);
		await ask({ action: 'hide', person: 'Ann Lee' });
		await ask({ action: 'show', person: 'ann lee' });
		expect(given()).toEqual(nothing);
	});

	it('lets nothing else be decided about a hidden name, in either order', async () => {
		const { ask } = await openNames({ people });
		await ask(join);
		await ask({ action: 'hide', person: 'Kim Chong-un' });
		const says = '**Kim Chong-un** or **Ann Lee** is hidden. Use `/name show` first.';
		const options = { action: 'join', person: 'Kim Chong-un', other: 'Ann Lee' };
		expect(shown(await ask({ ...options, keep: 'person' }))).toBe(says);
		expect(shown(await ask({ action: 'hide', person: 'Kim Jong Un' }))).toContain('hidden already');
		expect(shown(await ask({ action: 'show', person: 'Ann Lee' }))).toContain('is not hidden');
	});
});

describe('/name', () => {
	it('is for moderators of the home server only', async () => {
		const { ask, decisions } = await openNames({ people, homeGuildId: '42' });
		expect(shown(await ask(join))).toContain('only in Dateline’s home server');
		expect(shown(await ask(join, aReader))).toContain('This is for moderators.');
		expect(decisions()).toEqual(nothing);
		expect(shown(await ask(join, { ...aModerator, guildId: '42' }))).toContain('one person now');
	});

	it('decides one after the other what two moderators ask at once', async () => {
		const { ask, decisions } = await openNames({ people });
		const answers = await Promise.all([
			ask(join),
			ask({ ...join, keep: 'other' }),
			ask({ action: 'hide', person: 'Ann Lee' }),
		]);
		expect(answers.map(shown).filter((text) => text.includes('one person already'))).toHaveLength(
			1,
		);
		expect(decisions()).toEqual({
			people: [{ name: 'Kim Jong Un', aliases: ['Kim Chong-un'] }],
			hidden: ['Ann Lee'],
			apart: [],
		});
	});

	it.each([
		['Markdown and pings', `**@everyone** ${'<@1>_'.repeat(20)}`],
		['120 Chinese characters', '習近平主席'.repeat(24)],
		['120 characters of Arabic', 'محمد بن سلمان '.repeat(8).trim()],
		['emoji', `Ann 👩‍👩‍👧‍👦 ${'👍'.repeat(40)}`],
		['signs of buttons', 'Ann & Bob=100%&action=hide?x'],
	])('holds with a name of %s', async (_, name) => {
		const { ask, press, decisions, logged } = await openNames({ people: [...people, name] });
		const answer = await ask({ action: 'join', person: 'Ann Lee', other: name });
		expect(shown(answer)).toContain('are one person now');
		expect(shown(answer)).not.toMatch(/(?<!\\)<@1>|@everyone/);
		for (const target of Object.values(targets(answer))) {
			expect(target.length).toBeLessThanOrEqual(100);
		}
		await ('Take it back' in targets(answer)
			? press(answer, 'Take it back')
			: ask({ action: 'split', person: name }));
		expect(decisions().people).toEqual([]);
		await ask({ action: 'hide', person: name });
		expect(decisions().hidden).toHaveLength(1);
		expect(logged.errors()).toEqual([]);
	});
});
