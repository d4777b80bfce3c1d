import type { Random } from './seeded-random.ts';

/** Given names and surnames that go together, folded. */
export type Origin = {
	readonly name: string;
	readonly given: readonly string[];
	readonly surnames: readonly string[];
};

/** Reads the list of names: blocks of an origin after “#”, its given names and its surnames. */
function readOrigins(list: string): Origin[] {
	return list.split('\n\n').map((block) => {
		const wordsOf = (label: string) =>
			block
				.split('\n')
				.flatMap((line) =>
					line.startsWith(`${label}: `) ? line.slice(label.length + 2).split(' ') : [],
				);
		const name = /^# (.+)/.exec(block)?.[1] ?? '';
		return { name, given: wordsOf('given'), surnames: wordsOf('surnames') };
	});
}

/** Invents a person’s name of several words, or of one, so that learning does not depend on who was in the news when texts were labelled. */
export type Inventor = (isSingle: boolean) => string;

/** What names are made of; the syllables are those of Chinese and Korean names. */
export type Materials = {
	readonly origins: readonly Origin[];
	readonly syllables: readonly string[];
};

/** Reads the lists of the model. */
export function readMaterials(names: string, words: string): Materials {
	const syllables = /^syllable: (.+)$/m.exec(words)?.[1]?.split(' ') ?? [];
	return { origins: readOrigins(names), syllables };
}

/** Creates an inventor of names. */
export function createInventor({ origins, syllables }: Materials, random: Random): Inventor {
	return (isSingle) => {
		const origin = random.pick(origins);
		const surname = part(origin.surnames);
		if (isSingle) return random.below(5) === 0 ? part(origin.given) : surname;
		return fullName(origin, surname);
	};

	function fullName({ name, given, surnames }: Origin, surname: string): string {
		const first = part(given);
		if (name.startsWith('east') && random.below(4) > 0) return easternName(surname);
		if (name.startsWith('arabic') && random.below(4) === 0) {
			return `${first} ${random.pick(['bin ', 'al-', 'al-', 'Al-', 'Abu ', 'ibn ', 'Abdel '])}${part(given)}`;
		}
		if (/spanish|french|german|italian/.test(name) && random.below(6) === 0) {
			return `${first} ${random.pick(particles)} ${surname}`;
		}
		switch (random.below(12)) {
			case 0:
				return `${first} ${initial()} ${surname}`;
			case 1:
				return `${first} ${surname}-${part(surnames)}`;
			case 2:
				return `${first}-${part(given)} ${surname}`;
			case 3:
				return `${first} ${part(given)} ${surname}`;
			case 4:
				return random.below(2) === 0
					? `${initial()} ${surname}`
					: `${initial()} ${initial()} ${surname}`;
			case 5:
				return random.below(2) === 0
					? `${first} ${surname} ${random.pick(['Jr.', 'Sr.', 'II', 'III'])}`
					: `${first} ${initial()} ${surname} ${random.pick(['Jr.', 'II', 'III'])}`;
			default:
				return `${first} ${surname}`;
		}
	}

	/** “Kim Jong-un”, “Xi Jinping”, “Lee Jae Myung” */
	function easternName(surname: string): string {
		const [one, two] = [random.pick(syllables), random.pick(syllables)];
		const given = [
			`${capital(one)}-${two}`,
			`${capital(one)}-${two}`,
			capital(`${one}${two}`),
			`${capital(one)} ${capital(two)}`,
		];
		return `${surname} ${random.pick(given)}`;
	}

	function initial(): string {
		return `${random.pick([...'ABCDEFGHJKLMNPRSTVW'])}.`;
	}

	/** A listed name, or one time in three one that nobody has, of the halves of two. */
	function part(names: readonly string[]): string {
		const name = random.pick(names);
		if (random.below(3) > 0) return capital(name);
		const other = random.pick(names);
		return capital(name.slice(0, (name.length + 1) >> 1) + other.slice(other.length >> 1));
	}
}

const particles = [
	'de',
	'de la',
	'van',
	'van der',
	'von',
	'von der',
	'del',
	'di',
	'da',
	'dos',
	'den',
	'le',
	'el',
	'De',
	'Van',
	'Di',
];

/** “al-sadr” as “al-Sadr”, “jean-luc” as “Jean-Luc”. */
function capital(name: string): string {
	return name.replace(/^(?:al-)?.|-(?!.*-al).|(?<=^mc)./g, (letters) =>
		letters.startsWith('al-') ? `al-${letters.slice(3).toUpperCase()}` : letters.toUpperCase(),
	);
}
