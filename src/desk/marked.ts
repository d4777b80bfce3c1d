/** Text in pieces, some of which are to stand out. */
export type Marked = readonly { readonly text: string; readonly isMatch: boolean }[];

export function unmarked(text: string): Marked {
	return [{ text, isMatch: false }];
}

export function textOf(marked: Marked): string {
	return marked.length === 1 && marked[0]
		? marked[0].text
		: marked.map(({ text }) => text).join('');
}
