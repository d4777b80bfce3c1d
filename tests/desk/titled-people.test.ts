import { expect, it } from 'vitest';
import { titledPeople } from '#src/desk/titled-people.ts';
import { anIndex } from '../harness/an-index.ts';

const names = anIndex([
	{ name: 'Margaret Thatcher', aliases: ['サッチャー'] },
	{ name: 'Lai Ching-te', aliases: ['賴清德'] },
]);

it.each([
	['サッチャー首相', '首相', 'Margaret Thatcher'],
	['首相サッチャー', '首相', 'Margaret Thatcher'],
	['賴清德總統', '中華民國總統', 'Lai Ching-te'],
	['Prime Minister Thatcher', 'prime minister', 'Margaret Thatcher'],
])('“%s” is whom a story calls “%s”: %s', (words, role, name) => {
	const { bearers } = titledPeople(words, names, () => [role]);
	expect(bearers.map((person) => person.name)).toEqual([name]);
});
