import { wordSet } from '#src/text/word-set.ts';

/** Words of offices and ranks, and words that say how somebody has one. All are folded. */

/** The one word for a title that the gate compares; undefined for a word that is none. */
export function titleOf(word: string): string | undefined {
	const singular = word.endsWith('s') && titles.has(word.slice(0, -1)) ? word.slice(0, -1) : word;
	return variants.get(singular) ?? (titles.has(singular) ? singular : undefined);
}

/** What a word says about how an office is or was held, or about a person; undefined if nothing. */
export function statusOf(word: string): string | undefined {
	return statuses.get(word);
}

/** Whether a word can stand in the name of an office: prime, security, chief. */
export function isOfficeModifier(word: string): boolean {
	return modifiers.has(word) || telling.has(word);
}

/** Whether a word beside a title makes it another office: prime, foreign. */
export function tellsOffice(word: string): boolean {
	return telling.has(word);
}

const titles = wordSet(
	'president chancellor premier minister secretary senator representative congressman governor mayor ' +
		'councillor commissioner ambassador envoy attorney judge justice general colonel captain major ' +
		'lieutenant sergeant admiral brigadier commander marshal chief director chairman leader spokesman ' +
		'speaker candidate nominee officer executive ceo cfo king queen prince princess pope cardinal ' +
		'archbishop bishop emperor sultan emir sheikh duke duchess lord lady sir dame prosecutor lawmaker ' +
		'deputy coach manager editor dictator head founder owner boss heir successor predecessor widow wife ' +
		'husband son daughter brother sister father mother ally opponent rival terrorist suspect',
);

const variants: ReadonlyMap<string, string> = new Map([
	['chairwoman', 'chairman'],
	['chairperson', 'chairman'],
	['chair', 'chairman'],
	['spokeswoman', 'spokesman'],
	['spokesperson', 'spokesman'],
	['congresswoman', 'congressman'],
	['gen', 'general'],
	['col', 'colonel'],
	['capt', 'captain'],
	['lt', 'lieutenant'],
	['sgt', 'sergeant'],
	['adm', 'admiral'],
	['gov', 'governor'],
	['sen', 'senator'],
	['rep', 'representative'],
	['pm', 'minister'],
]);

const statuses: ReadonlyMap<string, string> = new Map([
	...'former late acting interim outgoing incoming caretaker retired designate elect emeritus honorary vice deputy assistant then ousted deposed exiled jailed imprisoned convicted alleged suspected accused disgraced suspended provisional temporary aspiring'
		.split(' ')
		.map((word) => [word, word] as const),
	['ex', 'former'],
	['onetime', 'former'],
	['erstwhile', 'former'],
	['previous', 'former'],
	['slain', 'late'],
	['deceased', 'late'],
]);

const modifiers = wordSet(
	'state party press chief supreme first deputy vice general executive house senate council military army navy ' +
		'air police central national security',
);

const telling = wordSet(
	'prime foreign defence defense interior finance health justice home trade energy economy education culture ' +
		'labour labor agriculture transport environment crown major lieutenant brigadier rear attorney opposition ' +
		'majority minority',
);
