import { wordSet } from '#src/text/word-set.ts';
import { emptyWords, type Frame } from './saying-words.ts';
import type { Sign } from './signs.ts';

/** Whether what follows a verb makes it tell words of its subject; `tail` has the letters of `rest`. */
export function frameFits(frame: Frame, rest: readonly Sign[], tail: string): boolean {
	const out = rest[0]?.word === 'out' ? 1 : 0;
	const adjunct = out + (tail.slice(out).match(/^(?:[mT]|p[T#]+)*/)?.[0].length ?? 0);
	const words = rest.slice(adjunct);
	const letters = tail.slice(adjunct);
	const next = words[0]?.word ?? '';
	const hasThat =
		next === 'that' ||
		words.some(
			({ word }, index) =>
				word === 'that' &&
				(/^p[^v,]*$/.test(letters.slice(0, index)) ||
					(/^(?:after|before)$/.test(next) && /^w[dxCOLtr']*$/.test(letters.slice(0, index)))),
		);
	const isCrime = frame === 'thing' && /^x[.!]?$/.test(letters) && next !== 'dead';
	if (isCrime) return !emptyWords.has(next);
	if (letters.replace(/[^a-zA-Z#]/g, '').length < 2) return false;
	if (frame !== 'label' && hasThat) return frame !== 'quotation';
	switch (frame) {
		case 'words':
			if (letters.startsWith('p')) return /^p[^,]*(?:[yhv]|,)/.test(letters);
			return /^[^wsvk,:;)]/.test(letters) && !emptyWords.has(next);
		case 'clause':
			return isClause(words, letters);
		case 'thing':
			return /^[dxgCOLPU#t]/.test(letters) && !emptyWords.has(next);
		case 'warning':
			return (
				next === 'of' ||
				next === 'against' ||
				isClause(words, letters) ||
				/^[dxCOLPUt]+(?:w|ep)/.test(letters)
			);
		case 'listener':
			return isListener(words, letters);
		case 'accusation':
			return /^[dxCOLPUt'n]/.test(letters) && words.slice(1, 12).some(({ word }) => word === 'of');
		case 'that':
			return /^[hy][vb]/.test(letters);
		case 'intent':
			return next === 'to';
		case 'appeal':
			return /^[dxCOLPUt]/.test(letters) && words.slice(1, 9).some(({ word }) => word === 'to');
		case 'label':
			return /^[^,.;]*Q/.test(letters);
		default:
			return false;
	}
}

/** A subject and a verb, without “and” or “who” between them. */
function isClause(words: readonly Sign[], letters: string): boolean {
	if (/^[hy]/.test(letters) || /^[dxCOLPUtr#'p]{1,9}[vb]/.test(letters)) return true;
	const [phrase = ''] = letters.match(/^[dxCOLPUtr#'p]{2,9}/) ?? [];
	return words.slice(1, phrase.length).some(({ word }) => pasts.has(word));
}

/** The past of verbs that are never participles. */
const pasts: ReadonlySet<string> = wordSet(
	'came began went took gave knew fell rose grew wrote spoke saw did ran threw flew drove chose broke stole',
);

/** “Told reporters that”, “told him he”; not “told a joke”, not “told to leave”. */
function isListener(words: readonly Sign[], letters: string): boolean {
	const [phrase] = letters.match(/^(?:d?g?[xCOLPUtrn'#]{1,8}|dg){1,2}/) ?? [''];
	if (/^[pwhvs]/.test(letters) || phrase === '') return false;
	if (words.slice(0, phrase.length).some(({ word }) => tales.has(word))) return false;
	const next = words[phrase.length]?.word ?? '';
	return (
		next === 'that' ||
		next === 'to' ||
		(/^(?:T|pT|p[^,]*?,?)?(?:w|[yh]|d?[xCOLPU']*[vb])/.test(letters.slice(phrase.length)) &&
			!/^(?:about|of|when|where|why|how|what|who|whether|if)$/.test(next))
	);
}

const tales: ReadonlySet<string> = wordSet(
	'joke jokes story stories lie lies truth tale tales fortune',
);
