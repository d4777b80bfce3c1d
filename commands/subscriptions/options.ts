import {
	type APIApplicationCommandBasicOption,
	type APIApplicationCommandSubcommandOption,
	ApplicationCommandOptionType,
	ChannelType,
} from 'discord-api-types/v10';
import { z } from 'zod';
import { type Suggestion, suggestTopics } from '#src/bot/suggestions.ts';
import { writeTopics } from '#src/desk/topics.ts';
import type { NameIndex } from '#src/names/name.ts';
import { choiceNameMax } from '#src/render/message/limits.ts';
import { shortenWith, straight } from '#src/render/text/plain-text.ts';
import { suggestZones } from '#src/schedule/read-zone.ts';
import type { Slots } from '#src/schedule/slots.ts';
import { suggestWhen } from '#src/schedule/suggest-when.ts';
import { showZone } from '#src/schedule/zones.ts';
import type { Book } from '#src/subscriptions/book.ts';
import { hasChosenZone } from '#src/subscriptions/settings.ts';
import type { Subscription, Wish } from '#src/subscriptions/subscription.ts';
import { readZone } from './read-wish.ts';
import { subscriptionsOf } from './server-subscriptions.ts';
import { describeWish } from './shown.ts';

const text = { type: ApplicationCommandOptionType.String, autocomplete: true } as const;

/** The options of `/digest` and `/alert`. */
export const option = {
	channel: {
		type: ApplicationCommandOptionType.Channel,
		name: 'channel',
		description: 'Where to post',
		channel_types: [
			ChannelType.GuildText,
			ChannelType.GuildAnnouncement,
			ChannelType.PublicThread,
			ChannelType.PrivateThread,
			ChannelType.AnnouncementThread,
			ChannelType.GuildForum,
		],
	},
	topics: {
		...text,
		name: 'topics',
		description: 'Names and words with commas between them, or everything',
		max_length: 1_000,
	},
	except: { ...text, name: 'except', description: 'What to leave out', max_length: 1_000 },
	timezone: {
		...text,
		name: 'timezone',
		description: 'Whose clock counts, by a city; else that of the server',
		max_length: 64,
	},
	when: {
		...text,
		name: 'when',
		description: 'In words: every day at 08:00, weekdays at 7:30 and 18:00, every 6 hours',
		max_length: 100,
	},
	whenEmpty: {
		type: ApplicationCommandOptionType.String,
		name: 'when_empty',
		description: 'What to post when nothing is new',
		choices: [
			{ name: 'Nothing', value: 'nothing' },
			{ name: 'That nothing is new', value: 'say so' },
		],
	},
	budget: {
		type: ApplicationCommandOptionType.Integer,
		name: 'budget',
		description: 'Messages an hour at most, 6 unless told; the others come in one round-up',
		min_value: 1,
		max_value: 60,
	},
	quiet: {
		type: ApplicationCommandOptionType.String,
		name: 'quiet',
		description: 'When to hold them for one round-up, such as 23:00-07:00',
		max_length: 100,
	},
	file: {
		type: ApplicationCommandOptionType.Attachment,
		name: 'file',
		description: 'A file of /digest export',
		required: true,
	},
	which: { ...text, name: 'which', description: 'Which one', required: true, max_length: 100 },
} satisfies Record<string, APIApplicationCommandBasicOption>;

export function required<Option extends APIApplicationCommandBasicOption>(one: Option): Option {
	return { ...one, required: true };
}

export function subcommand(
	name: string,
	description: string,
	options: APIApplicationCommandBasicOption[] = [],
): APIApplicationCommandSubcommandOption {
	return { type: ApplicationCommandOptionType.Subcommand, name, description, options };
}

const words = z.string().max(1_000);

/** How what was typed into them is parsed. */
export const typedOptions = {
	topics: words,
	except: words.optional(),
	timezone: z.string().max(100).optional(),
};
export const which = z.string().max(100);

/** What a moderator has typed so far, as commands know it. */
type Typing = {
	readonly typed: string;
	readonly options: Readonly<Record<string, unknown>>;
	readonly reader: { readonly guildId: string | undefined };
};

type Desk = {
	readonly archive: { names(): NameIndex };
	readonly book: Book;
	readonly slots: Slots;
	readonly placeIn: (guildId: string, channelId: string) => { readonly name: string } | undefined;
	readonly now: () => Date;
};

/** What is offered for the options that digests and alerts share. */
export function completions(kind: Wish['kind']) {
	return {
		topics: ({ typed }: Typing, { archive }: Desk): Suggestion[] =>
			suggestTopics(typed, archive.names(), 'everything'),
		except: ({ typed, options }: Typing, { archive }: Desk): Suggestion[] =>
			suggestTopics(typed, archive.names(), options.action === 'edit' ? 'none' : undefined),
		timezone: ({ typed }: Typing): Suggestion[] =>
			suggestZones(typed).map((zone) => ({ name: showZone(zone), value: zone })),
		which: (
			{ typed, reader: { guildId = '' } }: Typing,
			{ archive, book, placeIn }: Desk,
		): Suggestion[] =>
			suggestSubscriptions(subscriptionsOf(book, guildId, kind), typed, {
				names: archive.names(),
				nameOf: (channelId) => placeIn(guildId, channelId)?.name,
			}),
	};
}

/** Times for a digest, by the clock that it would go by. */
export function completeWhen(typing: Typing, { book, slots, now }: Desk): Suggestion[] {
	return suggestSlots(typing.typed, { ...zoneSoFar(typing, book), now: now(), slots });
}

/** The zone that is filled in by now; else that of the digest that is edited; else the server's. */
function zoneSoFar(
	{ options, reader: { guildId = '' } }: Typing,
	book: Book,
): { readonly zone: string; readonly isChosen: boolean } {
	const edited = typeof options.which === 'string' ? book.find(options.which) : undefined;
	const settings = book.settingsOf(guildId);
	const isOwn = edited?.guildId === guildId;
	const before = isOwn ? edited.wish.timezone : settings.timezone;
	const read = readZone(
		typeof options.timezone === 'string' ? options.timezone : undefined,
		before,
	);
	const isTyped = typeof options.timezone === 'string' && read.kind === 'zone';
	return {
		zone: read.kind === 'zone' ? read.timezone : before,
		isChosen: isTyped || before !== 'UTC' || hasChosenZone(settings),
	};
}

type Clock = {
	readonly zone: string;
	/** Whether somebody chose the zone; where not, the labels say how to. */
	readonly isChosen: boolean;
	readonly now: Date;
	readonly slots: Slots;
};

/** Times for what was typed so far, each with when it would come next: “weekdays at 07:30 — next Mon 1 Dec, 07:30 Europe/Berlin”. */
function suggestSlots(typed: string, { zone, isChosen, now, slots }: Clock): Suggestion[] {
	return suggestWhen(typed).map(({ words, schedule }) => {
		const next = showLocal(slots.after(schedule, zone, now), zone);
		const hint = isChosen ? '' : ' (/settings timezone)';
		const labels = [
			`${words} — next ${next} ${showZone(zone)}${hint}`,
			`${words} — next ${next} ${showZone(zone)}`,
			`${words} · ${showZone(zone)}`,
			words,
		];
		return { name: labels.find((label) => label.length <= choiceNameMax) ?? words, value: words };
	});
}

/** A label has no timestamps that each reader sees in their own zone, so it shows the clock of the subscription’s. */
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
	const part = (type: Intl.DateTimeFormatPartTypes) =>
		parts.find((one) => one.type === type)?.value ?? '';
	return `${part('weekday')} ${part('day')} ${part('month')}, ${part('hour')}:${part('minute')}`;
}

/** What labels are made of beside the subscriptions themselves. */
export type Known = {
	readonly names: NameIndex;
	/** A channel’s name without the `#`, by its id; undefined where it is not known. */
	readonly nameOf: (channelId: string) => string | undefined;
};

/** Subscriptions to choose from: “Taiwan, chip war · #news · weekdays at 07:30”. */
export function suggestSubscriptions(
	subscriptions: readonly Subscription[],
	typed: string,
	known: Known,
): Suggestion[] {
	const wanted = typed.trim().toLowerCase();
	return subscriptions
		.map((one) => ({ name: labelOf(one, known), value: one.id }))
		.filter(({ name, value }) => value === wanted || name.toLowerCase().includes(wanted));
}

function labelOf({ wish, channelId, paused }: Subscription, { names, nameOf }: Known): string {
	const except = wish.except.length === 0 ? '' : ` except ${writeTopics(wish.except, names)}`;
	const channel = nameOf(channelId);
	const label = [
		cut(writeTopics(wish.topics, names) + except, topicsMax),
		channel !== undefined && cut(`#${channel}`, channelMax),
		describeWish(wish),
		paused && 'paused',
	];
	return cut(label.filter(Boolean).join(' · '), choiceNameMax);
}

/** So much of a label, in characters, that what comes after has room too. */
const topicsMax = 50;
const channelMax = 25;

function cut(text: string, characters: number): string {
	return shortenWith(text, { characters, bytes: 4 * characters }, straight);
}
