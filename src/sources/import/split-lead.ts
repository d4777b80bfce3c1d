import { sentencesOf } from '#src/text/sentences.ts';

/**
 * Where a headline ends that a page puts before its report without a mark: “… bars officials The council said …”.
 * `none`: nothing hints at a headline, the text begins with its report. `doubtful`: it cannot be told.
 */
export type LeadSplit =
	| { readonly kind: 'split'; readonly headline: string; readonly body: string }
	| { readonly kind: 'none' }
	| { readonly kind: 'doubtful' };

/** Splits a text in one line; only its first sentence can have a headline before it. */
export function splitLead(text: string): LeadSplit {
	const [first] = sentencesOf(text);
	const lead = text.slice(0, first?.end ?? 0);
	const starts = [...unspacedStarts(lead), ...spacedStarts(lead)];
	const sure = [...new Set(starts)].filter((start) => isHeadline(lead.slice(0, start)));
	const [start] = sure;
	if (sure.length > 1) return { kind: 'doubtful' };
	if (start === undefined) return { kind: 'none' };
	return { kind: 'split', headline: text.slice(0, start).trim(), body: text.slice(start).trim() };
}

/** Whether a headline can end with who said so: “…, officials said Negotiators from …”. */
export function mayHideHeadline(text: string): boolean {
	const [first] = sentencesOf(text);
	return saidBeforeCapital.test(text.slice(0, first?.end ?? 0));
}

const saidBeforeCapital =
	/, (?:\p{L}[\p{L}’'-]* ){1,5}(?:said|says|say) (?!\p{Lu}\p{L}+day\b)["“]?\p{Lu}/u;

/** Fewer words are a name or a label, and more no headline. */
function isHeadline(text: string): boolean {
	const words = text.trim().split(/\s+/).length;
	const isDense = /\p{Script=Han}/u.test(text);
	return text.length <= 300 && (isDense ? text.trim().length >= 6 : words >= 4);
}

/** A space between two Chinese or Japanese characters separates nothing inside a sentence. */
function unspacedStarts(lead: string): number[] {
	const gap =
		/(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}」』）？！])[ \u3000]+(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}「『（])/gu;
	return Array.from(lead.matchAll(gap), ({ index, 0: space }) => index + space.length);
}

/** Where a capital begins a sentence, although no mark ends one before it. */
function spacedStarts(lead: string): number[] {
	return Array.from(lead.matchAll(wordBeforeCapital)).flatMap(
		({ index, 0: all, 1: before = '' }) => {
			const start = index + all.length;
			const rest = lead.slice(start);
			if (bindsToNext.test(before)) return [];
			return opens(rest) || isClause(before, rest) ? [start] : [];
		},
	);
}

/** A small letter, a figure or a closing mark, without a mark that ends or divides a sentence, before a capital. */
const wordBeforeCapital =
	/(?<![\p{L}\p{N}])([\p{L}\p{N}][\p{L}\p{N}’'-]*)["”’»)]? (?=["“„«]?\p{Lu})/gu;

/** Words that cannot be the last of a headline: a name can follow them. */
const bindsToNext = new RegExp(
	`^(?:${[
		'a an the this that these those my your his her its our their no any some every each another',
		'of in on at to for from by with without within into onto upon over under after before during between among against about around through across near off via per as than like until till since toward towards amid despite',
		'and or but nor so yet if when while where whether because who whom whose which what how',
		'told tells asked asks calls called named says that leaves left joins joined meets met visits visited sues sued',
		'der die das den dem des ein eine einen einem einer eines im am zum zur beim vom von mit nach aus bei seit für gegen ohne um durch über unter vor hinter zwischen an auf in zu als wie und oder aber sowie dass ob wenn weil',
		'le la les l un une des du de d au aux à en dans sur sous par pour avec sans chez entre vers et ou mais que qui dont où',
		'el los las lo un una unos unas del al a ante bajo con contra desde en entre hacia hasta para por según sin sobre tras y e o u pero que cuyo',
	]
		.join(' ')
		.replaceAll(' ', '|')})$`,
	'u',
);

/** Whether a text begins with a word whose capital only a beginning explains. */
function opens(text: string): boolean {
	return (
		(englishOpener.test(text) && !namesWithThe.test(text)) ||
		(germanOpener.test(text) && !namesWithDie.test(text)) ||
		romanceOpener.test(text)
	);
}

const englishOpener =
	/^["“]?(?:The(?= (?:\p{L}|\d))|(?:An?|It|He|She|They|We|This|These|Those|There|His|Her|Its|Their|At|In|On|From|After|Before|When|While|More|Most|Many|Some|Several|As|For|With|Under|About|Nearly|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Hundreds|Thousands|Police|Officials) (?=\p{Ll}|\d))/u;

/** “told The New York Times” and “in The Hague” begin nothing. */
const namesWithThe =
	/^["“]?The (?:Hague|Gambia|Bahamas|Netherlands|Beatles|Who|Lancet|Conversation|Atlantic|Economist|Intercept|Athletic|Verge|Hill|Diplomat|Hindu|Wire|Nation|National|Star|Sun|Mirror|Guardian|Observer|Independent|Telegraph|Times|Sunday|Daily|Associated Press|New Yorker?\b|(?:\p{Lu}\p{L}+ ){1,3}(?:Times|Post|Journal|Herald|Tribune|News|Star|Review|Magazine|Gazette|Chronicle|Mail|Express))/u;

const germanOpener =
	/^["„]?(?:Der|Die|Das|Ein|Eine|Im|Am|In|Nach|Bei|Mit|Seit|Wegen|Trotz|Es|Er|Wie|Laut|Zum|Zur|Vor) (?=\p{L}|\d)/u;
const namesWithDie =
	/^["„]?(?:Die (?:Linke|Grünen|Zeit|Welt|Presse|Partei|Rheinpfalz)|Das (?:Erste|Parlament)|Der (?:Spiegel|Standard|Tagesspiegel|Freitag))/u;

/** Before a small letter only, because many French and Spanish names begin with an article. */
const romanceOpener =
	/^["«“]?(?:Le|La|Les|Un|Une|Des|Il|Elle|Ils|Ce|Cette|Dans|En|Selon|Après|Au|Aux|Depuis|El|Los|Las|Una|Según|Tras|Desde|Este|Esta|Por|Con) (?=\p{Ll}|\d)|^L[’'](?=\p{Ll})/u;

/**
 * Whether a name begins a clause that is complete without the word before it: “semiconductors Taiwan has blacklisted
 * Huawei”. In “the chips Taiwan has banned” nothing follows the verb, and “signs Taiwan has …” is a report.
 */
function isClause(before: string, text: string): boolean {
	if (!/^\p{Ll}/u.test(before) || takesClause.test(before)) return false;
	return clause.test(text);
}

const takesClause =
	/^(?:say|said|think|thinks|thought|believe[sd]?|know|knows|knew|hope[sd]?|fear[sd]?|claim(?:s|ed)?|sign|signs|report(?:s|ed)?|evidence|show(?:s|ed)?|day|days|time|times|year|years|way|ways|reason|reasons|moment|place|places|deny|denies|denied|insist(?:s|ed)?|warn(?:s|ed)?|add(?:s|ed)?|argue[sd]?|confirm(?:s|ed)?|announce[sd]?|suggest(?:s|ed)?|what|all|everything|only|building|using|making|buying|selling)$/u;

const name = String.raw`\p{Lu}[\p{L}\p{N}.’'&-]*(?:(?: (?:of|and|for|the|de|von|van|bin|al))*(?: ?,? (?:\([^)]{1,40}\)|\p{Lu}[\p{L}\p{N}.’'&-]*)))*(?: \([^)]{1,40}\))?`;
const adverb = String.raw`(?: (?:yesterday|today|also|now|again|reportedly|recently|(?:on|in|late|early) (?:(?:late|early) )?\p{Lu}\p{L}+(?: night| morning| evening)?))?`;
const object = String.raw`(?:\p{Lu}|\d|the |a |an |its |his |her |their |more |new |all |two |that |it |he |she |they )`;
const clause = new RegExp(
	String.raw`^${name}${adverb} (?:(?:has|have|had)(?: \p{Ll}+ly)? \p{Ll}+(?:ed|en|wn|ld|ut|et|ght|ade|un|it|aid) ${object}|(?:said|says|announced|confirmed|denied|warned) ${object}|(?:plans|wants|intends|hopes) to |(?:will|would|could|must|should) \p{Ll}+ ${object})`,
	'u',
);
