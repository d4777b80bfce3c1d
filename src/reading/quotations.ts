/** What stands in quotation marks, in code units; `end`s are exclusive. */
export type Quotation = {
	/** With its marks. */
	readonly start: number;
	readonly end: number;
	/** Without its marks. */
	readonly textStart: number;
	readonly textEnd: number;
	/** Whether it goes on with the quotation of the paragraph before, which has no closing mark. */
	readonly isContinued: boolean;
	/** Whether its closing mark is missing, so that nobody knows where it ends. */
	readonly isBroken: boolean;
};

/**
 * Finds the quotations of a text, from left to right, without those within others; in English, German and
 * French marks, straight ones and single ones. One that runs over paragraphs is a quotation in each of them.
 */
export function quotationsOf(text: string): Quotation[] {
	const quotations: Quotation[] = [];
	const lines = Array.from(text.matchAll(/[^\n]+/g));
	let openMark: string | undefined;
	for (const [index, { 0: line, index: offset }] of lines.entries()) {
		const found = quotationsIn(line, openMark);
		const last = found.at(-1);
		const mark = last?.isBroken === true ? line[last.start] : undefined;
		const next = lines[index + 1]?.[0].trimStart();
		openMark = mark !== undefined && next?.startsWith(mark) === true ? mark : undefined;
		for (const quotation of found) {
			quotations.push(moved(quotation, offset, quotation === last && openMark !== undefined));
		}
	}
	return quotations;
}

function moved(quotation: Quotation, offset: number, isContinuedBelow: boolean): Quotation {
	const { start, end, textStart, textEnd, isContinued, isBroken } = quotation;
	return {
		start: start + offset,
		end: end + offset,
		textStart: textStart + offset,
		textEnd: textEnd + offset,
		isContinued,
		isBroken: isBroken && !isContinuedBelow,
	};
}

function quotationsIn(line: string, openMark: string | undefined): Quotation[] {
	const quotations: Quotation[] = [];
	const first = line.search(/\S/);
	for (let at = 0; at < line.length; at++) {
		const mark = line.charAt(at);
		if (closings[mark] === undefined) continue;
		if (!opensAt(line, at) && !isAlone(line, at)) continue;
		const close = isAlone(line, at) ? undefined : closeOf(line, at);
		if (close === undefined && singles.has(mark)) continue;
		const end = close === undefined ? line.trimEnd().length : close + 1;
		quotations.push({
			start: at,
			end,
			textStart: at + 1,
			textEnd: close ?? end,
			isContinued: at === first && mark === openMark,
			isBroken: close === undefined,
		});
		at = end - 1;
	}
	return quotations;
}

const closings: Readonly<Record<string, string>> = {
	'“': '”',
	'„': '“”',
	'«': '»',
	'‘': '’',
	'"': '"',
	"'": "'",
};
const singles: ReadonlySet<string> = new Set(['‘', "'"]);

function opensAt(line: string, at: number): boolean {
	const mark = line.charAt(at);
	if (closings[mark] === undefined) return false;
	const after = line.charAt(at + 1);
	if (mark === '«' || (mark === '“' && after === ' ')) return true;
	return /^$|[\s([{—–:/-]/u.test(line.charAt(at - 1)) && /[^\s.,;:!?)]/u.test(after);
}

/** A straight mark between spaces can open or close. */
function isAlone(line: string, at: number): boolean {
	return line.charAt(at) === '"' && /^\s"\s$/.test(line.slice(at - 1, at + 2));
}

/** Where the quotation that opens at `open` is closed; undefined if it is not, or not surely. */
function closeOf(line: string, open: number): number | undefined {
	const mark = line.charAt(open);
	if (singles.has(mark)) return singleCloseOf(line, open);
	for (let at = open + 1; at < line.length; at++) {
		const other = line.charAt(at);
		if (closings[mark]?.includes(other) === true) {
			const isClosing = mark !== '"' || !(opensAt(line, at) || isAlone(line, at));
			return isClosing ? at : undefined;
		}
		if (other === mark) return undefined;
	}
	return undefined;
}

/**
 * An apostrophe looks like a closing mark. One after a sign closes; one after a letter closes unless it
 * can be a plural’s (“workers’ rights”) and a surer one comes before the next quotation.
 */
function singleCloseOf(line: string, open: number): number | undefined {
	if (/^\d0s\b|^(?:n|em|til|cause|bout)\b/i.test(line.slice(open + 1, open + 7))) return undefined;
	const close = closings[line.charAt(open)];
	let doubtful: number | undefined;
	for (let at = open + 1; at < line.length; at++) {
		if (at > open + 1 && singles.has(line.charAt(at)) && opensAt(line, at)) break;
		if (line.charAt(at) !== close || /[\p{L}\p{N}]/u.test(line.charAt(at + 1))) continue;
		const before = line.charAt(at - 1);
		if (/[.,!?…—–-]/u.test(before)) return at;
		const isPlural = /s/i.test(before) && /^ \p{Ll}/u.test(line.slice(at + 1, at + 3));
		if (!isPlural) return doubtful ?? at;
		doubtful ??= at;
	}
	return doubtful;
}
