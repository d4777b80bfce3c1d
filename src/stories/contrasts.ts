import type { Article } from '#src/articles/article.ts';
import { foldName } from '#src/text/fold.ts';
import { type Token, tellingPartOf } from './article-words.ts';

/** What an article says about one event that a report of another one says differently. */
export type Contrasts = {
	/** The days of the week that it names, as bits; reports of one story are less than a week apart. */
	readonly days: number;
	/** The ages of people. */
	readonly ages: ReadonlySet<string>;
	/** Its figures by unit, like 0.8 by “%”. Numbers of victims and other counts are none: they change within one event. */
	readonly figures: ReadonlyMap<string, ReadonlySet<string>>;
	/** How it came out, by the headline; none if that tells no way, or both ways of one matter. */
	readonly outcome: Outcome | undefined;
};

type Outcome = {
	/** The matter: the index of its two ways in `ways`. */
	readonly matter: number;
	readonly side: number;
	/** The words before it, which tell what came out so; those after it if there are none. */
	readonly subject: ReadonlySet<string>;
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

/** Whether the headlines tell opposite outcomes for one subject, like “Oil rises” and “Oil falls”. */
export function outcomesDiffer(
	{ outcome: one }: Contrasts,
	{ outcome: other }: Contrasts,
): boolean {
	if (one === undefined || other === undefined) return false;
	const areOpposite = one.matter === other.matter && one.side !== other.side;
	return areOpposite && [...one.subject].some((word) => other.subject.has(word));
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
		outcome: outcomeOf(headline),
	};
}

/** The outcome that a headline tells. */
function outcomeOf(headline: readonly Token[]): Outcome | undefined {
	const words = headline.map(({ word }) => word).join(' ');
	const found = [...words.matchAll(anyWay)].map((match) => {
		const way = match.slice(1).findIndex((text) => text !== undefined);
		return {
			matter: way >> 1,
			side: way & 1,
			start: match.index,
			end: match.index + match[0].length,
		};
	});
	const [first] = found;
	if (first === undefined) return undefined;
	const { matter, side, start, end } = first;
	if (found.some((other) => other.matter === matter && other.side !== side)) return undefined;
	const before = tellingWords(words.slice(0, start));
	return { matter, side, subject: before.size > 0 ? before : tellingWords(words.slice(end)) };
}

function tellingWords(words: string): ReadonlySet<string> {
	return new Set(words.split(' ').map(tellingPartOf).filter(Boolean));
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

/**
 * Two ways in which one matter comes out, in five languages, folded. What tells both ways of one matter is
 * left out: a court that “rejects” an appeal upholds a ban.
 */
const ways: readonly (readonly [string, string])[] = [
	[
		'higher|up \\d+|rises?|rose|gains?|gained|climbs?|climbed|jumps?|jumped|soars?|soared|rally|rallies|' +
			'im plus|ins plus|steigt|steigen|hoher|klettert|en hausse|bondit|grimpe|progresse|' +
			'en alza|con alza|sube|suben|avanza|repunta|al alza|上涨|收涨|走高|收红|大涨|升值',
		'lower|down \\d+|falls?|fell|loses \\d+|drops?|dropped|slips?|slipped|slides?|plunges?|plunged|tumbles?|' +
			'im minus|ins minus|sinkt|sinken|fallt|fallen|tiefer|niedriger|rutscht|en baisse|recule|chute|plonge|' +
			'a la baja|con caida|en baja|cae|caen|baja|bajan|retrocede|下跌|收跌|走低|收黑|大跌|贬值',
	],
	[
		'upholds?|upheld|affirms?|bestatigt|confirme|confirma|ratifica|维持',
		'strikes? down|struck down|overturns?|overturned|quash(?:es|ed)|invalidates?|kippt|hebt|annule|invalide|' +
			'anula|tumba|推翻|撤销',
	],
	[
		'approves?|approved|pass(?:es|ed)|billigt|genehmigt|adopte|approuve|aprueba|批准|核准|通过',
		'rejects?|rejected|vetoe?s?|votes? down|verwirft|lehnt|rejette|rechaza|veta|否决|驳回',
	],
	[
		'wins?|won|beats?|defeats?|defeated|gewinnt|siegt|schlagt|besiegt|gagne|remporte|bat|gana|vence|击败|获胜|夺冠',
		'loses?|lost|verliert|unterliegt|perd|s incline|pierde|不敌|落败|输给|败给',
	],
	[
		'raises?|raised|hikes?|hiked|erhoht|releve|augmente|eleva|升息|加息|上调|调升',
		'cuts?|lowers?|lowered|senkt|abaisse|reduit|recorta|rebaja|降息|下调|调降',
	],
	[
		'guilty|convicted|schuldig|coupable|culpable|有罪',
		'not guilty|acquitted|acquits|freigesprochen|acquitte|absuelto|absuelta|无罪',
	],
];

const anyWay = new RegExp(
	`(?<!\\S)(?:${ways
		.flat()
		.map((words) => `(${words})`)
		.join('|')})(?!\\S)`,
	'g',
);

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

/** How far Chinese clocks are ahead of UTC. */
const eastAsiaMs = 8 * 3_600_000;

/**
 * In how many letters of a summary ages and figures are read. Range 120 to 250; with 2,500 recall on ECB+
 * was 0.02 lower, because long reports tell of other people too.
 */
const leadLettersMax = 250;

/** In how many words days are read. Range 40 to 60. */
const leadWordsMax = 60;
