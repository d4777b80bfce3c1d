/**
 * The key that an unknown one was most likely meant to be: another name for the same thing, a
 * beginning or extension of it, or one that differs by a few letters. Case, `_` and `-` are ignored.
 */
export function nearestKey(typed: string, expected: readonly string[]): string | undefined {
	const folded = foldKey(typed.slice(0, 40));
	const candidates = expected.flatMap((key) =>
		[key, ...(commonKeyNames[key] ?? [])].map((name) => ({
			key,
			edits: distance(folded, foldKey(name)),
		})),
	);
	const [nearest] = candidates
		.filter(({ edits }) => edits !== undefined)
		.sort((a, b) => (a.edits ?? 0) - (b.edits ?? 0));
	return nearest?.key;
}

/** What feeds and other programs call the same field. */
const commonKeyNames: Readonly<Record<string, readonly string[]>> = {
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

function foldKey(key: string): string {
	return key.toLowerCase().replace(/[_\-\s]/g, '');
}

/** How different two keys are; undefined if too different for a guess. */
function distance(typed: string, name: string): number | undefined {
	if (typed.length >= 3 && (name.startsWith(typed) || typed.startsWith(name))) return 1;
	const edits = editDistance(typed, name);
	return edits <= Math.max(2, name.length / 3) && edits * 2 < name.length ? edits : undefined;
}

/** The Levenshtein distance: letters inserted, removed or replaced. */
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
