import { isBoilerplate } from '#src/text/boilerplate.ts';
import { cutClause } from '#src/text/cuts.ts';
import { hasSyllabic } from '#src/text/scripts.ts';
import { sentencesOf, withoutBoilerplate } from '#src/text/sentences.ts';

/**
 * The sentences of a report, word for word, from its opening on; without boilerplate, and without the headline
 * that some feeds repeat before the first one.
 */
export function reportedSentences(headline: string, summary: string): string[] {
	const text = summary.startsWith(`${headline} `) ? summary.slice(headline.length + 1) : summary;
	const [opening = '', ...paragraphs] = text.slice(0, readMax).split('\n\n');
	return [withoutBoilerplate(opening), ...paragraphs]
		.flatMap(wholeSentences)
		.slice(0, sentencesMax)
		.filter((sentence) => !isBoilerplate(sentence));
}

/** Without those between which a number may be cut: “worth £1. 9 billion”. */
function wholeSentences(text: string): string[] {
	return [...sentencesOf(text)].flatMap(({ start, end }) => {
		const begins = /\p{N}\.\s+$/u.test(text.slice(Math.max(0, start - 4), start));
		const ends = /^\p{N}\.\s+\p{N}/u.test(text.slice(Math.max(0, end - 2), end + 4));
		const isCut = ends || (begins && /^\p{N}/u.test(text.slice(start, start + 2)));
		return isCut ? [] : [text.slice(start, end)];
	});
}

/** How much of a summary is read, in code units, as for a gist, and how many of its sentences; what follows is background. Range 800 to 2,000, 5 to 10. */
const readMax = 1_000;
const sentencesMax = 8;

/** The first sentence of a summary; '' if there is none. */
export function openingSentence(summary: string): string {
	const [paragraph = ''] = summary.slice(0, readMax).split('\n\n');
	const text = withoutBoilerplate(paragraph);
	const [first] = sentencesOf(text);
	return first === undefined ? '' : text.slice(first.start, first.end);
}

/**
 * Whether a sentence can be told without those before it: it is whole, says who and what by name, and is
 * neither opinion, question nor advice. Its quotation marks are paired, and who speaks is in it.
 */
export function standsAlone(sentence: string): boolean {
	return (
		isWhole(sentence) &&
		isQuotedRightly(sentence) &&
		!needsPredecessor(sentence) &&
		!joined.test(sentence) &&
		!addressesReaders.test(outsideQuotes(sentence)) &&
		!isOpinion.test(sentence)
	);
}

/** A heading, a date or a time that its feed has put before a sentence, without a stop. */
const joined = new RegExp(
	[
		String.raw`(?<=\p{Ll} )(?:There|It|He|She|They|But|And|However|This|These|In|At|On|For|When|After|An?|If|By) \p{Ll}`,
		String.raw`(?<!\p{L})(?:UPDATED|Updated|PUBLISHED|Published|Posted|Created|Edited|Release)(?: (?:time|at|on))?:? (?:\p{Lu}\p{Ll}+ )?\d`,
		String.raw`^.{0,80}\d: ?\d\d ?(?:[AP]M|GMT|UTC|BST|[ECP][DS]?T|IST)(?!\p{L})`,
		String.raw`^(?!(?:On|In|By|Since|From|Until|Am) )(?:\p{L}+,? )?(?:\p{L}+\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2} \p{L}+ \d{4})[,:]? (?:[\d(–-]|\p{Lu})`,
		String.raw`^\d{1,2}(?: ?[:/] ?\d{1,2})+`,
		String.raw`^(?:Courtesy|Source|Photo|Key (?:Notes|Points|Takeaways|Highlights|Facts))(?!\p{L})`,
		String.raw`^(?:\p{Lu}[\p{L}’'-]* ){7}`,
		String.raw`(?<!\p{L})\p{Ll}{3,}\p{Lu}(?:\p{Ll}| \p{Ll})|\p{Ll}[.!?][“"]?\p{Lu}\p{Ll}`,
		String.raw`^The post (?=\p{Lu})|(?<!\p{L})appeared (?:first on|com)(?!\p{L})`,
	].join('|'),
	'u',
);

/** A sentence as it is told: whole, or cut at a clause; undefined if it cannot be cut there. */
export function toldText(sentence: string): string | undefined {
	const max = hasSyllabic(sentence) ? toldMax.dense : toldMax.spaced;
	if (sentence.length <= max) return sentence;
	const cut = cutClause(sentence, max);
	if (cut === undefined) return undefined;
	const kept = cut.slice(0, cut.indexOf('…'));
	const isAtClause = /^\s*(?:[,;:，；：]|[—–-]{1,2} )/.test(sentence.slice(kept.length));
	return isAtClause && !/\.$/.test(kept) && isQuotedRightly(kept) ? cut : undefined;
}

/** The most that one sentence may be, in code units. Range 240 to 360; a phone shows 320 Latin letters in eight lines. */
const toldMax = { spaced: 320, dense: 140 } as const;

/** It begins like a sentence, ends with a stop, and has a few words; feeds cut texts with “…”. */
function isWhole(sentence: string): boolean {
	if (!/^["“‘'«„「『(¿¡]*[\p{Lu}\p{Lt}\p{Lo}\p{N}$€£¥]/u.test(sentence)) return false;
	if (!/[.。！!][”"’'»）」』)]*$/u.test(sentence) || /(?:\.\.\.|…)[”"’'»)]*$/u.test(sentence))
		return false;
	return hasSyllabic(sentence) ? sentence.length >= 8 : sentence.split(' ').length >= wordsMin;
}

const wordsMin = 5;

/** Whether quotation marks and brackets are paired, and a quotation is not the whole sentence. */
function isQuotedRightly(sentence: string): boolean {
	const isPaired = pairs.every(
		([open, close]) => countOf(sentence, open) === countOf(sentence, close),
	);
	if (!isPaired || countOf(sentence, '"') % 2 === 1) return false;
	const hasQuotes = /["“„«「]/.test(sentence);
	return !hasQuotes || outsideQuotes(sentence).replace(/[^\p{L}]/gu, '').length >= outsideMin;
}

const pairs = [
	['“', '”'],
	['«', '»'],
	['「', '」'],
	['『', '』'],
	['(', ')'],
	['（', '）'],
] as const;

/** Room for a name and “said”, in letters. */
const outsideMin = 4;

function countOf(text: string, mark: string): number {
	return text.split(mark).length - 1;
}

function outsideQuotes(sentence: string): string {
	return sentence.replace(/"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|「[^」]*」/gu, ' ');
}

/** Whether it begins with a word that refers back, or has a pronoun for somebody whom it does not name before. */
function needsPredecessor(sentence: string): boolean {
	if (refersBack.test(sentence)) return true;
	const outside = outsideQuotes(sentence);
	const pronoun = personPronoun.exec(outside);
	if (pronoun === null) return false;
	return !person.test(outside.slice(0, pronoun.index));
}

/** Two capitalized words, or one within a sentence that is no place. */
const person =
	/(?<!(?<!\p{L})(?:in|at|of|from|near|on|to|for|by|with|outside|the) )(?:\p{Lu}[\p{L}.’'-]+ \p{Lu}\p{L}+|(?<=\p{L} )\p{Lu}\p{Ll}+)/u;

const personPronoun =
	/(?<!\p{L})(?:he|she|him|his|her|hers|himself|herself)(?!\p{L})|(?<=(?:sagte|erklärte|betonte|so) )(?:er|sie)(?!\p{L})|(?<!\p{L})(?:a-t-(?:il|elle))(?!\p{L})/iu;

/** First words that lean on a sentence before; nouns that name nobody by themselves after “the” or “this”. */
const refersBack = new RegExp(
	'^["“‘„«「(]*(?:' +
		[
			'(?:he|she|it|they|we|you|i|his|her|its|their|our|my|this|that|these|those|such|both|neither|either|each|another|others?|some(?! \\d| people)|one(?! (?:person|man|woman|child|soldier|of the \\p{Lu}))|none|all|the two|the three|the pair|the couple)(?!\\p{L}|-)(?! (?:u\\.s\\.|of the \\p{Lu}))',
			"(?:it’s|it's|he’s|she’s|they’re|that’s|there’s|and|but|or|so|yet|nor|because|also|however|meanwhile|moreover|furthermore|instead|still|then|thus|therefore|hence|nevertheless|nonetheless|otherwise|besides|additionally|similarly|likewise|indeed|finally|later|earlier|afterwards?|previously|separately|elsewhere|there|here|now|again|even|only|not|inside|outside|nearby|asked|speaking|according to (?:him|her|them|it)|in addition|in response|in turn|in contrast|by contrast|in that|in this|in all|at the same time|at that|at the time|on the other|for (?:his|her|their|its) part|as a result|as such|after that|since then|until then|that said|for example|for instance|of (?:them|these|those)|among (?:them|these|those)|with (?:that|this)|despite (?:that|this)|to (?:that|this)|because of (?:this|that))(?!\\p{L})",
			`(?:the|this|that|these|those) (?:(?:same|other|latter|former|new|latest|two|three|four|first|second|company|companies|retailer|airline|carmaker|automaker|manufacturer|operator|provider|regulator|watchdog|hospital|university|startup|publisher|firm|group|agency|organi[sz]ation|ministry|minister|president|spokes\\p{L}+|official|officials|statement|move|decision|deal|step|plan|measure|order|ruling|bill|law|proposal|announcement|news|report|reports|document|letter|video|footage|image|images|incident|event|case|man|woman|men|women|boy|girl|child|children|teenager|suspect|suspects|victim|victims|driver|pilot|officer|officers|gunman|attacker|attackers|team|club|side|player|coach|actor|actress|singer|star|author|lawyer|judge|couple|family|pair|duo|trio|site|building|vehicle|area|region|city|town|village|country|nation|island|party|coalition|bank|court|lawsuit|complaint|study|survey|poll|idea|change|changes|result|results|trend|issue|problem|situation|claim|claims|allegation|allegations|comment|comments|remark|remarks|visit|meeting|talks|trip|summit|exercise|drill|operation|program|programme|project|mission|vulnerability|flaw|bug|malware|campaign|hackers?|attackers?|patch|update|product|device|tool|feature|app|service|platform|website|\\d+-year-old)(?!\\p{L}))`,
			'(?:er|sie|es|dies|dieser|diese|dieses|diesem|seine?|ihre?|deren|dessen|aber|doch|und|oder|zudem|außerdem|dabei|damit|dort|danach|dadurch|deshalb|daher|auch|jedoch|allerdings|hingegen|dagegen|nun|so)(?!\\p{L})',
			'(?:il|elle|ils|elles|ce|cet|cette|ces|cela|son|sa|ses|leurs?|mais|et|donc|or|aussi|cependant|toutefois|pourtant|ensuite|puis|enfin|celui|celle|selon (?:lui|elle|eux)|en outre|de plus|par ailleurs)(?!\\p{L})',
			'(?:él|ella|ellos|ellas|este|esta|estos|estas|esto|ese|esa|eso|su|sus|pero|y|además|también|sin embargo|así|luego|después|según (?:él|ella|ellos)|por (?:su parte|otra parte|ello|eso))(?!\\p{L})',
			'他|她|它|但|不過|不过|然而|此外|另外|這|这|該|该|其|並|并|而|同時|同时|對此|对此|因此|所以|也|又|此次|當時|当时',
			'彼|しかし|また|この|その|これ|それ|一方|同(?=[^\\s])|さらに|なお|そして|だが|ただ',
			'그는|그녀|하지만|그러나|또|이\\s|이에|이어|이번|한편|그리고|해당',
		].join('|') +
		')',
	'iu',
);

/** Advice, advertising and questions to readers. */
const addressesReaders =
	/^(?:here(?:’s|'s| is| are)|watch|listen|follow|subscribe|read|click|see|find|get|sign up|join|live|photos?|video|gallery|what|why|how|who|when|where|opinion|analysis|editor)(?!\p{L})|(?<!\p{L})(?:i|we|my|our|ours|us|you|your|i’m|i'm|we’re|we're|let’s|let's|you’re|you're)(?!\p{L}|\.)|\?["”]?$|!["”]?$|\?!|我們認為|笔者|筆者/iu;

/** What only an opinion says; news quotes it. */
const isOpinion =
	/(?<!\p{L})(?:in my (?:view|opinion)|i (?:think|believe)|of course|frankly|shameful|disgraceful|needless to say|let us|it is high time|outrageous(?:ly)?|thankfully|sadly|unfortunately|hopefully|clearly|surely|obviously)(?!\p{L})/iu;
