import { expect, it } from 'vitest';
import { understandPerson } from '#src/desk/find-person.ts';
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
])('understands “%s” if a story gives the role “%s” to %s', (words, role, name) => {
	const found = understandPerson(words, undefined, {
		names,
		rolesOf: () => [role],
		roleHolders: () => [],
	});
	expect(found).toMatchObject({ kind: 'one', name: { name } });
});
