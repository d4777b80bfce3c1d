/** How many lines a text takes on a phone, which shows about 40 Latin letters, or 20 Chinese characters, in one. */
export function phoneLines(text: string): number {
	return asShown(text)
		.split('\n')
		.reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / lineWidth)), 0);
}

/** How many minutes a text takes to read; at least 1. */
export function readingMinutes(text: string): number {
	const shown = asShown(text);
	const characters = shown.match(dense)?.length ?? 0;
	const words = shown.replace(dense, ' ').match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
	return Math.max(1, Math.round(words / wordsPerMinute + characters / charactersPerMinute));
}

/** Without the addresses of links, escapes, marks, and with times about as long as Discord shows them. */
function asShown(text: string): string {
	return text
		.replace(/\]\([^()\s]*\)/g, ']')
		.replace(/<t:\d+:\w>/g, '19 June 2025 08:30')
		.replace(/^(?:#{1,3}|-#|-) |\*\*|~~|\\(?=[^\p{L}\p{N}\s])/gmu, '');
}

function widthOf(line: string): number {
	return line.length + (line.match(dense)?.length ?? 0);
}

const lineWidth = 40;

/** Silent reading of news: 238 words (Brysbaert 2019), and some 500 characters of Chinese or Japanese. */
const wordsPerMinute = 238;
const charactersPerMinute = 500;

/** Characters that are words or syllables, and twice as wide as letters. */
const dense =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff65]/gu;
