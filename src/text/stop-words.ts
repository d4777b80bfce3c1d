import { toSimplified } from './fold.ts';
import { isSyllabic } from './scripts.ts';
import { type StemLanguage, stemLanguages } from './stems.ts';
import { termText } from './terms.ts';
import { wordSet } from './word-set.ts';

/**
 * The words of a search without those that only hold a sentence or a question together: “what is
 * happening in Taiwan” looks for Taiwan. All of them if nothing else is there. A quoted word stays, and
 * so does one in capitals among others that are not: in “WHO treaty”, WHO is a name.
 */
export function tellingWords(words: readonly string[]): readonly string[] {
	const areCapitals = words.every((word) => !/\p{Ll}/u.test(word));
	const isName = (word: string) => !areCapitals && /^\p{Lu}{2,}$/u.test(word);
	const stopWords = stopWordsFor(words.map(termText));
	const isStop = (word: string) => !isQuoted(word) && !isName(word) && stopWords.has(keyOf(word));
	const asks = words.some(isStop);
	const telling = words
		.filter((word) => !isStop(word) && !(asks && askedFor.has(keyOf(word))))
		.map(withoutQuestion);
	return telling.length > 0 ? telling : words;
}

/** Whether a term of a search is in quotation marks, and so meant exactly as it is written. */
export function isQuoted(word: string): boolean {
	return /^["“]/.test(word);
}

/**
 * The language to stem a text in: the declared one (a BCP 47 tag), unless that is English, which also
 * stands for “not said”, and the common words at the beginning are plainly those of another.
 */
export function stemLanguageOf(declared: string, terms: string): StemLanguage | undefined {
	const tag = declared.slice(0, 2).toLowerCase();
	const language = /^[a-z]{2}(?:-|$)/i.test(declared)
		? stemLanguages.find((one) => one === tag)
		: undefined;
	if (language !== 'en') return language;
	const votes = votesIn(terms.slice(0, votingLength));
	const most = stemLanguages.reduce((best, one) => (votes[one] > votes[best] ? one : best));
	return votes[most] >= 2 * votes.en + votesMin ? most : 'en';
}

/** How many of these terms are common words of each language. */
function votesIn(terms: string): Readonly<Record<StemLanguage, number>> {
	const votes = { en: 0, de: 0, fr: 0, es: 0 };
	for (const term of terms.split(' '))
		for (const language of languagesOfWord.get(term) ?? noLanguages) votes[language] += 1;
	return votes;
}

const noLanguages: readonly StemLanguage[] = [];

/** In code units; about 60 words, which hold 20 common ones. */
const votingLength = 400;

/** A headline alone can have a foreign name with two articles in it: “La Voz de Galicia”. */
const votesMin = 4;

/** How many of these terms are common words of a language. */
function countStopWords(terms: readonly string[], language: StemLanguage): number {
	return terms.reduce((count, term) => count + (commonWords[language].has(term) ? 1 : 0), 0);
}

/** “What’s” counts as “what”, 發生 as 发生. */
function keyOf(word: string): string {
	return isSyllabic(word) ? toSimplified(word) : termText(word.replace(/['’]s$/i, ''));
}

/** A language other than English counts from two of its words, because “Le Pen” is not a sentence. */
function stopWordsFor(terms: readonly string[]): Pick<ReadonlySet<string>, 'has'> {
	const spoken = stemLanguages.filter(
		(language) => language === 'en' || countStopWords(terms, language) > 1,
	);
	return {
		has: (word) => chinese.has(word) || spoken.some((language) => commonWords[language].has(word)),
	};
}

/** A Chinese word without the question around it: `台灣最新消息` asks about `台灣`. */
function withoutQuestion(word: string): string {
	if (!isSyllabic(word)) return word;
	const simplified = toSimplified(word);
	const from = leadingQuestion.exec(simplified)?.[0].length ?? 0;
	const until = from + simplified.slice(from).search(trailingQuestion);
	return until > from ? word.slice(from, until) : word;
}

const leadingQuestion = /^(?:请问|关于|有关|最新)/;
const trailingQuestion =
	/(?:(?:现在|最近)?(?:正在)?(?:发生了?什么(?:事情?)?|怎么(?:样|回事)?了?|的?最新(?:消息|新闻|动态|情况|进展)?|的(?:消息|新闻|动态|情况|进展)|有什么新?(?:消息|新闻))[了吗呢啊]?)?$/;

/**
 * Folded; the words that ask come last. A word that names something in another of these languages is
 * not in the list: German “war” and “die”, French “son”, Spanish “sin”.
 */
const commonWords: Readonly<Record<StemLanguage, ReadonlySet<string>>> = {
	en: wordSet(`
		the of and to in a an is are was were be been being am at by for from on with as that this
		these those it its he she they them his her their our your my we you me i what which who whom
		whose when where why how has have had having do does did will would can could should shall
		might must not nor or but if then than so such there here about into over after before between
		during through under against while because upon within without via per any some
		happening happened happens happen latest tell show give please know whats regarding concerning`),
	de: wordSet(`
		der das den dem des ein eine einen einem einer eines und oder ist sind waren wird werden wurde
		wurden haben hatte hatten sein seine seiner ihre ihrer ich du er sie es wir ihr nicht kein keine
		in an was auch aber wenn weil dass wie wer wen wem wo wann warum mit von vom zu zum zur im auf
		aus bei nach vor uber unter durch fur gegen ohne um seit bis zwischen sich noch nur kann konnen
		soll gibt passiert geschieht neueste neuesten neues aktuell aktuelle aktuellen los bitte`),
	fr: wordSet(`
		le la les un une des du de et ou est sont etait etaient etre a au aux dans sur sous par pour
		avec sans ce cet cette ces il elle ils elles nous vous je qui que quoi dont quand comment
		pourquoi quel quelle quels quelles se sa ses leur leurs ne pas plus ont avait aussi mais donc
		entre apres avant depuis contre chez vers en y passe dernieres derniere actuellement`),
	es: wordSet(`
		el la los las un una unos unas de del al y o e a que en con por para es fue ser esta estan este
		estos estas ha han habia hay se su sus lo le les no mas pero como cuando donde quien quienes cual
		cuales sobre entre desde hasta contra tambien muy ya porque segun tras durante sido
		pasa pasando paso ocurre ultimas ultima ultimos actualmente`),
};

/** The languages in which a word is common. */
const languagesOfWord: ReadonlyMap<string, readonly StemLanguage[]> = new Map(
	stemLanguages
		.flatMap((language) => [...commonWords[language]])
		.map((word) => [word, stemLanguages.filter((language) => commonWords[language].has(word))]),
);

const chinese = wordSet(
	'最新 什么 发生 发生了什么 发生什么事 怎么 怎么了 怎么样 关于 有关 请问 的 了 吗 呢 在 是 和 现在',
);

/** What is asked for, which is only left out next to a word that asks: “Fox News” stays. */
const askedFor = wordSet(
	'news update updates story stories nachrichten neuigkeiten nouvelles actualites noticias 消息 新闻',
);
