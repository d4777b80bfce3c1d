/**
 * The key that an unknown one was most likely meant to be: one of another name for the same thing,
 * one that it begins or that begins it, or one that is few letters away. Case, `_` and `-` count as nothing.
 */
export function nearestKey(typed: string, known: readonly string[]): string | undefined {
	const short = folded(typed.slice(0, 40));
	const candidates = known.flatMap((key) =>
		[key, ...(otherNames[key] ?? [])].map((name) => ({ key, away: distance(short, folded(name)) })),
	);
	const [nearest] = candidates
		.filter(({ away }) => away !== undefined)
		.sort((a, b) => (a.away ?? 0) - (b.away ?? 0));
	return nearest?.key;
}

/** What feeds and other programs call the same thing. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
	headline: ['title', 'heading'],
	summary: ['body', 'content', 'description', 'text', 'abstract'],
	publishedAt: ['date', 'pubDate', 'published', 'datePublished', 'time', 'timestamp'],
	updatedAt: ['dateModified', 'modified', 'modifiedAt'],
	withdrawn: ['retracted', 'removed'],
	url: ['link', 'href', 'uri', 'address'],
	source: ['publisher', 'outlet', 'newspaper', 'site'],
	language: ['locale'],
	kicker: ['category', 'label', 'section'],
	people: ['persons'],
	organizations: ['organisations', 'companies'],
	places: ['locations', 'countries'],
	topics: ['tags', 'keywords', 'subjects'],
	statements: ['quotes', 'quotations'],
	person: ['speaker', 'who'],
	name: ['title'],
	aliases: ['alternatives', 'otherNames'],
	role: ['position', 'job', 'function'],
};

function folded(key: string): string {
	return key.toLowerCase().replace(/[_\-\s]/g, '');
}

/** Undefined where they are too different. */
function distance(typed: string, word: string): number | undefined {
	if (typed.length >= 3 && (word.startsWith(typed) || typed.startsWith(word))) return 1;
	const away = editDistance(typed, word);
	return away <= Math.max(2, word.length / 3) && away * 2 < word.length ? away : undefined;
}

/** Levenshtein's distance: letters put in, left out or replaced. */
function editDistance(from: string, to: string): number {
	let row = Array.from({ length: to.length + 1 }, (_, length) => length);
	for (const [index, letter] of [...from].entries()) {
		const next = [index + 1];
		for (const [column, other] of [...to].entries()) {
			const replaced = (row[column] ?? 0) + (letter === other ? 0 : 1);
			next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
		}
		row = next;
	}
	return row.at(-1) ?? 0;
}
