import { describe, expect, it } from 'vitest';
import { type Candidate, type Clue, rankCandidates } from '#src/archive/rank-candidates.ts';
import { type Phrase, phraseOf, searchable } from '#src/text/matcher.ts';

/** Articles with their keys; the later ones of equals come first. */
const candidates = (texts: readonly string[]) =>
	texts.map((text, key): Candidate => {
		const [head = '', body = ''] = text.split('|');
		return { key, head: searchable(head, 'en'), text: searchable(`${head} ${body}`, 'en') };
	});

/** Every word weighs 1, unless it is given another weight. */
function rank(texts: readonly string[], words: Readonly<Record<string, number>>): string[] {
	const clues = Object.entries(words).flatMap(([word, weight]): Clue[] => {
		const phrase = phraseOf(word);
		return phrase === undefined ? [] : [{ phrase, weight }];
	});
	const clueOf = (phrase: Phrase): Clue => ({ phrase, weight: words[phrase.text] ?? 1 });
	return rankCandidates(candidates(texts), clues, clueOf).map(({ key }) => texts[key] ?? '');
}

describe('the order of candidates', () => {
	it('puts one rare word before a common one', () => {
		const [rare, common] = ['Rain|the Irrawaddy rose', 'Rain|the river rose'];
		expect(rank([rare, common], { irrawaddy: 5, river: 1 })).toEqual([rare, common]);
	});

	it('puts a word in the headline before the same word in the text', () => {
		const [head, text] = ['Strike|trains stand still', 'Trains|strike stand still'];
		expect(rank([head, text], { strike: 2 })).toEqual([head, text]);
	});

	it('puts a short text before a long one with the same words', () => {
		const [short, long] = ['A|strike', `B|strike ${'and so on '.repeat(30)}`];
		expect(rank([short, long], { strike: 2 })).toEqual([short, long]);
	});

	it('puts an article about the same thing as the best ones first among equals', () => {
		const best = ['A|strike pilots airline', 'B|strike pilots airline'];
		const [related, other] = ['C|strike airline meal', 'D|strike dinner meal'];
		const ranked = rank([...best, related, other], { strike: 2, pilots: 2 });
		expect(ranked.slice(2)).toEqual([related, other]);
	});

	it('lets the best article decide which words count where the others are far from it', () => {
		const best = 'Pilots strike|strike pilots pilots airline runway';
		const far = ['B|strike dinner', 'C|strike dinner'];
		const [near, alike] = ['D|strike runway', 'E|strike dinner'];
		const ranked = rank([best, near, ...far, alike], { strike: 1, pilots: 6 });
		expect(ranked.slice(0, 2)).toEqual([best, near]);
	});

	it('is empty without candidates', () => {
		expect(rank([], { strike: 1 })).toEqual([]);
	});
});
