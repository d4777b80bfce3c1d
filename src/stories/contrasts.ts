import type { Article } from '#src/articles/article.ts';
import { foldName } from '#src/text/fold.ts';
import { type Token, tellingPartOf, tokensOf } from './article-words.ts';
import { matters, possibility, reversal, subordinate } from './opposite-outcomes.ts';

/** What an article says about one event that a report of another one says differently. */
export type Contrasts = {
	/** The days of the week that it names, as bits; reports of one story are less than a week apart. */
	readonly days: number;
	/** The ages of people. */
	readonly ages: ReadonlySet<string>;
	/** Its figures by unit, like 0.8 by “%”. Numbers of victims and other counts are none: they change within one event. */
	readonly figures: ReadonlyMap<string, ReadonlySet<string>>;
	/** How it came out, by the headline, of each matter that it tells one way of. */
	readonly outcomes: readonly Outcome[];
};

type Outcome = {
	/** The index in `matters`. */
	readonly matter: number;
	/** The index of its way. */
	readonly way: number;
	/** The words before it, which tell what came out so; those after it if there are none. */
	readonly subject: ReadonlySet<string>;
	/** The words after it. */
	readonly object: readonly string[];
	/** Words that turn a decision around: who allows what is banned decides against a ban. */
	readonly reversals: string;
};

/** Whether both articles name days, but none in common. */
export function daysDiffer(one: Contrasts, other: Contrasts): boolean {
	return one.days !== 0 && other.days !== 0 && (one.days & other.days) === 0;
}

/** Whether both articles give ages, but none in common. */
export function agesDiffer(one: Contrasts, other: Contrasts): boolean {
	return one.ages.size > 0 && other.ages.size > 0 && one.ages.isDisjointFrom(other.ages);
}

/** Whether both have figures with one unit, and none in common. */
export function figuresDiffer(one: Contrasts, other: Contrasts): boolean {
	let differ = false;
	for (const [unit, figures] of one.figures) {
		const others = other.figures.get(unit);
		if (others === undefined) continue;
		if ([...figures].some((figure) => others.has(figure))) return false;
		differ = true;
	}
	return differ;
}

/** Whether the headlines tell opposite outcomes for one subject, like “Oil rises” and “Oil falls”, or each that another beat the other. */
export function outcomesDiffer({ outcomes }: Contrasts, { outcomes: others }: Contrasts): boolean {
	return outcomes.some((one) =>
		others.some(
			(other) =>
				one.matter === other.matter &&
				(one.way === other.way
					? matters[one.matter]?.isContest && areRolesSwapped(one, other)
					: areOpposite(one, other)),
		),
	);
}

function areOpposite(one: Outcome, other: Outcome): boolean {
	const { isDecision, isContest, hasOneObject } = matters[one.matter] ?? {};
	if (isContest && areRolesSwapped(one, other)) return false;
	if (isDecision && one.reversals !== other.reversals) return false;
	if (hasOneObject && !one.object.some((word) => other.object.includes(word))) return false;
	return !one.subject.isDisjointFrom(other.subject);
}

/** Whether each names after its verb whom the other names before it. Words that both have in one of these places, like a cup’s name, are nobody. */
function areRolesSwapped(one: Outcome, other: Outcome): boolean {
	const isOnlyBefore = (word: string, { subject, object }: Outcome) =>
		subject.has(word) && !object.slice(0, rivalWordsMax).includes(word);
	const isNamedAfter = (subject: Outcome, object: Outcome) =>
		object.object
			.slice(0, rivalWordsMax)
			.some((word) => isOnlyBefore(word, subject) && !object.subject.has(word));
	return isNamedAfter(one, other) && isNamedAfter(other, one);
}

/** Reads them from an article and its tokens. */
export function contrastsOf(
	article: Article,
	headline: readonly Token[],
	summary: readonly Token[],
	at: number,
): Contrasts {
	const lead = `${article.headline}\n${(article.summary ?? '').slice(0, leadLettersMax)}`;
	let days = 0;
	for (const tokens of [headline, summary.slice(0, leadWordsMax)])
		for (const [index, token] of tokens.entries())
			days |= dayNamedBy(token, tokens[index - 1]?.word, at);
	return {
		days,
		ages: agesIn(lead),
		figures: figuresIn(lead),
		outcomes: outcomesIn(article.headline, headline),
	};
}

/** The outcomes that a headline tells; none of a matter of which it tells several ways. */
function outcomesIn(headline: string, tokens: readonly Token[]): readonly Outcome[] {
	if (!anyWay.test(wordsOf(tokens))) return [];
	const clauses = headline
		.split(betweenClauses)
		.map((clause) => wordsOf(tokensOf(clause, tokens.length)));
	const reversals = [...wordsOf(tokens).matchAll(reversal)]
		.map(([word]) => word)
		.sort()
		.join(' ');
	return ways.flatMap((pattern, matter) => {
		const found = clauses.flatMap((clause, index) =>
			[...clause.matchAll(pattern)].map((match) => ({ match, clause, index })),
		);
		const told = new Set(found.map(({ match }) => wayOf(match)));
		const real = found.find(({ match, clause }) => !possibility.test(clause.slice(0, match.index)));
		if (told.size > 1 || real === undefined) return [];
		const { match, clause, index } = real;
		const before = clause.slice(0, match.index);
		const object = tellingWords(clause.slice(match.index + match[0].length));
		const parts = before.split(subordinate);
		const near = tellingWords(parts.at(-1) ?? '');
		const isAlone = near.length === 0 && parts.length === 1;
		const own = isAlone ? tellingWords(clauses.slice(0, index).join(' ')) : near;
		const subject = new Set(own.length > 0 ? own : object);
		return [{ matter, way: wayOf(match), subject, object, reversals }];
	});
}

function wayOf(match: RegExpExecArray): number {
	return match.slice(1).findIndex((text) => text !== undefined);
}

function wordsOf(tokens: readonly Token[]): string {
	return tokens.map(({ word }) => word).join(' ');
}

/** Its telling words in order, without numbers. */
function tellingWords(words: string): string[] {
	return words
		.split(' ')
		.filter((word) => !/^\p{N}/u.test(word))
		.map(tellingPartOf)
		.filter(Boolean);
}

/** The day of the week that a token names, as a bit; 0 if it names none. */
function dayNamedBy({ word }: Token, before: string | undefined, at: number): number {
	const weekday = weekdays.get(word);
	if (weekday !== undefined) return dayBit(weekday);
	const unspacedWeekday = unspacedWeekdayOf(word, before);
	if (unspacedWeekday >= 0) return dayBit(unspacedWeekday);
	const ago = relativeDays.get(word);
	if (ago !== undefined) return weekdayOf(at - ago * dayMs);
	const unspacedAgo = unspacedRelativeDays.get(word);
	return unspacedAgo === undefined ? 0 : weekdayOf(at + eastAsiaMs - unspacedAgo * dayMs);
}

/** The day of the week in 周一, 星期一 or 礼拜一, from Sunday as 0; -1 if there is none. */
function unspacedWeekdayOf(word: string, before: string | undefined): number {
	const [first = '', second = ''] = word;
	const isAfterWeek =
		first === '周' ||
		(before === '星期' && first === '期') ||
		(before === '礼拜' && first === '拜');
	return isAfterWeek && second !== '' ? unspacedWeekdays.indexOf(second.replace('天', '日')) : -1;
}

function weekdayOf(time: number): number {
	return dayBit(new Date(time).getUTCDay());
}

function dayBit(weekday: number): number {
	return 1 << weekday;
}

/** The figures of a text, by unit. */
function figuresIn(text: string): ReadonlyMap<string, ReadonlySet<string>> {
	const figures = new Map<string, Set<string>>();
	if (!/\d/.test(text)) return figures;
	for (const { 1: digits = '', 2: percent } of text.matchAll(figure)) {
		const unit = percent === undefined ? 'points' : '%';
		const number = digits.replaceAll(',', '.');
		figures.set(unit, (figures.get(unit) ?? new Set()).add(number));
	}
	return figures;
}

/** The ages of people that a text gives. */
function agesIn(text: string): ReadonlySet<string> {
	const ages = new Set<string>();
	if (!/\d/.test(text)) return ages;
	for (const match of text.matchAll(age)) {
		const years = match.slice(1).find((group) => group !== undefined);
		if (years !== undefined) ages.add(years);
	}
	return ages;
}

const figure =
	/(?<![\d.,])(\d+(?:[.,]\d+)*)\s?(?:(%|per ?cent|Prozent|pour cent|por ciento)|(?:points?|Punkten?|Zähler|puntos)(?!\p{L})|[點点])/gu;

const age = new RegExp(
	[
		'(?:aged?|age of|d(?:ies|ied|ead) at|im Alter von|âgée?s? de|âge de|de edad de|享[壽寿年]) ?(\\d{1,3})(?![\\d.,]\\d|\\d)',
		'(?:homme|femme|garçon|fille|adolescente?|jeune) de (\\d{1,3}) ans(?!\\p{L})',
		'(?:hombre|mujer|joven|niñ[oa]|menor) de (\\d{1,3}) años(?!\\p{L})',
		'(?<!\\d)(\\d{1,3})(?:[- ]years?[- ]old|[- ]?jährige| Jahre alt| años de edad| ?[歲岁](?!月))',
	].join('|'),
	'giu',
);

/** By matter, its ways as groups. */
const ways = matters.map(({ ways }) => aWay(ways.map((words) => `(${words})`)));

const anyWay = new RegExp(aWay(matters.flatMap(({ ways }) => ways)).source);

function aWay(words: readonly string[]): RegExp {
	return new RegExp(`(?<!\\S)(?:${words.join('|')})(?!\\S)`, 'g');
}

const weekdays = new Map(weekdayNames());

/** The names of the days in the languages with spaces, folded; Sunday is 0. */
function* weekdayNames(): Generator<[name: string, weekday: number]> {
	for (const language of ['en', 'de', 'fr', 'es']) {
		const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
		// 1 June 2025 was a Sunday.
		for (let weekday = 0; weekday < 7; weekday++)
			yield [foldName(format.format(Date.UTC(2025, 5, 1 + weekday))), weekday];
	}
}

const unspacedWeekdays = '日一二三四五六';

/** How many days ago what is called so was. French “hier” is left out: in German it means here. */
const relativeDays = new Map([
	['today', 0],
	['tonight', 0],
	['heute', 0],
	['aujourdhui', 0],
	['hoy', 0],
	['yesterday', 1],
	['gestern', 1],
	['ayer', 1],
	['tomorrow', -1],
]);

const unspacedRelativeDays = new Map([
	...['今天', '今日', '今晨', '今早', '今晚'].map((word) => [word, 0] as const),
	...['昨天', '昨日', '昨晚', '昨夜'].map((word) => [word, 1] as const),
	...['明天', '明日'].map((word) => [word, -1] as const),
]);

const dayMs = 86_400_000;

/** What separates the clauses of a headline; a comma in a number does not. */
const betweenClauses = /[,;:|!?]\s+|\s[–—-]+\s|[。，；：！？…]+/u;

/** How many words after “beats” can name who is beaten. */
const rivalWordsMax = 2;

/** How far Chinese clocks are ahead of UTC. */
const eastAsiaMs = 8 * 3_600_000;

/**
 * In how many letters of a summary ages and figures are read. Range 120 to 250; with 2,500 recall on ECB+
 * was 0.02 lower, because long reports tell of other people too.
 */
const leadLettersMax = 250;

/** In how many words days are read. Range 40 to 60. */
const leadWordsMax = 60;
