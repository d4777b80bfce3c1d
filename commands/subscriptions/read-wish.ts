import {
	distinctTopics,
	keyOf,
	parseLeftOut,
	parseTopics,
	type Topic,
	topicsMax,
	type Wanted,
} from '#src/desk/topics.ts';
import type { NameIndex } from '#src/names/name.ts';
import { plain, quote } from '#src/render/text/plain-text.ts';
import { readQuiet } from '#src/schedule/quiet-hours.ts';
import { readWhen } from '#src/schedule/read-when.ts';
import { readZone as readZoneWords } from '#src/schedule/read-zone.ts';
import { showZone } from '#src/schedule/zones.ts';
import { type Refusal, refuse } from '#src/subscriptions/destination.ts';
import type { AlertWish, DigestWish } from '#src/subscriptions/subscription.ts';
import { explain } from './explain-topics.ts';

type AskedZone = { readonly timezone?: string | undefined };

/** What a moderator typed; what they left out stays as it was. */
export type AskedDigest = AskedTopics &
	AskedZone & {
		readonly when?: string | undefined;
		readonly when_empty?: DigestWish['whenEmpty'] | undefined;
	};

export type AskedAlert = AskedTopics &
	AskedZone & {
		readonly budget?: number | undefined;
		/** `none` ends the quiet hours. */
		readonly quiet?: string | undefined;
	};

/** A wish for a moderator who types no more than they must. */
export function newDigestWish(timezone: string): DigestWish {
	const schedule = { days: [0, 1, 2, 3, 4, 5, 6], times: ['08:00'] };
	const wanted = { topics: [], except: [] };
	return { kind: 'digest', ...wanted, schedule, timezone, whenEmpty: 'nothing' };
}

export function newAlertWish(timezone: string): AlertWish {
	return { kind: 'alert', topics: [], except: [], budget: 6, timezone };
}

/** Reads a wish for a digest: `before`, with what was typed in the place of what it had. */
export function readDigestWish(
	asked: AskedDigest,
	before: DigestWish,
	names: NameIndex,
): { readonly kind: 'wish'; readonly wish: DigestWish } | Refusal {
	const about = readWanted(asked, before, names);
	if (about.kind === 'refused') return about;
	const when = asked.when === undefined ? undefined : readWhen(asked.when);
	if (when?.kind === 'unclear') return refuse('when-unclear', when.message);
	const zone = readZone(asked.timezone, before.timezone);
	if (zone.kind === 'refused') return zone;
	const wish = {
		...before,
		topics: [...about.wanted.topics],
		except: [...about.wanted.except],
		schedule: when?.schedule ?? before.schedule,
		timezone: zone.timezone,
		whenEmpty: asked.when_empty ?? before.whenEmpty,
	};
	return { kind: 'wish', wish };
}

/** Reads a wish for alerts: `before`, with what was typed in the place of what it had. */
export function readAlertWish(
	asked: AskedAlert,
	before: AlertWish,
	names: NameIndex,
): { readonly kind: 'wish'; readonly wish: AlertWish } | Refusal {
	const about = readWanted(asked, before, names);
	if (about.kind === 'refused') return about;
	const zone = readZone(asked.timezone, before.timezone);
	if (zone.kind === 'refused') return zone;
	const read =
		asked.quiet === undefined || isNone(asked.quiet) ? undefined : readQuiet(asked.quiet);
	if (read?.kind === 'unclear') return refuse('quiet-unclear', read.message);
	const { quiet: quietBefore, ...others } = before;
	const quiet = asked.quiet === undefined ? quietBefore : read?.quiet;
	const wish = {
		...others,
		topics: [...about.wanted.topics],
		except: [...about.wanted.except],
		budget: asked.budget ?? before.budget,
		timezone: zone.timezone,
		...(quiet && { quiet: { from: quiet.from, until: quiet.until } }),
	};
	return { kind: 'wish', wish };
}

function isNone(text: string): boolean {
	return /^\s*(?:none|off)\s*$/i.test(text);
}

/** The zone that was typed, or the one before where none was; what could be several is refused with these. */
export function readZone(
	typed: string | undefined,
	before: string,
): { readonly kind: 'zone'; readonly timezone: string } | Refusal {
	if (typed === undefined) return { kind: 'zone', timezone: before };
	const read = readZoneWords(typed);
	switch (read.kind) {
		case 'zone':
			return { kind: 'zone', timezone: read.zone };
		case 'several':
			return refuse(
				'timezone-unclear',
				`${quote(typed)} could be several time zones. Choose one by its city: ${listZones(read.zones)}.`,
			);
		case 'unknown':
			return refuse(
				'timezone-unknown',
				`There is no time zone called ${quote(typed)}. Type a city, such as ${listZones(read.nearest.length === 0 ? examples : read.nearest)}, or a distance from UTC, such as UTC+8.`,
			);
	}
}

const examples = ['Europe/Berlin', 'Asia/Taipei'];
const zonesShown = 5;

function listZones(zones: readonly string[]): string {
	return zones
		.slice(0, zonesShown)
		.map((zone) => `**${plain(showZone(zone))}**`)
		.join(', ');
}

/** What a moderator typed; what they left out stays as it was. */
export type AskedTopics = {
	readonly topics?: string | undefined;
	/** `none` takes back what was left out before. */
	readonly except?: string | undefined;
};

/** Reads what a subscription is to be about; what is left out among the topics comes to what is left out. */
function readWanted(
	{ topics, except }: AskedTopics,
	before: Wanted,
	names: NameIndex,
): { readonly kind: 'wanted'; readonly wanted: Wanted } | Refusal {
	const about = topics === undefined ? undefined : parseTopics(topics, names);
	if (about !== undefined && about.kind !== 'topics') return refuse(...explain(about, names));
	const without = except === undefined ? before.except : readExcept(except, names);
	if ('kind' in without) return without;
	const wanted = {
		topics: about?.topics ?? before.topics,
		except: distinctTopics([...without, ...(about?.except ?? [])]),
	};
	const contradiction = contradictionIn(wanted);
	if (contradiction !== undefined) return refuse('topics-contradict', contradiction);
	if (wanted.except.length > topicsMax) return refuse(...explain({ kind: 'too-many' }, names));
	return { kind: 'wanted', wanted };
}

/** What a wish wants and leaves out at once, in words; undefined where it contradicts itself in nothing. */
export function contradictionIn({ topics, except }: Wanted): string | undefined {
	const left = new Set(except.map(keyOf));
	const topic = topics.find((one) => left.has(keyOf(one)));
	if (topic === undefined) return undefined;
	const named = topic.kind === 'name' ? topic.name : topic.words;
	return `${quote(named)} is wanted and left out at once. Name it in one place only.`;
}

function readExcept(text: string, names: NameIndex): readonly Topic[] | Refusal {
	if (nothing.test(text.trim())) return [];
	const parsed = parseLeftOut(text, names);
	if (parsed.kind !== 'topics') return refuse(...explain(parsed, names));
	return parsed.topics.length === 0
		? refuse('topics-unclear', 'With everything left out nothing remains. Name what to leave out.')
		: parsed.topics;
}

/** How one takes back what was left out. */
const nothing =
	/^(?:none|nothing|keine?|nichts|rien|aucun|nada|ninguno|無|无|没有|沒有|なし|없음)$/iu;
