import { type Article, passagesIn } from '#src/articles/article.ts';
import { type ReadText, readText, type Word } from './read-text.ts';

/** All spellings of exactly this name that editors know, or none. */
export type SpellingsOf = (name: string) => readonly string[];

/** A text that a sentence cites. */
export type CitedText = ReadText & {
	/** The day on which it was published, `YYYY-MM-DD`; undefined if only its arrival is known. */
	readonly day: string | undefined;
	/** Whether these are words of the report; editors paraphrase statements. */
	readonly isVerbatim: boolean;
};

/** Everything that the reports say which a sentence cites. */
export type Cited = {
	readonly texts: readonly CitedText[];
	readonly words: ReadonlySet<string>;
	readonly stems: ReadonlySet<string>;
	/** Words with a capital letter, or of a script without. */
	readonly names: ReadonlySet<string>;
	/** Words side by side, with a space between. */
	readonly pairs: ReadonlySet<string>;
	readonly countries: ReadonlySet<string>;
	/** Made from the names in the texts: un for United Nations. */
	readonly acronyms: ReadonlySet<string>;
	readonly spellings: SpellingsOf;
};

/** Reads the reports that a sentence cites: whatever the model was given of them. */
export function readCited(reports: readonly Article[], spellings: SpellingsOf): Cited {
	const texts = reports.flatMap(citedTexts);
	const words = texts.flatMap((text) => text.words);
	return {
		texts,
		words: new Set(words.map(({ text }) => text)),
		stems: new Set(words.map(({ stem }) => stem)),
		names: new Set(words.filter(({ canBeName }) => canBeName).map(({ text }) => text)),
		pairs: new Set(texts.flatMap((text) => pairsIn(text.words))),
		countries: new Set(words.flatMap(({ country }) => country ?? [])),
		acronyms: new Set(texts.flatMap((text) => acronymsOf(text.words))),
		spellings,
	};
}

function citedTexts(article: Article): CitedText[] {
	const { publishedAt, dateIsArrival, people } = article;
	const day = dateIsArrival ? undefined : publishedAt.slice(0, 10);
	const roles = people.flatMap(({ name, role }) =>
		role === undefined ? [] : [`${name}, ${role}`],
	);
	return [
		...passagesIn(article).map(({ where, text }) => ({
			...readText(text),
			day,
			isVerbatim: where === 'headline' || where === 'kicker' || where === 'summary',
		})),
		...roles.map((role) => ({ ...readText(role), day, isVerbatim: false })),
	];
}

function pairsIn(words: readonly Word[]): string[] {
	return words.flatMap((word, index) => {
		const before = words[index - 1];
		return before === undefined || word.after === 'mark' ? [] : [`${before.text} ${word.text}`];
	});
}

/** The first letters of each run of names, with and without the small words inside it. */
function acronymsOf(words: readonly Word[]): string[] {
	const acronyms: string[] = [];
	for (let from = 0; from < words.length; from += 1) {
		if (!words[from]?.canBeName) continue;
		let letters = '';
		let all = '';
		for (const word of words.slice(from, from + acronymWordsMax)) {
			const isInside = word.canBeName || joining.has(word.text);
			if (!isInside || (letters !== '' && word.after === 'mark')) break;
			all += word.text.slice(0, 1);
			if (!word.canBeName) continue;
			letters += word.text.slice(0, 1);
			if (letters.length > 1) acronyms.push(letters, all);
		}
	}
	return acronyms;
}

const acronymWordsMax = 9;
const joining = new Set(['of', 'the', 'and', 'for', 'on', 'in', 'to']);

/** Whether a text writes these words side by side. */
export function writes({ texts }: Pick<Cited, 'texts'>, wanted: readonly string[]): boolean {
	const [first] = wanted;
	return texts.some(({ words }) =>
		words.some(
			(word, index) =>
				word.text === first && wanted.every((text, offset) => words[index + offset]?.text === text),
		),
	);
}
