import { foldName } from '#src/text/fold.ts';

/** Grammatical articles, in five languages. */
const articles =
	'the an a der die das den dem des ein eine einen einem einer le la les l el los las un una une uns';

const joining =
	'of in on at for with about from to by and or between over amid than as is are was were be did does do has have had ' +
	'im zu zum zur von vom mit über für auf aus bei beim nach und oder um ist sind hat ' +
	'du de d en au aux à sur avec pour dans par chez et ou est sont a ' +
	'del con sobre por para y o e al es acerca rund & + vs versus either both entweder';

/** Whether a folded word only joins others, in five languages: “of”, “und”, “sur”. */
export function isJoiningWord(word: string): boolean {
	return joiningWords.has(foldName(word)) || isGrammaticalArticle(word);
}

export function isGrammaticalArticle(word: string): boolean {
	return articleWords.has(foldName(word));
}

/** Whether a text between two names only joins them, although it can be part of a word elsewhere. */
export function isJoiningText(text: string): boolean {
	return /^(?:[和與与跟同及對对在的]|以及)$/u.test(text) || isEitherWord(text);
}

/** Whether a word between two things asks for either of them: “or”, “oder”, 還是. */
export function isEitherWord(word: string): boolean {
	return /^(?:or|oder|ou|[ou]|或者?|[還还]是)$/iu.test(word);
}

/** Whether a word says nothing of what a story must mention: “will”, “much”, “said”, where a question has it. */
export function isEmptyWord(word: string): boolean {
	return emptyWords.has(foldName(word)) || isJoiningWord(word);
}

const empty =
	'will would can could should shall may might must not never many much more most very really still yet ever ' +
	'say says said saying think thinks get gets got go goes going make makes made any some all every this that these those ' +
	'maybe perhaps i you he she it we they me him her us them my your his its our their what who when where why how which there here ' +
	'wird werden würde kann können könnte soll sollen sollte darf muss müssen nicht viel viele mehr sehr noch sagt sagte gesagt ' +
	'va vont peut peuvent pourrait doit doivent ne plus très encore dit disent ' +
	'puede pueden podría debe deben más muy todavía dice dijo dicho';

const emptyWords: ReadonlySet<string> = new Set(empty.split(' ').map(foldName));
const articleWords: ReadonlySet<string> = new Set(articles.split(' '));
const joiningWords: ReadonlySet<string> = new Set(joining.split(' ').map(foldName));
