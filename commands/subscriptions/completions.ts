import type { AutocompleteInput, Choice } from '#src/bot/command.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { suggestTopics } from '#src/bot/suggestions.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { choiceNameMax, choiceValueMax } from '#src/render/message/limits.ts';
import { suggestZones } from '#src/schedule/read-zone.ts';
import type { Slots } from '#src/schedule/slots.ts';
import { suggestWhen } from '#src/schedule/suggest-when.ts';
import { clockName, localTime, showZone } from '#src/schedule/zones.ts';
import type { Book } from '#src/subscriptions/book.ts';
import { hasChosenZone } from '#src/subscriptions/settings.ts';
import type { Wish } from '#src/subscriptions/subscription.ts';
import { suggestColors, suggestRoles, suggestTags } from './complete-manner.ts';
import { subscriptionsOf } from './find-subscription.ts';
import { suggestSubscriptions } from './summary.ts';
import { parseZone } from './wish-parser.ts';

/** The choices for the options that `/digest` and `/alert` share. */
export function completions(kind: Wish['kind']) {
	return {
		topics: ({ typed }: AutocompleteInput, { archive, phrases }: Newsroom): Choice[] =>
			suggestTopics(typed, archive.names(), phrases.say('everythingTyped')),
		except: ({ typed, options }: AutocompleteInput, { archive, phrases }: Newsroom): Choice[] => {
			const none = options.action === 'edit' ? phrases.say('nothingTyped') : undefined;
			return suggestTopics(typed, archive.names(), none);
		},
		timezone: ({ typed }: AutocompleteInput, newsroom: Newsroom) => zoneChoices(typed, newsroom),
		ping: ({ typed, reader: { guildId = '' } }: AutocompleteInput, newsroom: Newsroom): Choice[] =>
			suggestRoles(typed, newsroom.rolesIn(guildId), newsroom.phrases),
		tags: (input: AutocompleteInput, newsroom: Newsroom): Choice[] => suggestTags(input, newsroom),
		accent: ({ typed }: AutocompleteInput, { phrases }: Newsroom): Choice[] =>
			suggestColors(typed, phrases),
		which: (
			{ typed, reader: { guildId = '' } }: AutocompleteInput,
			{ archive, book, channelIn, phrases }: Newsroom,
		): Choice[] =>
			suggestSubscriptions(subscriptionsOf(book, guildId, kind), typed, {
				phrases,
				names: archive.names(),
				channelName: (channelId) => channelIn(guildId, channelId)?.name,
			}),
	};
}

/** The zones that fit the typed text, each with what the reader’s language calls its time. */
export function zoneChoices(
	typed: string,
	{ now, phrases }: Pick<Newsroom, 'now' | 'phrases'>,
): Choice[] {
	return suggestZones(typed).map((zone) => {
		const shown = showZone(zone);
		// English readers type what the zones are called anyway.
		const clock = phrases.language === 'en' ? undefined : clockName(zone, now(), phrases.language);
		const label = `${shown} · ${clock}`;
		const fits = clock !== undefined && label.length <= choiceNameMax;
		return { name: fits ? label : shown, value: zone };
	});
}

/** Times for a digest, each with its next occurrence in the digest’s own time zone; examples if the text is no time. */
export function completeWhen(
	input: AutocompleteInput,
	{ book, slots, now, phrases }: Newsroom,
): Choice[] {
	const context = { ...zoneFor(input, book), now: now(), slots, phrases };
	const { typed } = input;
	const suggested = suggestTimes(typed, context);
	if (suggested.length > 0 || typed.length > choiceValueMax) return suggested;
	return [{ name: phrases.say('whenNotUnderstood'), value: typed }, ...suggestTimes('', context)];
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
	readonly phrases: Phrases;
};

/** Times that fit the typed text, such as “weekdays at 07:30 — next Mon 1 Dec, 07:30 Europe/Berlin”. */
function suggestTimes(
	typed: string,
	{ zone, isChosen, now, slots, phrases }: TimeLabelContext,
): Choice[] {
	return suggestWhen(typed, phrases).map(({ text, schedule }) => {
		// Labels cannot hold Discord’s timestamps, so they show the time in the subscription’s zone.
		const next = slots.after(schedule, zone, now);
		const values = {
			when: text,
			day: phrases.shortDay(next, zone),
			time: phrases.time(localTime(next, zone)),
			zone: showZone(zone),
		};
		const labels = [
			isChosen ? '' : phrases.say('whenChoiceZoneUnset', values),
			phrases.say('whenChoice', values),
			`${text} · ${showZone(zone)}`,
		].filter((label) => label !== '');
		return { name: labels.find((label) => label.length <= choiceNameMax) ?? text, value: text };
	});
}
