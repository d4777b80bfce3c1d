import type { ReadStatement, WrittenName, WrittenRole } from '#src/reading/reading.ts';
import type { MentionKind } from '#src/reading/tags.ts';
import { sentencesOf } from '#src/text/sentences.ts';

/** Reads a text in which names are in [brackets] and roles in {braces}, as `StatementSample` says. */
export function aMarkedText(marked: string) {
	let text = '';
	const names: WrittenName[] = [];
	const roles: WrittenRole[] = [];
	for (const [piece, name, role] of marked.matchAll(/\[([^\]]+)\]|\{([^}]+)\}|[^[{]+/g)) {
		const [words = '', label = ''] = (name ?? role ?? piece).split('|');
		const start = text.length;
		text += words;
		const end = text.length;
		if (role !== undefined) roles.push({ start, end, text: words, name: label });
		if (name === undefined) continue;
		const kind = kinds[label] ?? 'person';
		const fuller = names.find(
			({ kind: other, name = '' }) => other === kind && ` ${name} `.includes(` ${words} `),
		);
		names.push({ start, end, kind, name: label === '?' ? undefined : (fuller?.name ?? words) });
	}
	return { text, names, roles };
}

const kinds: Readonly<Record<string, MentionKind>> = { o: 'organization', l: 'place' };

/** Statements in the form of `StatementSample`; as short as those that are wanted, where they are the same. */
export function told(
	text: string,
	statements: readonly ReadStatement[],
	wanted: readonly string[],
): string[] {
	const sentences = Array.from(sentencesOf(text), ({ start, end }) => text.slice(start, end));
	return statements.map((statement) => {
		const { speaker, via, isQuoted } = statement;
		const who = via === undefined ? speaker : `${speaker} < ${via}`;
		if (isQuoted) return `${who}: "${statement.text}"`;
		if (statement.text === text) return `${who}: *`;
		const isSentence = text.split('\n').length > 1 || sentences.includes(statement.text);
		const short = wanted.find((one) => {
			const start = one.slice(who.length + 2);
			return start.endsWith('…') && isSentence && statement.text.startsWith(start.slice(0, -1));
		});
		return short ?? `${who}: ${statement.text}`;
	});
}
