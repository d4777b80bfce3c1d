import { type KnownWords, wordClasses } from './known-words.ts';
import type { Span } from './tags.ts';

/**
 * Tells whether a span of a place among the others of its text can be one: not what is an organization
 * elsewhere, and not what people work at, own shares in or find flaws in.
 */
export function isPlacesName(
	text: string,
	span: Span,
	spans: readonly Span[],
	known: KnownWords,
): boolean {
	const raw = text.slice(span.start, span.end);
	const before = text.slice(Math.max(0, span.start - 40), span.start);
	if (!/^\p{Lu}[\p{L}\p{M}'’. -]+$/u.test(raw) || /-\p{Ll}$/u.test(raw)) return false;
	if (/[\p{L}\d][-‐‑]$/u.test(before) || ownedOrBroken.test(before)) return false;
	if (/^(?:Northern|Southern|Eastern|Western|Central|Middle) District$/.test(raw)) return false;
	if (notThere.test(text.slice(span.end, span.end + 20))) return false;
	const words = raw.split(/\s+/);
	const isKnown = words.some(
		(word) => (known(word) & (wordClasses.place | wordClasses.geography)) !== 0,
	);
	if (isKnown) return true;
	if (/\bat (?:the )?$/i.test(before)) return false;
	return !spans.some(
		({ start, end, kind }) => kind === 'organization' && text.slice(start, end) === raw,
	);
}

/** “in Creighton history” */
const notThere =
	/^ (?:history|stocks?|shares|data|lawsuits?|settlement|scandal|users|customers|accounts)\b/;

/** “investors in Coupang”, “a flaw in Windows” */
const ownedOrBroken =
	/\b(?:investors?|invest(?:ed|ing|ments?)?|shares?|stakes?|holdings?|interest|bugs?|flaws?|holes?|vulnerabilit(?:y|ies)|weakness|breach(?:es)?|incident|partners?|trust|confidence|faith|belie(?:f|ves?)|specializ(?:es|ing)|experts?|majored|degree|version|available|built|written|trading) in $/i;
