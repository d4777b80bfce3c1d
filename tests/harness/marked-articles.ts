import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An article whose people, roles and statements a person marked; see tests/reading/marked-articles/README.md. */
export type MarkedArticle = {
	/** The name of its file. */
	readonly name: string;
	readonly style: string;
	readonly headline: string;
	readonly summary: string;
	readonly people: readonly MarkedPerson[];
	readonly statements: readonly MarkedStatement[];
};

export type MarkedPerson = {
	/** The fullest spelling first. */
	readonly spellings: readonly string[];
	/** Every wording that is right. */
	readonly roles: readonly string[];
	readonly isRequired: boolean;
	readonly isRoleRequired: boolean;
};

export type MarkedStatement = {
	/** Undefined if no person can be said to have said it. */
	readonly speaker: string | undefined;
	/** Every right wording of who passes it on; empty if nobody does. */
	readonly via: readonly string[];
	/** False if the one who passes it on may also be left out. */
	readonly isViaRequired: boolean;
	readonly isQuoted: boolean;
	readonly isRequired: boolean;
	/** The stretches between interruptions, each with its right wordings. */
	readonly pieces: readonly (readonly string[])[];
};

/** Reads all marked articles of a folder. Throws if marks do not fit their text. */
export function readMarkedArticles(folder: string): MarkedArticle[] {
	return readdirSync(folder)
		.filter((name) => name.endsWith('.txt'))
		.sort()
		.map((name) => parseMarkedArticle(name, readFileSync(join(folder, name), 'utf8')));
}

/** Parses a marked article. Throws if a mark does not fit the text, or if the text writes a quotation that is not marked. */
export function parseMarkedArticle(name: string, file: string): MarkedArticle {
	const parts =
		/^style: ([^\n]+)\nheadline: ([^\n]+)\n\n(.+?)\n+== people\n(.*?)\n+== said\n(.*)$/s;
	const [, style = '', headline = '', body = '', people = '', said = ''] =
		parts.exec(file.normalize('NFC').replaceAll('\r', '')) ?? fail(name, 'has a part missing');
	const text = withoutMarks(`${headline}\n\n${body}`);
	const article: MarkedArticle = {
		name,
		style,
		headline: withoutMarks(headline),
		summary: withoutMarks(body),
		people: groupsOf(people).map(parsePerson),
		statements: groupsOf(said).flatMap((group) => parseStatements(group, text, name)),
	};
	const marks = [...`${headline}\n${body}`.matchAll(/\[([^\]]+)\]/g)].map(([, mark = '']) => mark);
	const [problem] = problemsOf(article, text, marks);
	return problem === undefined ? article : fail(name, problem);
}

function withoutMarks(text: string): string {
	return text.replace(/[[\]]/g, '');
}

type Group = { readonly title: string; readonly entries: readonly string[] };

/** Lines at the margin are titles; indented ones belong to the title above. */
function groupsOf(part: string): Group[] {
	return part
		.split(/\n(?=\S)/)
		.map((group) => group.split('\n').map((line) => line.trim()))
		.map(([title = '', ...entries]) => ({ title, entries: entries.filter((line) => line !== '') }))
		.filter(({ title }) => title !== '');
}

function parsePerson({ title, entries }: Group): MarkedPerson {
	return {
		spellings: required(title).split(' = ').flatMap(wordings),
		roles: entries.flatMap((entry) => required(entry).split(' | ').flatMap(wordings)),
		isRequired: title === required(title),
		isRoleRequired: entries.some((entry) => entry === required(entry)),
	};
}

function required(entry: string): string {
	return entry.replace(/^\? /, '');
}

/** The wordings with and without each part in parentheses, the longest first. */
function wordings(notation: string): string[] {
	const part = /\(([^()]*)\)/.exec(notation);
	if (part === null) return [notation.replace(/\s+/g, ' ').trim()];
	const [whole, inner = ''] = part;
	return [inner, ''].flatMap((text) => wordings(notation.replace(whole, text)));
}

function parseStatements({ title, entries }: Group, text: string, name: string): MarkedStatement[] {
	const [, speaker = '', optionalVia, via] = /^(.+?)(?: via(\?)? (.+))?$/.exec(title) ?? [];
	return entries.map((entry) => {
		const [, kind, optional, words = ''] =
			/^(quoted|reported)(\?)? (.+)$/.exec(entry) ??
			fail(name, `neither “quoted” nor “reported”: ${entry}`);
		const isQuoted = kind === 'quoted';
		return {
			speaker: speaker === 'nobody' ? undefined : speaker,
			via: via === undefined ? [] : via.split(' | ').flatMap(wordings),
			isViaRequired: via !== undefined && optionalVia === undefined,
			isQuoted,
			isRequired: optional === undefined && speaker !== 'nobody',
			pieces: words.split(' + ').map((piece) =>
				piece.split(' | ').map((wording) => {
					const found = writtenOut(wording, text, name);
					return isQuoted ? found.replace(/^[“‘"]|[”’"]$/g, '') : found;
				}),
			),
		};
	});
}

/** The stretch of the text that “first words … last words” stands for. */
function writtenOut(short: string, text: string, name: string): string {
	const [first = '', last] = short.split(' … ');
	const start = text.indexOf(first);
	if (start < 0) return fail(name, `not in the text: ${short}`);
	if (last === undefined) return first;
	if (text.includes(first, start + 1)) return fail(name, `stands twice: ${first}`);
	const end = text.indexOf(last, start + first.length);
	return end < 0 ? fail(name, `not in the text: ${short}`) : text.slice(start, end + last.length);
}

function problemsOf(article: MarkedArticle, text: string, marks: readonly string[]): string[] {
	const { people, statements } = article;
	const spellings = people.flatMap((person) => person.spellings);
	const roles = people.flatMap((person) => person.roles);
	const speakers = statements.flatMap(({ speaker }) => speaker ?? []);
	const quoted = statements
		.filter(({ isQuoted }) => isQuoted)
		.flatMap(({ pieces }) => pieces.flat());
	const quotations = [...text.matchAll(/“([^“”]*?)(?:”|\n\n|$)|"([^"]*)"/g)];
	return [
		...people
			.filter(({ spellings: [fullest = ''] }) => !marks.includes(fullest))
			.map(({ spellings: [fullest] }) => `not marked in the text: ${fullest}`),
		...marks
			.filter((mark) => !spellings.some((spelling) => sharesWord(spelling, mark)))
			.map((mark) => `not listed: ${mark}`),
		...roles.filter((role) => !text.includes(role)).map((role) => `not in the text: ${role}`),
		...roles
			.filter((role) => /^(?:the|an?) /i.test(role))
			.map((role) => `begins with an article: ${role}`),
		...speakers
			.filter((speaker) => !spellings.includes(speaker))
			.map((speaker) => `not listed: ${speaker}`),
		...quotations
			.map(([, curly, straight]) => curly ?? straight ?? '')
			.filter((words) => !quoted.includes(words))
			.map((words) => `not under “said”: ${words}`),
	];
}

function sharesWord(spelling: string, mark: string): boolean {
	const words = wordsOf(mark);
	return wordsOf(spelling).some((word) => words.includes(word));
}

function wordsOf(text: string): readonly string[] {
	return text.toLowerCase().match(/[\p{L}\p{M}’-]+/gu) ?? [];
}

function fail(name: string, problem: string): never {
	throw new Error(`${name}: ${problem}`);
}
