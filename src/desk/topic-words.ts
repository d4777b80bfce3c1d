import type { NameKind } from '#src/names/name.ts';
import { foldName } from '#src/text/fold.ts';

/** Whether English words mean all there is. */
export function meansEverything(text: string): boolean {
	return everything.test(foldName(text));
}

const everything =
	/^(?:\*|everything|all|anything|(?:(?:all|every|any)(?: of)?(?: the)? |the )?(?:news|stories|story|articles?|topics)|all of it)$/;

/** Whether the words of another language mean all there is; a name may be written like some of them. */
export function meansEverythingInOtherLanguages(text: string): boolean {
	return everythingElsewhere.test(foldName(text));
}

const everythingElsewhere = new RegExp(
	`^(?:${[
		'alles|alle (?:nachrichten|meldungen|artikel|themen)',
		'tout|toute(?:s les)? (?:l)?(?:actualite|actualites|nouvelles|actus|infos)|tous les (?:sujets|articles)',
		'todo|todos|todas|todas las noticias|todos los temas|tudo|todas as noticias',
		'(?:所有|全部|一切)的?(?:新闻|消息|报导|报道|文章|内容|主题)?',
		'(?:すべて|全て|全部)(?:のニュース|の記事)?|(?:모두|전부|모든 ?(?:뉴스|소식|기사))',
	].join('|')})$`,
);

/** The kind that someone wrote before a colon, and what they wrote behind it. */
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

/** What may stand around a name and says nothing of it, each time without it: “the US”, “die Ukraine”, “Taiwan news”. */
export function barerForms(text: string): readonly string[] {
	return [
		/^(?:the|der|die|das|den|le|la|les|el|los|las|il|lo|gli|o|os|as|het)\s+(.+)$/isu,
		/^l['’](.+)$/isu,
		/^(.+?)\s+news$/is,
	]
		.map((pattern) => pattern.exec(text)?.[1])
		.filter((rest) => rest !== undefined);
}

/** “news about Taiwan” is “Taiwan”. */
export function withoutLeadIn(text: string): string {
	return text.replace(
		/^(?:(?:(?:all|any|the|latest) )*(?:news|stories|articles|anything|everything) (?:about|on|from|of|regarding|concerning)|about) (?=\S)/i,
		'',
	);
}

/** Whether a word stands in nearly every English text, so that looking for it finds anything. */
export function isCommonWord(word: string): boolean {
	return common.has(foldName(word));
}

const common: ReadonlySet<string> = new Set(
	(
		'a all an and any are as at be by for from had has have he her his how i in is it its me more my ' +
		'new no not of on one or our she that the their they this to us was we were what when who why ' +
		'will with would you your'
	).split(' '),
);

/** How surely something leaves out: a sign and a word do, a weak word begins other things too, as in “No Labels”. */
type Certainty = 'sign' | 'word' | 'weak-word';

/** Takes apart what is left out by a sign or a word before it: “-china”, “!china”, “not china”, “ohne China”. */
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

/** Where a word between two things leaves out the second: always, behind a name, between two names, or behind “everything” only. */
type ExceptPosition = 'anywhere' | 'behind-name' | 'between-names' | 'behind-everything';

type ExceptSplit = {
	readonly wanted: string;
	readonly leftOut: string;
	readonly place: ExceptPosition;
};

/** Every way to part words at an “except” that stands between them, the surest first. */
export function splitAtExcept(text: string): readonly ExceptSplit[] {
	return exceptPatterns.flatMap(({ place, pattern }) => {
		const { wanted, leftOut } = pattern.exec(text)?.groups ?? {};
		return wanted === undefined || leftOut === undefined ? [] : [{ wanted, leftOut, place }];
	});
}

const exceptPatterns = [
	exceptPattern('anywhere', 'except(?: for)?|excluding|but not|außer|sauf|excepto|salvo|exceto'),
	exceptPattern('behind-name', 'without|ohne|sans|sin|sem'),
	exceptPattern(
		'between-names',
		'(?:and )?not|but no|minus|(?:und |aber )?nicht|aber kein(?:e[nrms]?)?|(?:mais|et) pas|(?:pero|y) no|(?:mas|e) n[ãa]o',
	),
	exceptPattern(
		'behind-everything',
		'but|bar|barring|save|apart from|other than|menos|moins|hormis|bis auf',
	),
	{
		place: 'behind-everything',
		pattern: /^(?<wanted>[^"“”]*?\S)\s+[-−–!](?<leftOut>[^\s"“”][^"“”]*)$/u,
	},
] as const;

function exceptPattern<Where extends ExceptPosition>(place: Where, source: string) {
	const pattern = new RegExp(
		`^(?<wanted>[^"“”]*?[^\\s"“”,]),?\\s+(?:but\\s+)?(?:${source})(?:\\s*[:：]\\s*|\\s+)(?<leftOut>[^\\s"“”][^"“”]*)$`,
		'iu',
	);
	return { place, pattern };
}

/** What surrounds a sign or a word that may leave something out; `isWeak` where it says so only between two names. */
export type ExclusionHint = {
	readonly before: string;
	readonly after: string;
	readonly isWeak: boolean;
};

/** All places of a text where something may be left out, whatever is meant by it. */
export function findExclusionHints(text: string): readonly ExclusionHint[] {
	return hints.flatMap(({ isWeak, pattern }) =>
		[...text.matchAll(pattern)].flatMap(({ 0: { length }, index }) => {
			const before = text.slice(0, index).trim();
			const after = text.slice(index + length).trim();
			const word = before.split(/\s/).at(-1) ?? '';
			// These scripts put nothing between words: the last before it may be a name, too.
			const befores = pattern === asianHint ? [before, word] : [before];
			return befores.map((one) => ({ before: one, after, isWeak }));
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

/** Whether words are grouped as in “(a or b) -c”: no list of topics says that. */
export function isGrouped(text: string): boolean {
	return brackets.test(text) && withinBrackets.test(text);
}

const brackets = /[()（）[\]{}［］]/u;
const withinBrackets =
	/(?<![\p{L}\p{N}])(?:or|and|not|und|oder|nicht|et|ou|y|o|e)(?![\p{L}\p{N}])|[\s(（[][-−–!~^](?=\S)/iu;
