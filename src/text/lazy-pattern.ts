/** A regular expression that is compiled when it is first needed. */
export type LazyPattern = {
	test(text: string): boolean;
	/** Replaces what it finds by what a function makes of it and of its groups. */
	replace(text: string, by: (found: string, ...groups: string[]) => string): string;
};

/**
 * A pattern in two parts: the second is only compiled once a text has the first. V8 takes milliseconds to
 * compile names and places, which are made of classes like `\p{Lu}`, and a reader would wait for it; so `head`
 * is plain words, or a lookahead for what must be there.
 */
export function lazyPattern(head: string, rest: string, flags: string): LazyPattern {
	const begins = new RegExp(head, flags.replace('g', ''));
	let whole: RegExp | undefined;
	const compiled = () => {
		whole ??= new RegExp(head + rest, flags);
		return whole;
	};

	return {
		test: (text) => begins.test(text) && text.search(compiled()) >= 0,
		replace: (text, by) => (begins.test(text) ? text.replace(compiled(), by) : text),
	};
}
