import type { AutocompleteInput, Choice } from '#src/bot/command.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { suggestTopics } from '#src/bot/suggestions.ts';
import { choiceNameMax, choiceValueMax } from '#src/render/message/limits.ts';
import { suggestZones } from '#src/schedule/read-zone.ts';
import type { Slots } from '#src/schedule/slots.ts';
import { suggestWhen } from '#src/schedule/suggest-when.ts';
import { showZone } from '#src/schedule/zones.ts';
import type { Book } from '#src/subscriptions/book.ts';
import { hasChosenZone } from '#src/subscriptions/settings.ts';
import type { Wish } from '#src/subscriptions/subscription.ts';
import { subscriptionsOf } from './find-subscription.ts';
import { suggestSubscriptions } from './summary.ts';
import { parseZone } from './wish-parser.ts';

/** The choices for the options that `/digest` and `/alert` share. */
export function completions(kind: Wish['kind']) {
	return {
		topics: ({ typed }: AutocompleteInput, { archive }: Newsroom): Choice[] =>
			suggestTopics(typed, archive.names(), 'everything'),
		except: ({ typed, options }: AutocompleteInput, { archive }: Newsroom): Choice[] =>
			suggestTopics(typed, archive.names(), options.action === 'edit' ? 'none' : undefined),
		timezone: ({ typed }: AutocompleteInput): Choice[] =>
			suggestZones(typed).map((zone) => ({ name: showZone(zone), value: zone })),
		which: (
			{ typed, reader: { guildId = '' } }: AutocompleteInput,
			{ archive, book, channelIn }: Newsroom,
		): Choice[] =>
			suggestSubscriptions(subscriptionsOf(book, guildId, kind), typed, {
				names: archive.names(),
				channelName: (channelId) => channelIn(guildId, channelId)?.name,
			}),
	};
}

/** Times for a digest, each with its next occurrence in the digest’s own time zone; examples if the text is no time. */
export function completeWhen(input: AutocompleteInput, { book, slots, now }: Newsroom): Choice[] {
	const context = { ...zoneFor(input, book), now: now(), slots };
	const { typed } = input;
	const suggested = suggestTimes(typed, context);
	if (suggested.length > 0 || typed.length > choiceValueMax) return suggested;
	return [
		{ name: 'Dateline does not understand that time. These work:', value: typed },
		...suggestTimes('', context),
	];
}

/** The zone typed so far; otherwise the zone of the digest being edited, or the server’s. */
function zoneFor(
	{ options, reader: { guildId = '' } }: AutocompleteInput,
	book: Book,
): Pick<TimeLabelContext, 'zone' | 'isChosen'> {
	const typed = typeof options.timezone === 'string' ? options.timezone : undefined;
	const edited = typeof options.which === 'string' ? book.find(options.which) : undefined;
	const settings = book.settingsOf(guildId);
	const isOwn = edited?.guildId === guildId;
	const before = isOwn ? edited.wish.timezone : settings.timezone;
	const read = parseZone(typed, before);
	const isTyped = typed !== undefined && read.kind === 'zone';
	return {
		zone: read.kind === 'zone' ? read.timezone : before,
		isChosen: isTyped || before !== 'UTC' || hasChosenZone(settings),
	};
}

type TimeLabelContext = {
	readonly zone: string;
	/** Whether somebody chose the zone; if not, the labels mention `/settings timezone`. */
	readonly isChosen: boolean;
	readonly now: Date;
	readonly slots: Slots;
};

/** Times that fit the typed text, such as “weekdays at 07:30 — next Mon 1 Dec, 07:30 Europe/Berlin”. */
function suggestTimes(typed: string, { zone, isChosen, now, slots }: TimeLabelContext): Choice[] {
	return suggestWhen(typed).map(({ text, schedule }) => {
		const next = showLocal(slots.after(schedule, zone, now), zone);
		const hint = isChosen ? '' : ' (/settings timezone)';
		const labels = [
			`${text} — next ${next} ${showZone(zone)}${hint}`,
			`${text} — next ${next} ${showZone(zone)}`,
			`${text} · ${showZone(zone)}`,
			text,
		];
		return { name: labels.find((label) => label.length <= choiceNameMax) ?? text, value: text };
	});
}

/** Labels cannot hold Discord’s timestamps, so they show the time in the subscription’s zone. */
function showLocal(at: Date, zone: string): string {
	const parts = new Intl.DateTimeFormat('en-GB', {
		timeZone: zone,
		weekday: 'short',
		day: 'numeric',
		month: 'short',
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23',
	}).formatToParts(at);
	const partOf = (type: Intl.DateTimeFormatPartTypes) =>
		parts.find((part) => part.type === type)?.value ?? '';
	return `${partOf('weekday')} ${partOf('day')} ${partOf('month')}, ${partOf('hour')}:${partOf('minute')}`;
}
