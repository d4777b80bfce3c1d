import { foldName } from './fold-name.ts';

/** One way a name is looked for: the folded words of a spelling. */
export type Form = {
	/** Its name's place. */
	readonly name: number;
	/** Its spelling's place among all names' spellings. */
	readonly spelling: number;
	readonly words: readonly string[];
	/** The letters without spaces; undefined when an earlier form of the name has the same. */
	readonly joined: string | undefined;
};

/** Lists the forms of all names, given the spellings of each. */
export function listForms(spellings: readonly (readonly string[])[]): Form[] {
	const forms: Form[] = [];
	let spelling = 0;
	for (const [name, written] of spellings.entries()) {
		const known: string[] = [];
		const knownJoined: string[] = [];
		for (const text of written) {
			for (const folded of foldedForms(text)) {
				if (folded === '' || known.includes(folded)) continue;
				const letters = folded.replaceAll(' ', '');
				const joined = knownJoined.includes(letters) ? undefined : letters;
				known.push(folded);
				knownJoined.push(letters);
				forms.push({ name, spelling, words: folded.split(' '), joined });
			}
			spelling++;
		}
	}
	return forms;
}

/** How a spelling is looked for: `Lai Ching-te` also as `lai chingte`. */
export function foldedForms(spelling: string): string[] {
	const closedUp = spelling.replace(/(?<=\p{L})\p{Pd}(?=\p{L})/gu, '');
	return closedUp === spelling ? [foldName(spelling)] : [foldName(spelling), foldName(closedUp)];
}
