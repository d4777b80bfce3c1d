import { wordSet } from '#src/text/word-set.ts';
import type { Sign, SignedSentence } from './signs.ts';

/**
 * Whether a sentence with quotations tells of words that were really said, and lately: not in a film or on a
 * parody account, not as a joke, not in another year, and not taken back. Where they were said must be a usual
 * occasion or a place; any other is as little trusted as a film.
 */
export function isRealSpeech(sentence: SignedSentence): boolean {
	const words = wordsOf(sentence.signs);
	if (inventions.test(words) || doubts.test(words)) return false;
	return attachedPartsOf(sentence).every(isUsual);
}

/** Whether the sentence before leaves it so: “A fake video shows Moss. ‘…,’ he said”; “The film begins. ‘…,’ says Moss”. */
export function isRealSpeechAfter(
	{ signs }: SignedSentence,
	before: SignedSentence | undefined,
): boolean {
	if (before === undefined) return true;
	const isPresent = signs.some(({ letter, word }) => letter === 's' && word.endsWith('s'));
	const words = wordsOf(before.signs);
	return !inventions.test(words) && !(isPresent && works.test(words));
}

/** The words outside quotations; a name is “@”. */
function wordsOf(signs: readonly Sign[]): string {
	return signs.map(({ word, name }) => (name === undefined ? word : '@')).join(' ');
}

/** What is made up, or was taken back. */
const inventions = new RegExp(
	String.raw`(?<![\p{L}-])(?:` +
		[
			'fak(?:e|es|ed|ery|ing)|forg(?:ed|ery|eries)|fabricat(?:ed|ion|ions)|falsified|doctored|manipulated|bogus|phony|phoney|spoof(?:ed|s)?',
			'parod(?:y|ies|ied)|satir(?:e|es|ical|ically|ist|ists)|hoax(?:es|ed|er|ers)?|pranks?|prankster|skits?|sitcoms?|mock|mockumentary|lampoon(?:s|ed)?',
			'deep-?fakes?|ai-(?:generated|made|created|altered)|computer-generated|impersonat(?:or|ors|ed|es|ing|ion)|lookalikes?|imitat(?:or|ed|es|ing)|cloned voice',
			'fictional|fictitious|fictionali[sz]ed|imaginary|imagined|apocryphal|hypothetical|re-?enact(?:ed|ment)|role-?play',
			'joked|jokes|jokingly|joking|in jest|sarcastically|ironically|tongue-in-cheek|april fools?',
			'(?:played|portrayed|voiced|impersonated|ghost-?written) by|(?:playing|portraying|voicing) (?:the|an?|@)|an? character',
			'saturday night live|never (?:took place|happened|existed|sent|aired)',
			'(?:made|generated|created|produced|cloned|altered) (?:with|by|using) (?:ai|artificial intelligence|an? computer)|(?:digitally|selectively) (?:altered|edited)',
			'(?:was|were|is|are|been) (?:made[ -]up|invented)|made-up|inauthentic|not (?:genuine|authentic|real)|misspoke|misquoted',
			'misattributed',
			'retract(?:s|ed|ing|ion)?|recant(?:s|ed|ing)?|backtrack(?:s|ed|ing)?|den(?:y|ies|ied|ying) (?:it|(?:ever |having )*(?:saying|said|written|writing)|the (?:remark|quote|quotation)s?)|disown(?:s|ed|ing)?|(?:took|takes?|taken|taking|walk(?:s|ed|ing)?) (?:\\S+ ){1,3}back',
			'(?:later|since|then) (?:withdrew|withdrawn)|(?:withdrew|withdrawing|correct(?:s|ed|ing)) (?:it|himself|herself|(?:the|that|his|her) (?:remark|comment|statement|claim)s?)',
		].join('|') +
		String.raw`)(?![\p{L}])`,
	'u',
);

const doubts =
	/(?<!\p{L})(?:unverified|unconfirmed|unauthenticated|purported(?:ly)?|supposedly|allegedly|falsely|wrongly)(?!\p{L})/u;

const works =
	/(?<!\p{L})(?:film|movie|novel|drama|comedy|musical|opera|biopic|screenplay|script|thriller|cartoon|miniseries|video game|trailer)s?(?!\p{L})/u;

/**
 * What tells where, when and how something was said: of the parts of a sentence between its signs, those with a
 * verb of saying, and those that begin with a preposition or a number.
 */
type Part = {
	readonly signs: readonly Sign[];
	readonly letters: string;
	/** Where its phrases begin: after the verb, if there is one. */
	readonly start: number;
};

function attachedPartsOf({ signs, letters }: SignedSentence): Part[] {
	return [...letters.matchAll(/[^Q,:;–()]+Q?/g)].flatMap(({ 0: part, index }) => {
		const inPart = signs.slice(index, index + part.length);
		const isPhrase = /^[mTgn]*[p#]/.test(part) || inPart[0]?.word.endsWith('ing') === true;
		const verb = inPart.findLastIndex(
			({ letter, word }) => letter === 's' || letter === 'k' || word === 'saying',
		);
		if (/^n?w/.test(part) || (verb < 0 && !isPhrase)) return [];
		const starts = isPhrase && verb > 0 ? [0, verb + 1] : [verb + 1];
		return starts.map((start) => ({ signs: inPart, letters: part, start }));
	});
}

function isUsual(part: Part): boolean {
	const words = wordsOf(part.signs);
	return !longAgo.test(words) && !inWork.test(words) && isUsualOccasion(part);
}

/** A year, “once”, “years ago”. */
const longAgo =
	/(?<![\p{L}\p{N}])(?:(?:1[89]|20)\d\d(?:s|['’]s)?|[1-9]0s|once(?! (?:again|more))|last year|(?:years?|decades?|centur(?:y|ies)) (?:ago|earlier|before)|long ago|famously|used to|(?:old|resurfaced|unearthed|archival|archive|\d+ - year - old|\d+-year-old|decades-old) (?:video|clip|footage|interview|recording|tape|letter|post|tweet|speech|article)s?|before (?:(?:his|her) death|(?:he|she) died)|deathbed|posthumous(?:ly)?|the late @|in (?:his|her|their) (?:youth|childhood)|(?:as|was) (?:young|an? (?:student|child|boy|girl|teenager)))(?![\p{L}\p{N}])/u;

const inWork = new RegExp(
	String.raw`(?<!\p{L})(?:in|on|during|from|to) (?:\S+ ){0,3}${works.source}`,
	'u',
);

/** Whether the phrases after the verb, or at the beginning, name an occasion or a place where people speak to the public. */
function isUsualOccasion({ signs, letters, start }: Part): boolean {
	const rest = letters.slice(start);
	const first = rest.search(/p/);
	if (first < 0 || /[wvbn]/.test(rest.slice(0, first))) return true;
	for (const { 0: phrase, index } of rest
		.slice(first)
		.matchAll(/p(?:[^pwgnvbshy]|(?<=[dxCOL'])g)*|./g)) {
		if (!phrase.startsWith('p')) return true;
		const at = start + first + index;
		const [preposition, ...nouns] = signs.slice(at, at + phrase.length);
		if (preposition === undefined || !settings.has(preposition.word)) continue;
		if (isOccasion(nouns)) return true;
		if (/^p[^TL#]*Q/.test(phrase) || !/^p[dLOT#mtr'.!QC*[\]]*$/.test(phrase)) return false;
	}
	return true;
}

/** What is before a place or an occasion. */
const settings: ReadonlySet<string> = wordSet('in on at within inside during through via');

/** “A radio interview”, “a statement posted online”; not “a radio commercial”. */
function isOccasion(nouns: readonly Sign[]): boolean {
	const last = nouns.findLastIndex(({ word }) => {
		const plain = word.replace(/\.$/, '');
		return occasions.has(plain) || occasions.has(plain.replace(/s$/, '')) || /^mid-/.test(plain);
	});
	const rest = nouns.slice(last + 1).filter(({ letter }) => letter === 'x' || letter === 'g');
	return last >= 0 && rest.every(({ word }) => /ed$/.test(word) || afterOccasion.has(word));
}

const afterOccasion: ReadonlySet<string> = wordSet(
	'seen sent given made held shown read online aired live here there back home',
);

const occasions: ReadonlySet<string> = wordSet(`
	interview statement conference briefing presser meeting session hearing testimony speech address remark comment response reply
	answer question announcement declaration release report alert advisory bulletin memo note notice document filing affidavit brief complaint
	lawsuit appeal letter email e-mail mail message text post posting tweet thread blog blogpost livestream stream video clip audio
	podcast broadcast programme program radio television tv newspaper magazine journal daily article column op-ed essay editorial study
	paper review survey website site page account platform network channel feed app facebook twitter x telegram instagram tiktok youtube linkedin weibo
	bluesky mastodon threads social media press
	call teleconference videoconference webcast webinar phone telephone line talk discussion debate panel lecture sermon homily toast
	visit trip tour stop summit forum congress convention council assembly parliament senate house chamber committee commission cabinet
	court courtroom courthouse trial ruling judgment judgement verdict decision order opinion dissent sentencing inquest inquiry investigation
	event ceremony rally march protest demonstration gathering vigil funeral service mass celebration festival party dinner lunch reception
	game match race season training practice tournament final championship halftime
	capital city town village region province state district county country area neighborhood neighbourhood street square building complex
	headquarters office hospital clinic station airport base camp center centre school university campus stadium arena field pitch midcourt church mosque temple
	palace residence home hotel room hall factory plant scene border front port harbor harbour farm market shop store prison jail
	time day date hour minute moment morning afternoon evening night week weekend month quarter year period eve anniversary wake
	monday tuesday wednesday thursday friday saturday sunday january february april may june july august september october november december
	english french german spanish russian arabic chinese hindi korean japanese portuguese ukrainian
	person public private full part detail writing addition turn return reference relation regard particular fact
	way sideline floor carpet premiere documentary edition issue caption story farewell effort attempt bid hope term end beginning start
	opening close launch unveiling inauguration presentation aftermath subject matter topic
	camera record stage air behalf condition arrival spokesperson spokesman spokeswoman lawyer translator interpreter aide
	support favor favour defense defence light view case context
`);
