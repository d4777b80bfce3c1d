import { wordSet } from '#src/text/word-set.ts';

/*
 * Words that tell who says something, in English. A word that is missing costs a statement; the lists
 * need not be complete, but must not be wrong.
 */

/** What must follow a verb so that it tells what somebody said. */
export type Frame =
	/** Nearly anything: “said he was ready”. */
	| 'words'
	/** A clause: “claimed the letter was forged”, not “claimed victory”. */
	| 'clause'
	/** A clause or a thing: “announced a ceasefire”. */
	| 'thing'
	/** A listener and a clause: “told reporters that”. */
	| 'listener'
	/** “Warned of”, “warned that”. */
	| 'warning'
	/** “Accused them of”. */
	| 'accusation'
	/** “That”, and nothing else: “wrote that”. */
	| 'that'
	/** “Vowed to”, “pledged that”. */
	| 'intent'
	/** “Urged them to”. */
	| 'appeal'
	/** Words in quotation marks: “called it ‘a disgrace’”. */
	| 'label'
	/** Only before or after a whole quotation: “sobbed”. */
	| 'quotation';

/** The frame of a verb as it stands after its subject: “says”, “said”. Undefined for every other word. */
export function frameOf(word: string): Frame | undefined {
	return frames.get(word);
}

const verbs: Readonly<Record<Frame, string>> = {
	words: 'say/says/said state/states/stated',
	clause:
		'claim/claims/claimed insist/insists/insisted argue/argues/argued add/adds/added explain/explains/explained ' +
		'stress/stresses/stressed emphasize/emphasizes/emphasized emphasise/emphasises/emphasised ' +
		'acknowledge/acknowledges/acknowledged admit/admits/admitted concede/concedes/conceded ' +
		'predict/predicts/predicted allege/alleges/alleged assert/asserts/asserted contend/contends/contended ' +
		'reiterate/reiterates/reiterated maintain/maintains/maintained declare/declares/declared ' +
		'reveal/reveals/revealed disclose/discloses/disclosed caution/cautions/cautioned ' +
		'testify/testifies/testified rule/rules/ruled recall/recalls/recalled underline/underlines/underlined ' +
		'underscore/underscores/underscored clarify/clarifies/clarified',
	thing: 'announce/announces/announced confirm/confirms/confirmed deny/denies/denied',
	listener: 'tell/tells/told',
	warning: 'warn/warns/warned',
	accusation: 'accuse/accuses/accused',
	that:
		'write/writes/wrote/written point/points/pointed note/notes/noted observe/observes/observed remark/remarks/remarked suggest/suggests/suggested ' +
		'conclude/concludes/concluded complain/complains/complained respond/responds/responded ' +
		'reply/replies/replied counter/counters/countered comment/comments/commented lament/laments/lamented ' +
		'joke/jokes/joked boast/boasts/boasted promise/promises/promised demand/demands/demanded ' +
		'propose/proposes/proposed report/reports/reported post/posts/posted tweet/tweets/tweeted estimate/estimates/estimated',
	intent: 'vow/vows/vowed pledge/pledges/pledged',
	appeal: 'urge/urges/urged',
	label:
		'call/calls/called describe/describes/described denounce/denounces/denounced dismiss/dismisses/dismissed ' +
		'hail/hails/hailed condemn/condemns/condemned slam/slams/slammed brand/brands/branded criticize/criticizes/criticized ' +
		'criticise/criticises/criticised',
	quotation:
		'ask/asks/asked sob/sobs/sobbed fume/fumes/fumed rage/rages/raged blast/blasts/blasted quip/quips/quipped ' +
		'continue/continues/continued joke/jokes/joked shout/shouts/shouted whisper/whispers/whispered retort/retorts/retorted ' +
		'recount/recounts/recounted enthuse/enthuses/enthused read/reads',
};

const frames: ReadonlyMap<string, Frame> = new Map(
	(Object.keys(verbs) as Frame[]) // The keys of the record are all frames.
		.toReversed()
		.flatMap((frame) =>
			verbs[frame].split(' ').flatMap((forms) => {
				const [plural = '', ...others] = forms.split('/');
				const isVerbMostly = /^(?:say|tell|insist|argue|allege|contend|admit|warn|deny)$/.test(
					plural,
				);
				return (isVerbMostly ? [plural, ...others] : others).map((verb): [string, Frame] => [
					verb,
					frame,
				]);
			}),
		),
);

/** Whether a verb is in the form that follows “they” or “to”, and never one person’s name. */
export function isPluralForm(word: string): boolean {
	return frames.has(word) && !/(?:s|ed|said|told|wrote|written|read)$/.test(word);
}

/** Whether a verb’s form is as often a noun: “claims”. */
export function isNounToo(word: string): boolean {
	return /^(?:points|calls|claims|reports|states|notes|posts|comments|rules|promises|demands|estimates|remarks|counters|jokes|brands|reads|tweets|slams|pledges|vows|cautions|blasts)$/.test(
		word,
	);
}

const wordSigns: readonly [string, string][] = Object.entries({
	d: 'the a an his her its their our my your this these those some any no every each another',
	p:
		'of for to with by from against on in at about into over under near through between among around across ' +
		'amid via within without toward towards behind beyond following despite per upon alongside like unlike',
	n: 'and but yet or nor so',
	w:
		'that which who whom whose what when where why how whether if because although though while whereas since ' +
		'unless until as than after before',
	b: 'has had have',
	m:
		'also later then again repeatedly once previously earlier himself herself further simply bluntly flatly ' +
		'publicly privately recently separately meanwhile however nonetheless still now immediately afterwards too ' +
		'already just subsequently strongly angrily quickly clearly firmly simultaneously accordingly instead',
	T:
		'yesterday today tonight monday tuesday wednesday thursday friday saturday sunday january february march ' +
		'april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ' +
		'morning afternoon evening night week month year last late early next ago',
	e: 'only even imagine suppose assume pretend allegedly reportedly supposedly purportedly nearly almost never not',
	h: 'he she',
	y: 'they i we it you there nobody somebody someone everyone everybody anyone',
	v:
		'is are was were be been am will would can could may might must shall should do does did ' +
		"isn't aren't wasn't weren't won't wouldn't can't couldn't don't doesn't didn't hasn't hadn't haven't needs",
	k: 'quoted cited quotes cites',
	t:
		'president premier minister secretary leader chairman chairwoman chair chairperson chief head director manager ' +
		'spokesman spokeswoman spokesperson official officer general colonel admiral captain major sergeant commander ' +
		'governor mayor senator congressman congresswoman lawmaker representative deputy ambassador envoy diplomat ' +
		'judge justice lawyer attorney prosecutor barrister solicitor detective inspector sheriff king queen prince princess ' +
		'pope bishop archbishop cardinal imam rabbi reverend father mother brother sister son daughter wife husband widow ' +
		'uncle aunt cousin friend colleague neighbor neighbour boyfriend girlfriend partner man woman boy girl ' +
		'professor doctor scientist researcher analyst economist expert consultant engineer developer founder co-founder ' +
		'ceo cto ciso cfo cio coo executive vp vice-president boss owner investor banker trader entrepreneur author writer ' +
		'journalist reporter editor columnist presenter actor actress singer rapper comedian director-general ' +
		'striker midfielder defender goalkeeper winger forward player coach trainer skipper referee driver rider ' +
		'champion swimmer runner sprinter boxer pitcher quarterback batsman bowler golfer teacher student farmer worker ' +
		'nurse surgeon pilot resident witness victim survivor suspect defendant candidate chancellor commissioner ' +
		'councillor councilor mp mep aide adviser advisor negotiator activist campaigner historian architect artist ' +
		'mr mrs ms miss dr prof sir lady lord dame rev gen col lt capt sgt sen rep gov pres hon strategist chemist ' +
		'specialist hacker whistleblower dissident opponent mum mom dad gran granny nan pal gp principal vice-chairman treasurer counsel predecessor successor rival counterpart ally biographer',
}).flatMap(([sign, words]) => words.split(' ').map((word): [string, string] => [word, sign]));

/** What a word does in a sentence, as a letter (see `signedSentencesOf`); undefined for most words. */
export function letterOfWord(word: string): string | undefined {
	const plain = word.endsWith('.') ? word.slice(0, -1) : word;
	return (
		letters.get(plain.replace('’', "'")) ??
		(/(?:ologist|woman|sman|-(?:maker|old)|-of-[a-z]+)$/.test(plain) ? 't' : undefined)
	);
}

const letters: ReadonlyMap<string, string> = new Map([
	...wordSigns,
	...Array.from(frames.keys(), (verb): [string, string] => [verb, 's']),
]);

/** After “said”: no words of anybody. */
export const emptyWords: ReadonlySet<string> = wordSet(
	'nothing little goodbye farewell hello hi sorry much anything something more so grace no yes thanks',
);
