import { numberWords } from '#src/text/number-words.ts';
import { wordSet } from '#src/text/word-set.ts';
import { type Amount, amountOf, qualifierPattern } from './amounts.ts';
import { actionOf, type CountContext, type CountedAction, contextOf } from './count-context.ts';

/** How many there are of something, in words of a text. */
export type Count = Amount & {
	/** What is counted, and of what: the same in all texts that count the same thing. */
	readonly thing: string;
	/** Verbatim. */
	readonly words: string;
	readonly context: CountContext;
	/** What is done with things; undefined for people, where it is part of the thing. */
	readonly action?: CountedAction;
};

/**
 * How many people something happened to. Nothing in a text that doubts, compares or gives several numbers
 * of one thing, or counts those who did it too. `language` is a primary one.
 */
export function victimsIn(text: string, language: string): readonly Count[] {
	const reading = readings[language];
	if (reading === undefined || reading.doubt.test(text)) return [];
	const counts = Object.entries(reading.things).flatMap(([what, patterns]) =>
		patterns
			.flatMap((pattern) => [...text.matchAll(pattern)])
			.flatMap((match) => {
				const byWhom = what === 'killed' && isBySomebody(text, match) ? ' by somebody' : '';
				return countOf(`${language} ${what}${byWhom}`, text, match);
			}),
	);
	return counts.filter(
		(count) =>
			!counts.some(({ thing, number }) => thing === count.thing && number !== count.number),
	);
}

/**
 * How many there are of anything that an English noun in the plural names: “5,000 construction workers”.
 * The thing is the noun with the words before it; measures and money are none.
 */
export function countsOfThings(text: string): readonly Count[] {
	if (readings.en?.doubt.test(text)) return [];
	const counts = [...text.matchAll(countedThing)].flatMap((match) => {
		const noun = match.groups?.noun ?? '';
		const last = noun.split(' ').at(-1) ?? '';
		const isThing = noun.split(' ').every((word) => !noThing.has(word) && !word.endsWith('ss'));
		const action = actionOf(text, match.index, match.index + match[0].length);
		return isThing && last.length > 3
			? countOf(`things ${noun}`, text, match).map((count) => ({ ...count, action }))
			: [];
	});
	return counts.filter(
		({ thing }) => counts.filter((other) => lastWord(other.thing) === lastWord(thing)).length === 1,
	);
}

function lastWord(text: string): string {
	return text.slice(text.lastIndexOf(' ') + 1);
}

function countOf(thing: string, text: string, match: RegExpExecArray): Count[] {
	const { number = '', before = '', scale = '' } = match.groups ?? {};
	if (/^(?:19|20)\d\d$/.test(number)) return [];
	const amount = amountOf(number, before, scale);
	const [words] = match;
	const context = contextOf(text, match.index + words.length);
	return amount === undefined ? [] : [{ ...amount, thing, words, context }];
}

/** Whether a person kills: whoever counts the dead may count them too. */
function isBySomebody(text: string, { index, 0: words }: RegExpExecArray): boolean {
	return startsWithKilling.test(words)
		? attackerBefore.test(text.slice(0, index))
		: byAttacker.test(text.slice(index + words.length));
}

const attackers =
	'(?:gunm[ae]n|shooters?|attackers?|bombers?|assailants?|knifem[ae]n|suspects?|drivers?|pilots?|man|woman|teen(?:ager)?s?)(?!\\p{L})';
const startsWithKilling = /^kill/i;
const attackerBefore = new RegExp(`(?<!\\p{L})${attackers}[^,;:]*$`, 'iu');
const byAttacker = new RegExp(`^ by (?:an? |the )?(?:\\p{L}+ )?${attackers}`, 'iu');

/**
 * How headlines of a language count people: what happened to them, in words that directly follow the
 * number. Only these are surely about the same thing: “two officers” in one report need not be the
 * officers of another.
 */
type CountedPeople = {
	/** Words that make it doubtful whether a number is of this event, and true. */
	readonly doubt: RegExp;
	readonly things: Readonly<Record<string, readonly RegExp[]>>;
};

const english = {
	before: qualifierPattern('en'),
	people: '(?:(?:people|persons) )?(?:(?:are|were|was|have been|has been|had been) )?',
	after: 'in|by|after|as|when|at|on|near|and|during|across|while|with|from|amid|following|outside',
};
const german = {
	before: qualifierPattern('de'),
	people: '(?:Menschen (?:sind )?)?',
	after: 'in|im|bei|nach|durch|und|am|an|auf',
};
const french = {
	before: qualifierPattern('fr'),
	people: '(?:personnes )?',
	after: 'à|au|aux|en|dans|après|par|et|lors|sur',
};
const spanish = {
	before: qualifierPattern('es'),
	people: '(?:personas )?',
	after: 'en|tras|por|y|al|a|durante',
};

const readings: Readonly<Record<string, CountedPeople>> = {
	en: {
		doubt: new RegExp(
			'(?<!\\p{L})(?:not|no|never|den(?:y|ies|ied)|false|fake|hoax|fear(?:s|ed)?|could|may|might|would|if|drill|since|ago|annual|years?|months?|last|previous|earlier|so far|total|risk|' +
				`himself|herself|themselves|(?:including|among them) (?:an? |the )?${attackers})(?!\\p{L})`,
			'iu',
		),
		things: {
			killed: [
				peopleWho('killed|dead|die[ds]?', english),
				whatDoes('killed|killing|kills?', english),
			],
			injured: [
				peopleWho('injured|wounded|hurt', english),
				whatDoes('injured|injuring|injures?|wounded|wounding|wounds', english),
			],
			missing: [peopleWho('missing|unaccounted for', english)],
			arrested: [
				peopleWho('arrested|detained', english),
				whatDoes('arrested|arresting|arrests?|detained|detaining|detains?', english),
			],
			evacuated: [peopleWho('evacuated', english)],
			rescued: [peopleWho('rescued', english)],
		},
	},
	de: {
		doubt:
			/(?<!\p{L})(?:nicht|keine?r?|falsch|befürchtet|könnten?|wohl|seit|vor|jährlich|Jahr(?:e|en)?|Monat(?:e|en)?|bisher|insgesamt|sich selbst|(?:einschließlich|inklusive|darunter) (?:de[rsmn] )?(?:mutmaßliche[rn]? )?(?:Täters?|Schützen?|Angreifers?|Attentäters?))(?!\p{L})/iu,
		things: {
			killed: [peopleWho('Tote|getötet|gestorben', german)],
			injured: [peopleWho('Verletzte|verletzt', german)],
			missing: [peopleWho('Vermisste|vermisst', german)],
		},
	},
	fr: {
		doubt:
			/(?<!\p{L})(?:pas|aucune?|jamais|faux|craint|craignent|pourraient|depuis|ans?|années?|mois|total|se suicide|s[’']est suicidé|(?:dont|y compris) (?:le |la |l[’'])(?:tireur|assaillant|auteur|agresseur|kamikaze))(?!\p{L})/iu,
		things: {
			killed: [peopleWho('morts|tués|tuées', french)],
			injured: [peopleWho('blessés|blessées', french)],
			missing: [peopleWho('disparus|disparues', french)],
		},
	},
	es: {
		doubt:
			/(?<!\p{L})(?:no|ningún|nunca|falso|temen?|podrían|desde|años?|meses|total|se suicid\p{L}+|incluid[oa]s?(?: el| la)? (?:atacante|agresor|tirador|autor|pistolero)\p{L}*)(?!\p{L})/iu,
		things: {
			killed: [peopleWho('muertos|muertas|fallecidos', spanish)],
			injured: [peopleWho('heridos|heridas', spanish)],
			missing: [peopleWho('desaparecidos|desaparecidas', spanish)],
		},
	},
	zh: {
		doubt: /[不未無无沒没恐或否年月]|以[來来]|累[計计]|包括|包含|[自轻輕][殺杀盡尽生]/u,
		things: {
			killed: [chinesePeopleWho('死亡|罹難|遇難|罹难|遇难')],
			injured: [chinesePeopleWho('受傷|受伤')],
			missing: [chinesePeopleWho('失蹤|失踪')],
		},
	},
};

/** A whole number, as it is qualified, and what happened; no part of a longer number, and nothing else that is counted. */
function peopleWho(
	what: string,
	{
		before,
		people,
		after,
	}: { readonly before: string; readonly people: string; readonly after: string },
): RegExp {
	const end = `(?=\\s*(?:$|[,.;:!?–—)“”"]|(?:${after})(?!\\p{L})))`;
	return new RegExp(`${wholeNumber(before)} ${people}(?:${what})${end}`, 'giu');
}

/** “The crash killed 31 people”: the same with the verb first. */
function whatDoes(
	what: string,
	{ before, after }: { readonly before: string; readonly after: string },
): RegExp {
	const end = `(?=\\s*(?:$|[,.;:!?–—)“”"]|(?:${after})(?!\\p{L})))`;
	return new RegExp(
		`(?<!\\p{L})(?:${what}) ${wholeNumber(before)}(?: (?:people|persons))?${end}`,
		'giu',
	);
}

function chinesePeopleWho(what: string): RegExp {
	return new RegExp(`(?<before>${qualifierPattern('zh')})?(?<number>\\d+)\\s?人(?:${what})`, 'gu');
}

function wholeNumber(before: string): string {
	const words = numberWords.slice(1).join('|');
	const number = `(?<number>\\d{1,3}(?:[,.\\u00a0 ]\\d{3})*|\\d+|${words})`;
	const alone = `(?<![\\p{L}\\p{N}.,$€£¥-])(?<!(?:${words}|hundred|thousand|million|dozen|and|to|or|of) )`;
	return `${alone}(?:(?<before>${before}) )?${number}`;
}

/** “at least 5,000 construction workers”, up to a noun in the plural. */
const countedThing = new RegExp(
	`${wholeNumber(english.before)} (?:(?<scale>thousand|million|billion) )?(?<noun>(?:\\p{Ll}+ ){0,2}?\\p{Ll}+s)(?![\\p{L}’'-])`,
	'gu',
);

/** Words in the plural that measure, or that can be verbs; and words that no noun phrase has in it. */
const noThing = wordSet(
	'years months weeks days hours minutes seconds times points percent degrees miles kilometers kilometres meters metres feet inches ' +
		'tons tonnes kilograms pounds grams liters litres barrels gallons acres hectares dollars euros yuan yen cents rupees rubles roubles francs ' +
		'people killed injured wounded dead in on at by of to for from with and or as is has was does its this his says sees gets hits runs wins ' +
		'the a an after before during over under more most per others thousands millions billions hundreds dozens ' +
		'are were have had been will who that which while when when be than but into against amid about',
);
