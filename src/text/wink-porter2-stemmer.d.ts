/** Porter’s second English stemmer; takes a lowercase word. */
declare module 'wink-porter2-stemmer' {
	export default function stem(word: string): string;
}
