import type { NameKind } from '#src/names/name.ts';
import { foldName } from '#src/text/fold.ts';

/** Whether English words mean all there is. */
export function meansEverything(text: string): boolean {
	return everything.test(foldName(text));
}

const everything =
	/^(?:\*|everything|all|anything|(?:(?:all|every|any)(?: of)?(?: the)? |the )?(?:news|stories|story|articles?|topics)|all of it)$/;

/** Whether the words of another language mean all there is; a name may be written like some of them. */
export function meansEverythingElsewhere(text: string): boolean {
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
export function prefixIn(
	text: string,
): { readonly as: NameKind | 'words'; readonly rest: string } | undefined {
	const { kind = '', rest } = prefix.exec(text)?.groups ?? {};
	const as = kinds.find(([pattern]) => pattern.test(kind))?.[1];
	return as === undefined || rest === undefined ? undefined : { as, rest };
}

const prefix = /^(?<kind>[a-z]+)\s*[:：]\s*(?<rest>\S.*)$/is;

const kinds: readonly (readonly [RegExp, NameKind | 'words'])[] = [
	[/^(?:persons?|people|who)$/i, 'person'],
	[/^(?:organi[sz]ations?|orgs?|compan(?:y|ies))$/i, 'organization'],
	[/^(?:places?|countr(?:y|ies)|cit(?:y|ies)|regions?)$/i, 'place'],
	[/^(?:topics?|subjects?)$/i, 'topic'],
	[/^(?:words?|text|keywords?|phrases?)$/i, 'words'],
];

/** What may stand around a name and says nothing of it, each time without it: “the US”, “die Ukraine”, “Taiwan news”. */
export function bareOf(text: string): readonly string[] {
	return [
		/^(?:the|der|die|das|den|le|la|les|el|los|las|il|lo|gli|o|os|as|het)\s+(.+)$/isu,
		/^l['’](.+)$/isu,
		/^(.+?)\s+news$/is,
	]
		.map((pattern) => pattern.exec(text)?.[1])
		.filter((rest) => rest !== undefined);
}

/** “news about Taiwan” is “Taiwan”. */
export function withoutFrame(text: string): string {
	return text.replace(
		/^(?:(?:(?:all|any|the|latest) )*(?:news|stories|articles|anything|everything) (?:about|on|from|of|regarding|concerning)|about) (?=\S)/i,
		'',
	);
}

/** Whether a word stands in nearly every English text, so that looking for it finds anything. */
export function isCommon(word: string): boolean {
	return common.has(foldName(word));
}

const common: ReadonlySet<string> = new Set(
	(
		'a all an and any are as at be by for from had has have he her his how i in is it its me more my ' +
		'new no not of on one or our she that the their they this to us was we were what when who why ' +
		'will with would you your'
	).split(' '),
);
