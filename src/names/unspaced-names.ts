import type { NameKind } from './name.ts';
import { isAttached, type Written, writtenText } from './written-words.ts';

/** In scripts without spaces, whether no longer word is around the name. */
export function isWholeInRun({ passage, from, to }: Written, kind: NameKind): boolean {
	const { text, terms } = passage;
	const raw = writtenText({ passage, from, to });
	if (!unspaced.test(raw)) return true;
	if ([...raw].length < 2) return false;
	const before = isAttached(terms, from) ? text.slice(0, terms[from]?.start) : '';
	const after = isAttached(terms, to) ? text.slice(terms[to]?.start) : '';
	if (/^\p{Script=Hangul}/u.test(raw) && /\p{Script=Hangul}$/u.test(before)) return false;
	if (/\p{Script=Hangul}$/u.test(raw))
		return (kind === 'person' && raw.length < 3 ? sureParticle : particle).test(
			/^\p{Script=Hangul}*/u.exec(after)?.[0] ?? '',
		);
	if (kind === 'person' && isBesideDot({ passage, from, to })) return false;
	if (/^[\p{Script=Katakana}ー]/u.test(raw) && /[\p{Script=Katakana}ー]$/u.test(before))
		return false;
	if (/[\p{Script=Katakana}ー]$/u.test(raw)) return !/^[\p{Script=Katakana}ー]/u.test(after);
	if (kind === 'place' && institution.test(after)) return false;
	if (longHan.test(raw) || before + after === '') return true;
	if (kind === 'person') return endsAsPerson({ passage, from, to }, before, after);
	return isBetweenWords({ passage, from, to });
}

const unspaced =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Chinese characters that are together by chance are seldom more than three: 中国 in 发展中国家. */
const longHan = /^\p{Script=Han}{4,}$/u;

/**
 * Whether a word of the dictionary begins with the terms, and one ends with them. Names of three
 * characters may end inside a word, because the dictionary often goes wrong behind them: 国民|党主席.
 */
function isBetweenWords({ passage, from, to }: Written): boolean {
	const { text, terms } = passage;
	let first = from;
	while (from - first < contextTerms && isAttached(terms, first)) first--;
	let last = to - 1;
	while (last - to < contextTerms && isAttached(terms, last + 1)) last++;
	const start = terms[first]?.start ?? 0;
	const [wordStart, wordEnd] = [terms[from]?.start ?? 0, terms[to - 1]?.end ?? 0];
	const boundaries = new Set([terms[last]?.end ?? 0]);
	for (const { index } of dictionary.segment(text.slice(start, terms[last]?.end)))
		boundaries.add(start + index);
	return boundaries.has(wordStart) && (to - from > 2 || boundaries.has(wordEnd));
}

/** How much of a sentence is divided into words, on each side. */
const contextTerms = 12;
const dictionary = new Intl.Segmenter('zh', { granularity: 'word' });

/** What can follow a Korean noun in the same word. */
const particle =
	/^(?:은|는|이|가|을|를|의|에|와|과|도|로|으로|만|씨|측|에서|에게|에는|에도|께서|부터|까지|이나|라고|이라고|라는|이라는|이며|이다|보다|처럼|에서는|에서도|으로부터|에게서)?$/u;

/** What can follow a Korean name of two syllables without being its third. */
const sureParticle = /^(?:은|는|을|를|씨|측|에게|에서|께서|부터|까지|에게서|으로부터)?$/u;

/** Whether a given name or a surname is beside the name: 伊万卡·特朗普. */
function isBesideDot({ passage: { text, terms }, from, to }: Written): boolean {
	const [start, end] = [terms[from]?.start ?? 0, terms[to - 1]?.end ?? 0];
	return /[·・•‧]/.test((text[start - 1] ?? '') + (text[end] ?? ''));
}

/** After a place, the rest of the name of an institution: 北京烤鴨店, 中国信託銀行. */
const institution =
	/^(?:(?![的在和與与及或對对向是有將将於于])\p{Script=Han}){0,4}?(?:銀行|银行|大學|大学|時報|时报|日報|日报|晚報|晚报|公司|集團|集团|酒店|飯店|饭店|烤鴨|烤鸭|航空|電視台|电视台|協會|协会|中學|中学|醫院|医院|大廈|大厦|路店)/u;

/** Whether what is beside a person’s name of two or three characters tells that it ends there: 王毅 in 王毅夫 is somebody else. */
function endsAsPerson(written: Written, before: string, after: string): boolean {
	if (kin.test(after)) return false;
	const isLong = written.to - written.from > 2;
	const isBegun = isWordBefore(before);
	const isEnded = endsBeforeWord(after);
	if (isBegun && isEnded) return true;
	return isLong && isBetweenLongWords(written, { isBegun, isEnded });
}

/** For names of three characters, whether the dictionary has words of two or more on the sides that are not sure. */
function isBetweenLongWords(
	{ passage: { text, terms }, from, to }: Written,
	{ isBegun, isEnded }: { readonly isBegun: boolean; readonly isEnded: boolean },
): boolean {
	const [start, end] = [terms[from]?.start ?? 0, terms[to - 1]?.end ?? 0];
	const rest = /^\p{Script=Han}+/u.exec(text.slice(end, end + contextTerms))?.[0] ?? '';
	const rests = [...dictionary.segment(rest)].map(({ segment }) => segment);
	const run = /\p{Script=Han}+$/u.exec(text.slice(Math.max(0, start - contextTerms), start));
	const runs = [...dictionary.segment(run?.[0] ?? '')].map(({ segment }) => segment);
	const isWord = (word = '') => word.length > 1 && !/^[一二三四五六七八九十百千]/.test(word);
	return (isBegun || isWord(runs.at(-1))) && (isEnded || isWord(rests[0]));
}

const han = /^\p{Script=Han}/u;
const kin =
	/^(?:的?(?:夫人|太太|妻子|丈夫|兒子|儿子|女兒|女儿|家族|父親|父亲|母親|母亲)|之(?:妻|子|女))/;

/** Titles, verbs and the like after a name, none of which can be the last characters of a longer one. */
const wordsAfter =
	/^(?:的|說|说|稱|称|指(?:出|示|控|責|责)|表(?:示|明|態|态)|宣(?:布|佈|誓|稱|称)|會(?:見|晤|談)|会(?:见|晤|谈)|認為|认为|回應|回应|呼籲|呼吁|訪問|访问|出(?:席|訪|访)|抵達|抵达|發(?:表|言)|发(?:表|言)|接(?:受|見|见)|參(?:加|與|觀)|参(?:加|与|观)|當選|当选|主持|在|與|与|及|對|对|將|将|也|已|曾|被|今(?:天|日|年)|昨(?:天|日)|日前|週|周(?:一|二|三|四|五|六|日)|總統|总统|總理|总理|主席|部長|部长|外長|外长|院長|院长|市長|市长|議員|议员|委員|委员|首相|先生|女士|氏|等)/;

/** Titles, verbs and the like before a name. */
const wordsBefore =
	/(?:總統|总统|總理|总理|首相|主席|[部外院市議议會会校局縣县省州處处次社館馆]長|[部外院市議议會会校局縣县省州處处次社館馆]长|書記|书记|委員|委员|發言人|发言人|特使|大使|代表|議員|议员|先生|女士|官員|官员|記者|记者|人|與|与|和|對|对|由|向|及|、|在|同|跟|見|见|晤|請|请|的|是|說|说|稱|称|據|据|讓|让|把|被|為|为)$/u;

/** Whether what follows shows that a person’s name has ended: no character, or a word that no name ends with. */
export function endsBeforeWord(after: string): boolean {
	return !han.test(after) || wordsAfter.test(after);
}

/** Whether what stands before shows that a person’s name can begin. */
export function isWordBefore(before: string): boolean {
	return !han.test(before.slice(-1)) || wordsBefore.test(before);
}
