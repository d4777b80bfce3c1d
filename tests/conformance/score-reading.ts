import type { Reading, ReadName, ReadStatement } from '#src/reading/reading.ts';
import type { Counts } from '../../training/scores.ts';
import type { MarkedArticle, MarkedPerson, MarkedStatement } from '../harness/marked-articles.ts';

/** How a reading compares with what a person marked. */
export type Score = {
	readonly people: Counts;
	readonly roles: Counts;
	readonly statements: Counts;
	/** Of the statements that somebody passes on: how many are read with who does. */
	readonly passedOn: Counts;
	/** What is wrong, in words. */
	readonly wrongPeople: readonly string[];
	readonly wrongRoles: readonly string[];
	readonly wrongStatements: readonly string[];
	/** Those of the wrong statements whose words are somebody else’s, or nobody’s. */
	readonly wrongSpeakers: readonly string[];
	/** What is required but was not read, in words. */
	readonly missed: readonly string[];
};

/** Compares a reading with the marks of its article. What is optional counts neither as right nor as wrong. */
export function scoreReading(marked: MarkedArticle, reading: Reading): Score {
	const people = reading.names.filter(({ kind }) => kind === 'person');
	const names = scorePeople(marked, people);
	const roles = scoreRoles(marked, people);
	const statements = scoreStatements(marked, reading.statements);
	return {
		people: names.counts,
		roles: roles.counts,
		wrongPeople: names.wrong,
		wrongRoles: roles.wrong,
		...statements,
		missed: [...names.missed, ...roles.missed, ...statements.missed],
	};
}

type Part = { counts: Counts; wrong: readonly string[]; missed: readonly string[] };

function scorePeople(marked: MarkedArticle, people: readonly ReadName[]): Part {
	const right = new Set<MarkedPerson>();
	const wrong: string[] = [];
	for (const { name, aliases } of people) {
		const person = personCalled(marked, name);
		const stranger = aliases.find((alias) => !person?.spellings.includes(alias));
		if (person === undefined) wrong.push(`no person of that name: ${name}`);
		else if (right.has(person)) wrong.push(`one person as two: ${name}`);
		else if (stranger !== undefined) wrong.push(`not ${name}: ${stranger}`);
		else right.add(person);
	}
	const needed = marked.people.filter(({ isRequired }) => isRequired);
	return partOf(needed, right, wrong, ({ spellings: [name] }) => `person: ${name}`);
}

function scoreRoles(marked: MarkedArticle, people: readonly ReadName[]): Part {
	const right = new Set<MarkedPerson>();
	const wrong: string[] = [];
	for (const { name, role } of people) {
		if (role === undefined) continue;
		const person = personCalled(marked, name);
		if (person?.roles.includes(withoutArticle(role)) === true) right.add(person);
		else wrong.push(`not a role of ${name}: ${role}`);
	}
	const needed = marked.people.filter(({ isRoleRequired }) => isRoleRequired);
	return partOf(
		needed,
		right,
		wrong,
		({ spellings: [name], roles: [role] }) => `role: ${name}, ${role}`,
	);
}

/** “The” or “a” before a role may be left out or not. */
function withoutArticle(role: string): string {
	return role.replace(/^(?:the|an?) /i, '');
}

function partOf<Marked>(
	needed: readonly Marked[],
	right: ReadonlySet<Marked>,
	wrong: readonly string[],
	nameOf: (marked: Marked) => string,
): Part {
	const found = needed.filter((marked) => right.has(marked)).length;
	return {
		counts: { right: found, found: found + wrong.length, labelled: needed.length },
		wrong,
		missed: needed.filter((marked) => !right.has(marked)).map(nameOf),
	};
}

/** A stretch of a marked statement. */
type Piece = { readonly statement: MarkedStatement; readonly index: number };

function scoreStatements(marked: MarkedArticle, read: readonly ReadStatement[]) {
	const pieces = marked.statements.flatMap((statement) =>
		statement.pieces.map((_, index) => ({ statement, index })),
	);
	const right = new Set<Piece>();
	const passedOn = new Set<MarkedStatement>();
	const wrong: string[] = [];
	const wrongSpeakers: string[] = [];
	for (const one of read) {
		const same = samePieces(pieces, one).filter(
			({ statement }) =>
				isSpeaker(marked, statement, one.speaker) &&
				(one.via === undefined || statement.via.includes(one.via)),
		);
		for (const piece of same) {
			right.add(piece);
			if (one.via !== undefined) passedOn.add(piece.statement);
		}
		if (same.length > 0) continue;
		wrong.push(inWords(one));
		if (isSomebodyElses(marked, pieces, one)) wrongSpeakers.push(inWords(one));
	}
	const needed = pieces.filter(({ statement }) => statement.isRequired);
	const withVia = marked.statements.filter(
		({ isRequired, isViaRequired }) => isRequired && isViaRequired,
	);
	const { counts, missed } = partOf(
		needed,
		right,
		wrong,
		({ statement: { speaker, pieces: all }, index }) => `${speaker}: ${all[index]?.[0]}`,
	);
	return {
		statements: counts,
		passedOn: partOf(withVia, passedOn, [], () => '').counts,
		wrongStatements: wrong,
		wrongSpeakers,
		missed,
	};
}

function inWords({ speaker, text, isQuoted, via }: ReadStatement): string {
	return `${speaker}${via === undefined ? '' : `, via ${via}`}, ${isQuoted ? 'quoted' : 'reported'}: ${text}`;
}

/** The pieces of one statement that a read one consists of, if it is that one. */
function samePieces(pieces: readonly Piece[], { text, isQuoted }: ReadStatement): Piece[] {
	return pieces.flatMap(({ statement, index: start }) => {
		if (statement.isQuoted !== isQuoted) return [];
		const rest = statement.pieces.slice(start);
		const count = rest.findIndex((_, last) =>
			joined(rest.slice(0, last + 1)).has(comparable(text)),
		);
		return pieces.filter(
			(piece) =>
				piece.statement === statement && piece.index >= start && piece.index <= start + count,
		);
	});
}

/** All ways to write pieces as one text. */
function joined(pieces: readonly (readonly string[])[]): ReadonlySet<string> {
	const texts = pieces.reduce<readonly string[]>(
		(before, wordings) =>
			before.flatMap((text) =>
				wordings.flatMap((one) =>
					[' ', ' … '].map((gap) => (text === '' ? one : text + gap + one)),
				),
			),
		[''],
	);
	return new Set(texts.map(comparable));
}

/** Marks and white space at the ends, and kinds of white space, do not count. */
function comparable(text: string): string {
	return text
		.replace(/\s+/g, ' ')
		.replace(/^[“‘"\s—–]+/, '')
		.replace(/[”’"\s.,;:!?…—–]+$/, '');
}

/** Whether exactly these words, or else words around or within them, are marked, and none as the speaker’s. */
function isSomebodyElses(
	marked: MarkedArticle,
	pieces: readonly Piece[],
	{ text, speaker }: ReadStatement,
): boolean {
	const words = comparable(text);
	const wordingsOf = ({ statement, index }: Piece) =>
		(statement.pieces[index] ?? []).map(comparable);
	const exact = pieces.filter((piece) => wordingsOf(piece).includes(words));
	const near = pieces.filter((piece) =>
		wordingsOf(piece).some((wording) => wording.includes(words) || words.includes(wording)),
	);
	const nearest = exact.length > 0 ? exact : near;
	const speakers = nearest.map(({ statement }) => statement.speaker);
	const meant = personMeant(marked, speaker);
	return (
		speakers.length > 0 &&
		!speakers.some((name) => name !== undefined && personCalled(marked, name) === meant)
	);
}

/** The person of that name, or the only one whose name is a part of it or the reverse. */
function personMeant(marked: MarkedArticle, name: string): MarkedPerson | undefined {
	const holds = (whole: string, part: string) => ` ${whole} `.includes(` ${part} `);
	const [person, other] = marked.people.filter(({ spellings }) =>
		spellings.some((spelling) => holds(spelling, name) || holds(name, spelling)),
	);
	return personCalled(marked, name) ?? (other === undefined ? person : undefined);
}

function isSpeaker(marked: MarkedArticle, { speaker }: MarkedStatement, name: string): boolean {
	if (speaker === undefined) return false;
	return personCalled(marked, speaker)?.spellings.includes(name) === true;
}

function personCalled({ people }: MarkedArticle, name: string): MarkedPerson | undefined {
	return people.find(({ spellings }) => spellings.includes(name));
}
