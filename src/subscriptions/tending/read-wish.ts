import type { NameIndex } from '#src/names/name.ts';
import { plain } from '#src/render/plain-text.ts';
import { quote } from '#src/render/shorten.ts';
import { readQuiet } from '../schedule/read-quiet.ts';
import { readWhen } from '../schedule/read-when.ts';
import { readZone as readZoneWords } from '../schedule/read-zone.ts';
import { showZone } from '../schedule/zones.ts';
import type { AlertWish, DigestWish } from '../subscription.ts';
import { type AskedTopics, readWanted } from './read-wanted.ts';
import { type Refusal, refuse } from './refusal.ts';

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
