import { foldName } from '#src/text/fold.ts';
import type { Span } from './tags.ts';

/**
 * The spans with whole names of organizations: “Ministry of Science and ICT”, “UN Relief and Works Agency”.
 * One that is the second half of a name whose first is not known is left out.
 */
export function wholeOrganizations(text: string, spans: readonly Span[]): Span[] {
	const whole: Span[] = [];
	for (const span of spans) {
		const before = whole.at(-1);
		if (before !== undefined && span.start < before.end) continue;
		if (span.kind !== 'organization') whole.push(span);
		else if (before !== undefined && isHalfOf(text, span, before))
			whole[whole.length - 1] = { ...before, end: endOfWhole(text, span) };
		else if (!isCut(text, span)) whole.push({ ...span, end: endOfWhole(text, span) });
	}
	const spellings = whole.flatMap(({ start, end, kind }) =>
		kind === 'organization' ? [text.slice(start, end)] : [],
	);
	return whole.map((span) => ({ ...span, end: endOfLonger(text, span, spellings) }));
}

/** “NCC” in “NCC Group” is that group’s name if the text has it whole elsewhere. */
function endOfLonger(
	text: string,
	{ start, end, kind }: Span,
	spellings: readonly string[],
): number {
	if (kind !== 'organization') return end;
	const longer = spellings.find(
		(spelling) =>
			spelling.startsWith(`${text.slice(start, end)} `) && text.startsWith(spelling, start),
	);
	return longer === undefined ? end : start + longer.length;
}

/** “Works Agency” after “UN Relief and” */
function isHalfOf(text: string, span: Span, before: Span): boolean {
	const last = foldName(text.slice(before.start, before.end).split(/\s+/).at(-1) ?? '');
	return (
		before.kind === 'organization' &&
		text.slice(before.end, span.start) === ' and ' &&
		isHalf(text, span) &&
		!isBody(last)
	);
}

/** “Development Office” after “Foreign, Commonwealth and” */
function isCut(text: string, span: Span): boolean {
	const before = text.slice(Math.max(0, span.start - 24), span.start);
	return isHalf(text, span) && /\p{Lu}\p{L}+ and $/u.test(before);
}

function isHalf(text: string, { start, end }: Span): boolean {
	const [first = '', ...others] = text.slice(start, end).split(/\s+/).map(foldName);
	return portfolios.has(first) && isBody(others.at(-1) ?? '');
}

/** “Seoul Metropolitan Police” goes on with “Agency”, “Ministry of Science” with “and ICT”. */
function endOfWhole(text: string, { start, end: from }: Span): number {
	let end = from;
	for (;;) {
		const next = /^ (\p{Lu}\p{L}+)(?![\p{L}-])/u.exec(text.slice(end, end + 24));
		if (next === null || !isBody(foldName(next[1] ?? ''))) break;
		end += next[0].length;
	}
	end += matterOf.exec(text.slice(start, end))
		? (/^ (?:on|for)(?: \p{Lu}[\p{L}-]+)+/u.exec(text.slice(end, end + 80))?.[0].length ?? 0)
		: 0;
	if (!bodyOf.test(text.slice(start, end))) return end;
	const rest = /^(?:, \p{Lu}\p{L}+)*,? (?:and|&) (\p{Lu}\p{L}+)(?: \p{Lu}\p{Ll}+)*/u.exec(
		text.slice(end, end + 80),
	);
	return rest !== null && portfolios.has(foldName(rest[1] ?? '')) ? end + rest[0].length : end;
}

/** “House Select Committee” goes on with “on Energy”. */
const matterOf = /(?:Committee|Subcommittee|Commission)$/;

const bodyOf =
	/^(?:the )?(?:[\p{L}’' ]+ )?(?:Ministry|Department|Committee|Office|Bureau|Agency|Commission|Authority) (?:of|for|on) /iu;

/** Whether a folded word is the last of names of public bodies. */
export function isBody(word: string): boolean {
	return bodies.test(word);
}

const bodies =
	/^(?:administration|agency|assembly|association|authority|board|bureau|cabinet|commission|committee|council|court|department|directorate|division|federation|headquarters|institute|ministry|office|organisation|organization|parliament|secretariat|service|tribunal|union)$/;

/** What public bodies are for. */
const portfolios: ReadonlySet<string> = new Set(
	(
		'agriculture broadcasting budget business citizenship climate commerce communications community competition ' +
		'constitutional consumer cooperation crime culture customs cybersecurity defence defense development digital ' +
		'drug ecology economic economy education employment energy environment environmental equality exchange exports ' +
		'family finance fisheries food foreign forestry global health heritage housing human humanitarian ict immigration ' +
		'industry information infrastructure innovation insurance intelligence investment irrigation justice labor ' +
		'labour land livestock media medicines mines national natural oceans petroleum planning power prevention ' +
		'privacy public railways recreation refugees research resources rural safety science security senior skills ' +
		'social sport sports standards statistics technology telecommunications tourism trade training transport ' +
		'transportation urban veterans water welfare wildlife women works youth'
	).split(' '),
);
