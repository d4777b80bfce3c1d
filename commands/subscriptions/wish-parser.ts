import type { KnownNames } from '#src/desk/titles.ts';
import {
	distinctTopics,
	parseExcludedTopics,
	parseTopics,
	type Topic,
	type TopicSelection,
	topicKey,
	topicsMax,
} from '#src/desk/topics.ts';
import { oneOf, type Saying, saying } from '#src/phrases/catalogue.ts';
import { plain, quotation } from '#src/render/text/plain-text.ts';
import { readQuietHours } from '#src/schedule/quiet-hours.ts';
import { readWhen } from '#src/schedule/read-when.ts';
import { readZone } from '#src/schedule/read-zone.ts';
import { showZone } from '#src/schedule/zones.ts';
import { type Refusal, refuse } from '#src/subscriptions/destination.ts';
import type { AlertWish, DigestWish, Wish } from '#src/subscriptions/subscription.ts';
import { explainTopicProblem } from './topic-problems.ts';

/** The typed options of a wish; options that were not typed stay as they were. */
export type WishInput = {
	readonly topics?: string | undefined;
	/** `none` means that nothing is left out any more. */
	readonly except?: string | undefined;
	readonly timezone?: string | undefined;
	readonly when?: string | undefined;
	readonly when_empty?: DigestWish['whenEmpty'] | undefined;
	readonly content?: NonNullable<DigestWish['content']> | 'new stories' | undefined;
	readonly budget?: number | undefined;
	/** `none` ends the quiet hours. */
	readonly quiet?: string | undefined;
};

/** A wish with the default of every optional option. */
export function newWish(kind: Wish['kind'], timezone: string): Wish {
	if (kind === 'alert') return { kind, topics: [], except: [], budget: 6, timezone };
	return { kind, topics: [], except: [], schedule: daily, timezone, whenEmpty: 'nothing' };
}

const daily: DigestWish['schedule'] = { days: [0, 1, 2, 3, 4, 5, 6], times: ['08:00'] };
const onMondays: DigestWish['schedule'] = { days: [1], times: ['08:00'] };

type ParsedWish = { readonly kind: 'wish'; readonly wish: Wish } | Refusal;

/** Parses the typed options into the wish `before`; options of the other kind of wish are ignored. */
export function parseWish(input: WishInput, before: Wish, known: KnownNames): ParsedWish {
	const parsed = parseWanted(input, before, known);
	if (parsed.kind === 'refused') return parsed;
	const topics = [...parsed.wanted.topics];
	const except = [...parsed.wanted.except];
	return before.kind === 'digest'
		? parseDigestWish(input, { ...before, topics, except })
		: parseAlertWish(input, { ...before, topics, except });
}

function parseDigestWish(input: WishInput, before: DigestWish): ParsedWish {
	const when = input.when === undefined ? undefined : readWhen(input.when);
	if (when?.kind === 'unclear') return refuse('when-unclear', when.says);
	const zone = parseZone(input.timezone, before.timezone);
	if (zone.kind === 'refused') return zone;
	const { content: contentBefore, ...others } = before;
	const content = input.content ?? contentBefore;
	const wish = {
		...others,
		...(content === 'most talked about' && { content }),
		schedule: when?.schedule ?? scheduleFor(content, before.schedule),
		timezone: zone.timezone,
		whenEmpty: input.when_empty ?? before.whenEmpty,
	};
	return { kind: 'wish', wish };
}

/** Whoever chose no times, so that they are still those of a new wish, gets the most talked about once a week. */
function scheduleFor(content: WishInput['content'], before: DigestWish['schedule']) {
	return content === 'most talked about' && before === daily ? onMondays : before;
}

function parseAlertWish(input: WishInput, before: AlertWish): ParsedWish {
	const zone = parseZone(input.timezone, before.timezone);
	if (zone.kind === 'refused') return zone;
	const read =
		input.quiet === undefined || meansNothing(input.quiet)
			? undefined
			: readQuietHours(input.quiet);
	if (read?.kind === 'unclear') return refuse('quiet-unclear', read.says);
	const { quiet: quietBefore, ...others } = before;
	const quiet = input.quiet === undefined ? quietBefore : read?.quiet;
	const wish = {
		...others,
		budget: input.budget ?? before.budget,
		timezone: zone.timezone,
		...(quiet && { quiet: { from: quiet.from, until: quiet.until } }),
	};
	return { kind: 'wish', wish };
}

/** The typed zone, or `before` if none was typed; text that matches several zones is refused with a list of them. */
export function parseZone(
	typed: string | undefined,
	before: string,
): { readonly kind: 'zone'; readonly timezone: string } | Refusal {
	if (typed === undefined) return { kind: 'zone', timezone: before };
	const read = readZone(typed);
	switch (read.kind) {
		case 'zone':
			return { kind: 'zone', timezone: read.zone };
		case 'several':
			return refuse(
				'timezone-unclear',
				saying('zoneShared', { typed: quotation(typed), zones: listZones(read.zones) }),
			);
		case 'unknown': {
			const zones = listZones(read.nearest.length === 0 ? exampleZones : read.nearest);
			return refuse('timezone-unknown', saying('zoneUnknown', { typed: quotation(typed), zones }));
		}
	}
}

const exampleZones = ['Europe/Berlin', 'Asia/Taipei'];
const zonesShown = 5;

function listZones(zones: readonly string[]) {
	return oneOf(zones.slice(0, zonesShown).map((zone) => `**${plain(showZone(zone))}**`));
}

/** Parses what to post and what to leave out; topics with a minus are left out too. */
function parseWanted(
	{ topics, except }: WishInput,
	before: TopicSelection,
	{ names, rolesOf }: KnownNames,
): { readonly kind: 'wanted'; readonly wanted: TopicSelection } | Refusal {
	const parsed = topics === undefined ? undefined : parseTopics(topics, names, rolesOf);
	if (parsed !== undefined && parsed.kind !== 'topics')
		return refuse(...explainTopicProblem(parsed, names));
	const without = except === undefined ? before.except : parseExcept(except, { names, rolesOf });
	if ('kind' in without) return without;
	const wanted = {
		topics: parsed?.topics ?? before.topics,
		except: distinctTopics([...without, ...(parsed?.except ?? [])]),
	};
	const contradiction = contradictionOf(wanted);
	if (contradiction !== undefined) return refuse('topics-contradict', contradiction);
	if (wanted.except.length > topicsMax)
		return refuse(...explainTopicProblem({ kind: 'too-many' }, names));
	return { kind: 'wanted', wanted };
}

/** Explains which topic is both wanted and left out; undefined if there is none. */
export function contradictionOf({ topics, except }: TopicSelection): Saying | undefined {
	const excluded = new Set(except.map(topicKey));
	const topic = topics.find((one) => excluded.has(topicKey(one)));
	if (topic === undefined) return undefined;
	const named = topic.kind === 'name' ? topic.name : topic.words;
	return saying('topicsContradict', { typed: quotation(named) });
}

function parseExcept(text: string, { names, rolesOf }: KnownNames): readonly Topic[] | Refusal {
	if (meansNothing(text)) return [];
	const parsed = parseExcludedTopics(text, names, rolesOf);
	if (parsed.kind !== 'topics') return refuse(...explainTopicProblem(parsed, names));
	return parsed.topics.length === 0
		? refuse('topics-unclear', saying('exceptEverything'))
		: parsed.topics;
}

/** Whether a text means “none” or “off” in one of our languages. */
export function meansNothing(text: string): boolean {
	return nothing.test(text.normalize('NFKC').trim());
}

const nothing = new RegExp(
	`^(?:${[
		'none|nothing|no|off',
		'kein(?:e[nrms]?)?|nichts|aus',
		'aucune?s?|rien|non|désactivée?s?',
		'nada|ningun[oa]s?|ningún|no|desactivad[oa]s?',
		'nenhum(?:a|as)?|nenhuns|não|nao|desligad[oa]s?|desativad[oa]s?',
		'[無无]|没有|沒有|不用|不要|[關关][閉闭]|[關关]',
		'なし|無し|ない|オフ|無効',
		'없음|없어요|없애기|끄기|끔|해제',
	].join('|')})$`,
	'iu',
);
