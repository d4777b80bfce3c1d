import { wordSet } from '#src/text/word-set.ts';
import type { Cited } from './cited.ts';
import { isFunctionWord, type ReadText, type Word } from './read-text.ts';

/**
 * The first word of a sentence that its texts say only with “not” while the sentence does not, or the
 * reverse, or that they only call possible, planned or claimed while the sentence states it.
 */
export function changedPolarity(sentence: ReadText, cited: Cited): string | undefined {
	const said = usesIn(sentence.words);
	const known = cited.texts.flatMap(({ words }) => usesIn(words));
	for (const use of said) {
		const same = known.filter(({ word }) => word.stem === use.word.stem);
		if (same.length === 0) continue;
		const isSaidSo = same.some(
			({ isNegated, isHedged }) => isNegated === use.isNegated && (use.isHedged || !isHedged),
		);
		if (!isSaidSo) return sentence.text.slice(use.word.start, use.word.end);
	}
	return negationOfNothing(sentence, { said, known, stems: cited.stems });
}

/** A “not” whose words no text denies. */
function negationOfNothing(
	{ text, words }: ReadText,
	{
		said,
		known,
		stems,
	}: {
		readonly said: readonly Use[];
		readonly known: readonly Use[];
		readonly stems: ReadonlySet<string>;
	},
): string | undefined {
	const denied = new Set(known.filter((use) => use.isNegated).map(({ word }) => word.stem));
	for (const [index, word] of words.entries()) {
		if (!isNegation(words, index)) continue;
		const scope = said.filter(({ negatedBy }) => negatedBy === word);
		// “denied them” says nothing that could be compared but itself.
		if (scope.length === 0 && stems.has(word.stem)) continue;
		if (!scope.some((use) => denied.has(use.word.stem))) return text.slice(word.start, word.end);
	}
	return undefined;
}

/** A word that says something, and how. */
type Use = {
	readonly word: Word;
	readonly isNegated: boolean;
	readonly negatedBy: Word | undefined;
	readonly isHedged: boolean;
};

function usesIn(words: readonly Word[]): readonly Use[] {
	const uses: Use[] = [];
	let negation: { readonly word: Word; left: number } | undefined;
	let hedge = 0;
	for (const [index, word] of words.entries()) {
		if (word.after === 'mark' || word.isFirst || turning.has(word.text)) negation = undefined;
		if (word.after === 'mark' || word.isFirst) hedge = 0;
		if (isNegation(words, index)) {
			negation = { word, left: negatedWords };
			continue;
		}
		if (hedges.has(word.text) && !(word.text === 'may' && word.canBeName)) {
			hedge = 1;
			continue;
		}
		if (isFunctionWord(word.text) || auxiliary.has(word.text)) continue;
		uses.push({
			word,
			isNegated: negation !== undefined,
			negatedBy: negation?.word,
			isHedged: hedge > 0,
		});
		hedge = 0;
		if (negation !== undefined && --negation.left === 0) negation = undefined;
	}
	return uses;
}

/** How many telling words a negation reaches: its verb, and what that is about. Range 1 to 3. */
const negatedWords = 2;

function isNegation(words: readonly Word[], index: number): boolean {
	const [word, next] = [words[index]?.text ?? '', words[index + 1]?.text ?? ''];
	if (word === 'not' && (next === 'only' || next === 'just')) return false;
	if (word === 'no' && (next === 'less' || next === 'fewer' || next === 'more')) return false;
	if (word === 'ruled' || word === 'rule' || word === 'rules') return next === 'out';
	return negations.has(word);
}

const negations = wordSet(
	'not no never none nobody nothing neither nor without cannot denied denies deny denying refused refuses refuse ' +
		'refusing declined declines decline rejected rejects reject rejecting failed fails fail failing unable halted ' +
		'stopped prevented avoided lacks lacked lacking false falsely hardly barely unlikely',
);

/** Words after which a negation no longer reaches. */
const turning = wordSet(
	'but although though while whereas however because after before who which when where whether how why if what',
);

const hedges = wordSet(
	'may might could would should can if unless plans plan planned planning proposes proposed propose considers ' +
		'considering considered threatens threatened alleged allegedly reportedly supposedly suspected feared likely ' +
		'possible possibly potential potentially expected expects expect hopes hope wants want aims aim intends ' +
		'intended tried tries attempted attempts seeks sought claims claimed purportedly apparently perhaps probably',
);

const auxiliary = wordSet('will have has had been being be also yet ever');
