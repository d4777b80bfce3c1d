/** The word that a mistyped one was most likely meant to be: at most two letters away, and less than half of it. */
export function nearestWord(typed: string, words: readonly string[]): string | undefined {
	const short = typed.slice(0, 40).toLowerCase();
	const [nearest] = words
		.map((word) => ({ word, distance: editDistance(short, word.toLowerCase()) }))
		.filter(({ word, distance }) => distance <= 2 && distance * 2 < word.length)
		.sort((a, b) => a.distance - b.distance);
	return nearest?.word;
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
