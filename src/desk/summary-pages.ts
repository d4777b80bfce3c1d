import { sentencesOf } from './sentences.ts';

/** So much of a summary fits one message beside the names and statements. */
const pageMax = 1_500;

/** Parts a summary into pages at the ends of sentences; nothing is left out. */
export function summaryPages(summary: string): string[] {
	const pages: string[] = [];
	let start = 0;
	let end = 0;
	for (const sentence of sentencesOf(summary)) {
		if (sentence.end - start > pageMax && end > start) {
			pages.push(summary.slice(start, end));
			start = end;
		}
		while (sentence.end - start > pageMax) {
			const cut = cutInside(summary, start);
			pages.push(summary.slice(start, cut));
			start = cut;
		}
		end = sentence.end;
	}
	pages.push(summary.slice(start));
	return pages.map((page) => page.trim()).filter((page) => page !== '');
}

/** Where a sentence that is too long for a page is parted: at a space, else between two characters. */
function cutInside(text: string, start: number): number {
	const space = text.lastIndexOf(' ', start + pageMax);
	if (space > start + pageMax / 2) return space;
	const isInPair = /[\udc00-\udfff]/.test(text.charAt(start + pageMax));
	return start + pageMax - (isInPair ? 1 : 0);
}
