import type { NameKind } from '#src/names/name.ts';
import { foldName } from '#src/text/fold.ts';
import { wordSet } from '#src/text/word-set.ts';

/** Whether English words mean all news. */
export function meansEverything(text: string): boolean {
	return everything.test(foldName(text));
}

const everything =
	/^(?:\*|everything|all|anything|(?:(?:all|every|any)(?: of)?(?: the)? |the )?(?:news|stories|story|articles?|topics)|all of it)$/;

/** Whether words in another language mean all news; some of them can be names as well. */
export function meansEverythingInOtherLanguages(text: string): boolean {
	return everythingInOtherLanguages.test(foldName(text));
}

const everythingInOtherLanguages = new RegExp(
	`^(?:${[
		'alles|alle (?:nachrichten|meldungen|artikel|themen)',
		'tout|toute(?:s les)? (?:l)?(?:actualite|actualites|nouvelles|actus|infos)|tous les (?:sujets|articles)',
		'todo|todos|todas|toda la actualidad|todas las noticias|todos los temas|tudo|todas as noticias',
		'(?:所有|全部|一切)的?(?:新闻|消息|报导|报道|文章|内容|主题)?',
		'(?:すべて|全て|全部)(?:のニュース|の記事)?|(?:모두|전부|전체(?: ?(?:뉴스|소식|기사))?|모든 ?(?:뉴스|소식|기사))',
	].join('|')})$`,
);

/** Reads a kind before a colon, as in `place: Georgia`; undefined if there is none. */
export function readKindPrefix(
	text: string,
): { readonly as: NameKind | 'words'; readonly rest: string } | undefined {
	const { kind = '', rest } = kindPrefix.exec(text)?.groups ?? {};
	const as = kindWords.find(([pattern]) => pattern.test(kind))?.[1];
	return as === undefined || rest === undefined ? undefined : { as, rest };
}

const kindPrefix = /^(?<kind>[a-z]+)\s*[:：]\s*(?<rest>\S.*)$/is;

const kindWords: readonly (readonly [RegExp, NameKind | 'words'])[] = [
	[/^(?:persons?|people|who)$/i, 'person'],
	[/^(?:organi[sz]ations?|orgs?|compan(?:y|ies))$/i, 'organization'],
	[/^(?:places?|countr(?:y|ies)|cit(?:y|ies)|regions?)$/i, 'place'],
	[/^(?:topics?|subjects?)$/i, 'topic'],
	[/^(?:words?|text|keywords?|phrases?)$/i, 'words'],
];

/** Whether a word is in nearly every English text, so that searching for it finds anything. */
export function isCommonWord(word: string): boolean {
	return common.has(foldName(word));
}

const common: ReadonlySet<string> = wordSet(
	'a all an and any are as at be by for from had has have he her his how i in is it its me more my ' +
		'new no not of on one or our she that the their they this to us was we were what when who why ' +
		'will with would you your',
);

/** How surely something is left out; a weak word can also begin a name, such as “No Labels”. */
type Certainty = 'sign' | 'word' | 'weak-word';

/** Reads a sign or a word that leaves out the rest: “-china”, “not china”, “ohne China”; undefined if there is none. */
export function readExclusion(
	text: string,
): { readonly sign: string; readonly rest: string; readonly by: Certainty } | undefined {
	for (const { by, pattern } of exclusionPatterns) {
		const { sign, rest } = pattern.exec(text)?.groups ?? {};
		if (sign !== undefined && rest !== undefined) return { sign, rest, by };
	}
	return undefined;
}

const exclusionPatterns = [
	{
		by: 'sign',
		pattern: /^(?<sign>(?:[-−–—－!！¬]|[❌🚫⛔✖✗✘]\uFE0F?)\s*)(?<rest>[^\s\-−–—－!！¬].*)$/su,
	},
	{
		by: 'word',
		pattern:
			/^(?<sign>(?:(?:but|and|aber|und|mais|et|pero|y|mas|e) )?(?:not|without|except(?: for)?|excluding|minus|but|ohne|außer|nicht|sans|sauf|excepto|salvo|menos|sin|exceto|sem)(?:\s*[:：]\s*|\s+)|(?:除了|不要|不含|排除)\s*)(?<rest>[^\s\-−–—].*)$/isu,
	},
	{
		by: 'weak-word',
		pattern:
			/^(?<sign>(?:(?:but|and|aber|und|mais|et|pero|y|mas|e) )?(?:no|never|exclude|ignore|leave out|kein(?:e[nrms]?)?|pas(?: de)?|non|não|nao)(?:\s*[:：]\s*|\s+))(?<rest>\S.*)$/isu,
	},
] as const;

/** When a word between two texts leaves out the second one. */
type ExceptCondition = 'always' | 'after-name' | 'between-names' | 'after-everything';

type ExceptSplit = {
	readonly wanted: string;
	readonly leftOut: string;
	readonly condition: ExceptCondition;
};

/** All ways to divide a text at an “except”, the surest first. */
export function splitAtExcept(text: string): readonly ExceptSplit[] {
	return exceptPatterns.flatMap(({ condition, pattern }) => {
		const { wanted, leftOut } = pattern.exec(text)?.groups ?? {};
		return wanted === undefined || leftOut === undefined ? [] : [{ wanted, leftOut, condition }];
	});
}

const exceptPatterns = [
	exceptPattern('always', 'except(?: for)?|excluding|but not|außer|sauf|excepto|salvo|exceto'),
	exceptPattern('after-name', 'without|ohne|sans|sin|sem'),
	exceptPattern(
		'between-names',
		'(?:and )?not|but no|minus|(?:und |aber )?nicht|aber kein(?:e[nrms]?)?|(?:mais|et) pas|(?:pero|y) no|(?:mas|e) n[ãa]o',
	),
	exceptPattern(
		'after-everything',
		'but|bar|barring|save|apart from|other than|menos|moins|hormis|bis auf',
	),
	{
		condition: 'after-everything',
		pattern: /^(?<wanted>[^"“”]*?\S)\s+[-−–!](?<leftOut>[^\s"“”][^"“”]*)$/u,
	},
] as const;

function exceptPattern<Condition extends ExceptCondition>(condition: Condition, source: string) {
	const pattern = new RegExp(
		`^(?<wanted>[^"“”]*?[^\\s"“”,]),?\\s+(?:but\\s+)?(?:${source})(?:\\s*[:：]\\s*|\\s+)(?<leftOut>[^\\s"“”][^"“”]*)$`,
		'iu',
	);
	return { condition, pattern };
}

/** The texts around a sign or a word that can leave something out; a weak one does so only between two names. */
export type ExclusionHint = {
	readonly before: string;
	readonly after: string;
	readonly isWeak: boolean;
};

/** Finds all signs and words in a text that can leave something out. */
export function findExclusionHints(text: string): readonly ExclusionHint[] {
	return hints.flatMap(({ isWeak, pattern }) =>
		[...text.matchAll(pattern)].flatMap(({ 0: { length }, index }) => {
			const before = text.slice(0, index).trim();
			const after = text.slice(index + length).trim();
			const word = before.split(/\s/).at(-1) ?? '';
			// In these scripts, the last word before the hint can be a name by itself.
			const candidates = pattern === asianHint ? [before, word] : [before];
			return candidates.map((candidate) => ({ before: candidate, after, isWeak }));
		}),
	);
}

const asianHint =
	/除了|除去|除外|以外|之外|不要|不含|不包括|不包含|排除|不是|沒有|没有|(?<!\p{L})非|を?除[くい]て?|抜き|なし|ではなく|[을를]?\s*(?:제외|빼고)|말고|이외|아닌/gu;

const hints = [
	{
		isWeak: false,
		pattern:
			/(?<![\p{L}\p{N}])(?:not|w\/o|never|none|nor|neither|without|except|excepting|excluding|exclude|minus|but|other than|apart from|aside from|besides|instead of|rather than|ohne|außer|nicht|kein(?:e[nrms]?)?|weder|noch|statt|ausgenommen|sans|sauf|hors|hormis|excepté|ni|sin|excepto|salvo|menos|nem|sem|exceto)(?![\p{L}\p{N}])/giu,
	},
	{ isWeak: false, pattern: asianHint },
	{ isWeak: false, pattern: /(?<![^\s(（])[!！~～^＾¬❌🚫⛔✖✗✘]\uFE0F?(?=\s*[\p{L}\p{N}])/gu },
	{
		isWeak: true,
		pattern: /(?<![\p{L}\p{N}])(?:no|pas|non|não)(?![\p{L}\p{N}])|(?<=\s)[-−–—](?=\s)/giu,
	},
];

/** Whether a text has a group like “(a or b) -c”, which lists of topics do not support. */
export function isGrouped(text: string): boolean {
	return brackets.test(text) && withinBrackets.test(text);
}

const brackets = /[()（）[\]{}［］]/u;
const withinBrackets =
	/(?<![\p{L}\p{N}])(?:or|and|not|und|oder|nicht|et|ou|y|o|e)(?![\p{L}\p{N}])|[\s(（[][-−–!~^](?=\S)/iu;
