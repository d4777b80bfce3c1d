/** Traditional characters with their simplified forms: `萬 万|與 与|…`, a common form first where there are several. */
declare module 'opencc-js/dict/TSCharacters' {
	const pairs: string;
	export default pairs;
}
