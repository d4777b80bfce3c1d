import type { SignedSentence } from './signs.ts';
import { type Attribution, isListedAfter, type Subject, startOfName } from './subjects.ts';

/** Who a sentence says its words are of, and who passes them on. */
export type Source = {
	readonly subject: Subject;
	/** The indexes of the signs of whoever passes it on; `end` is exclusive. */
	readonly via?: { readonly start: number; readonly end: number };
};

/** “KCNA quoted Kim as saying”, “Kim was quoted by KCNA as saying”, “KCNA reported, citing Kim”. */
export function quotingSource(
	{ signs, letters }: SignedSentence,
	attributions: readonly Attribution[],
): Source | 'unclear' | undefined {
	const quoted = letters.indexOf('k');
	if (quoted === -1) return citingSource({ signs, letters }, attributions);
	if (attributions.some(({ verb, isCoordinated }) => verb < quoted && !isCoordinated))
		return 'unclear';
	const as = signs.findIndex((sign, index) => index > quoted && sign.word === 'as');
	if (as === -1 || signs[as + 1]?.letter !== 'g') return 'unclear';
	const passive = letters.slice(0, quoted).match(/P(?:vb?)?m*$/);
	if (
		passive !== null &&
		/^(?:p(d?[xCOLt']*)T?)?(?:pT)*w$/.test(letters.slice(quoted + 1, as + 1))
	) {
		const head = quoted - passive[0].length;
		const from = startOfName(letters, head);
		const by = signs.findIndex(({ word }, index) => index > quoted && word === 'by');
		const via = by === -1 ? undefined : viaAfter(letters, by);
		if (from === undefined) return 'unclear';
		return { subject: { kind: 'name', from, head }, ...(via === undefined ? {} : { via }) };
	}
	const head = as - 1;
	if (letters[head] !== 'P' || startOfName(letters, head) !== quoted + 1) return 'unclear';
	const via = viaBefore(letters, quoted);
	const subject = { kind: 'name', from: quoted + 1, head } as const;
	return { subject, ...(via === undefined ? {} : { via }) };
}

function citingSource(
	{ signs, letters }: Pick<SignedSentence, 'signs' | 'letters'>,
	attributions: readonly Attribution[],
): Source | 'unclear' | undefined {
	const citing = signs.findIndex(({ word }) => word === 'citing' || word === 'quoting');
	const reporter = attributions.findLast(({ verb }) => verb < citing);
	if (citing === -1 || reporter?.subject.kind === 'name') return undefined;
	if (reporter === undefined || attributions.length > 1) return 'unclear';
	const phrase = letters.slice(citing + 1).match(/^[dxCOLtr#']*P(?=[.,]?$)/)?.[0];
	if (phrase === undefined) return 'unclear';
	const head = citing + phrase.length;
	if (startOfName(letters, head) !== citing + 1) return 'unclear';
	const via = viaBefore(letters, reporter.verb);
	const subject = { kind: 'name', from: citing + 1, head } as const;
	return { subject, ...(via === undefined ? {} : { via }) };
}

/** The organizations, or the person, right before a verb: “TASS and RIA Novosti quoted”. */
export function viaBefore(letters: string, verb: number): Source['via'] {
	const before = letters.slice(0, verb).replace(/(?:[mTb]|p[T#]+)*$/, '');
	const names = before.match(/(?:O(?:,O)*n)?[OP]$/)?.[0];
	return names === undefined
		? undefined
		: { start: before.length - names.length, end: before.length };
}

function viaAfter(letters: string, by: number): Source['via'] {
	const before = letters.slice(by + 1).match(/^(?:[dCLtx]|[COL]')*(?=[OP])/)?.[0].length;
	return before === undefined ? undefined : { start: by + 1 + before, end: by + 2 + before };
}

/** “According to Shoigu”; not to his office, his lawyer or somebody close to him. */
export function accordingTo({ signs, letters }: SignedSentence): Subject | 'unclear' | undefined {
	const at = signs.findIndex(
		({ word }, index) => word === 'according' && signs[index + 1]?.word === 'to',
	);
	if (at === -1) return undefined;
	const head = at + 2 + letters.slice(at + 2).search(/[PU]/);
	const isName = head > at + 1 && letters[head] === 'P' && startOfName(letters, head) === at + 2;
	const isWhole = /^(?:m?[.,]|\(|$)/.test(letters.slice(head + 1));
	if (!isName || !isWhole || !/^$|[,Q]$/.test(letters.slice(0, at))) return 'unclear';
	return isListedAfter(letters, head) ? 'unclear' : { kind: 'name', from: at + 2, head };
}
