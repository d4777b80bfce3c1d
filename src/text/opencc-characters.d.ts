/** Traditional characters with their simplified forms, as `萬 万|與 与|…`; the most common form comes first. */
declare module 'opencc-js/dict/TSCharacters' {
	const pairs: string;
	export default pairs;
}
