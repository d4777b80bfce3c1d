import { z } from 'zod';
import type { Archive } from '#src/archive/archive.ts';
import { parseExplained } from '#src/articles/parse-item.ts';
import type { Topic } from '#src/desk/topics.ts';
import type { NameIndex } from '#src/names/name.ts';
import { type ImportReport, notesMax, renderImport } from '#src/render/cards/import-card.ts';
import type { Message } from '#src/render/message/card.ts';
import { describeSchedule } from '#src/schedule/schedule.ts';
import type { Book } from '#src/subscriptions/book.ts';
import {
	type Channel,
	type PostingChannel,
	type Refusal,
	readChannel,
	refuse,
} from '#src/subscriptions/destination.ts';
import { settleLanguage } from '#src/subscriptions/settings.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';
import { pause } from '#src/subscriptions/transitions.ts';
import { noteUnmatchedOfAll } from './explain-topics.ts';
import { contradictionIn } from './read-wish.ts';
import {
	type Added,
	admit,
	type Beginning,
	beginSubscription,
	isAlike,
	subscriptionsMax,
} from './server-subscriptions.ts';
import { type Moved, movedAlert, movedDigest } from './transfer-schema.ts';

const version = 1;
const MovedFile = z.looseObject({
	dateline: z.literal(version),
	subscriptions: z.array(z.unknown()).max(subscriptionsMax),
});

/**
 * Writes subscriptions as JSON that people can read, and `readTransfer` reads back the same. A channel
 * is told by its name too, where `nameOf` knows it by its id.
 */
export function writeTransfer(
	subscriptions: readonly Subscription[],
	nameOf: (channelId: string) => string | undefined,
): string {
	const moved = subscriptions.map((one) => toMoved(one, nameOf(one.channelId)));
	const file = { dateline: version, subscriptions: moved };
	return `${JSON.stringify(file, null, '\t')}\n`;
}

function toMoved(
	{ channelId, place, wish, paused }: Subscription,
	channelName: string | undefined,
): object {
	const own =
		wish.kind === 'digest'
			? { when: describeSchedule(wish.schedule) }
			: {
					budget: wish.budget,
					...(wish.quiet && { quiet: `${wish.quiet.from}-${wish.quiet.until}` }),
				};
	return {
		kind: wish.kind,
		channel: channelId,
		...(channelName !== undefined && { channelName }),
		place,
		topics: wish.topics.length === 0 ? 'everything' : wish.topics.map(writeTopic),
		except: wish.except.map(writeTopic),
		...own,
		timezone: wish.timezone,
		...(wish.kind === 'digest' && { whenEmpty: wish.whenEmpty }),
		paused: paused !== undefined,
	};
}

function writeTopic(topic: Topic): string {
	return topic.kind === 'name' ? `${topic.as}: ${topic.name}` : `words: ${topic.words}`;
}

export type ReadTransfer = {
	readonly kind: 'read';
	/** Each with its number in the file, from 1. */
	readonly moved: readonly { readonly number: number; readonly moved: Moved }[];
	/** In plain words, each with the number of its subscription; one fault loses no other. */
	readonly problems: readonly string[];
};

/** Reads an exported file, by the rules that hold for typing; refused when it is none at all. */
export function readTransfer(text: string, names: NameIndex): ReadTransfer | Refusal {
	const file = MovedFile.safeParse(parseJson(text));
	if (!file.success) {
		return refuse('file-no-export', 'That is no file of `/digest export`. Attach one of those.');
	}
	const read = file.data.subscriptions.map((value, index) => readOne(value, index + 1, names));
	return {
		kind: 'read',
		moved: read.flatMap((one) => ('moved' in one ? [one] : [])),
		problems: read.flatMap((one) => ('problem' in one ? [one.problem] : [])),
	};
}

function readOne(
	value: unknown,
	number: number,
	names: NameIndex,
): { readonly number: number; readonly moved: Moved } | { readonly problem: string } {
	const isAlert =
		typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'alert';
	const parsed = parseExplained<Moved>(isAlert ? movedAlert(names) : movedDigest(names), value);
	if (parsed.kind === 'parsed') {
		const contradiction = contradictionIn(parsed.value.wish);
		return contradiction === undefined
			? { number, moved: parsed.value }
			: { problem: `${number}: ${contradiction}` };
	}
	const [first] = parsed.explanations;
	return {
		problem: `${number}: ${[first?.path.join('.'), first?.reason].filter(Boolean).join(' ')}`,
	};
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

type Importing = Pick<Beginning, 'now' | 'position'> & {
	readonly guildId: string;
	readonly guildLocale: string | undefined;
	readonly madeBy: string;
	readonly newId: () => string;
	/** A channel of this very server; undefined where it is not the server’s, or not known. */
	readonly channelHere: (channelId: string) => NamedChannel | undefined;
	/** Where to post what has no channel here. */
	readonly instead: PostingChannel | undefined;
};

type NamedChannel = Channel & { readonly name: string };

/** Adds what a file holds and the server has not got; it begins from now. Resolves with what was added, too. */
function importSubscriptions(
	book: Book,
	{ moved, problems }: ReadTransfer,
	importing: Importing,
): Promise<{ readonly report: ImportReport; readonly put: readonly Subscription[] }> {
	const { guildId, guildLocale } = importing;
	return book.decide({ guildId }, ({ subscriptions, settings }) => {
		const put: Subscription[] = [];
		const report = { added: 0, skipped: 0, problems: [...problems] };
		for (const { number, moved: one } of moved) {
			const outcome = importOne(one, [...subscriptions, ...put], importing);
			if (outcome.kind === 'added') put.push(outcome.subscription);
			if (outcome.kind === 'refused') report.problems.push(`${number}: ${outcome.message}`);
			else report[outcome.kind === 'added' ? 'added' : 'skipped'] += 1;
		}
		return { outcome: { report, put }, put, settings: settleLanguage(settings, guildLocale) };
	});
}

function importOne(
	moved: Moved,
	here: readonly Subscription[],
	importing: Importing,
): Added | Refusal {
	const same = here.find((one) => isAlike(one, moved));
	if (same !== undefined) return { kind: 'here already', subscription: same };
	const channel = chooseChannel(moved, here, importing);
	if (channel.kind === 'refused') return channel;
	return admit(beginMoved({ ...moved, ...channel }, importing), here);
}

/**
 * A file can name any channel there is, so one is believed to be this server’s only where it is known
 * to be, or where the server posts in it already: an archived thread is not known.
 */
function chooseChannel(
	{ channelId, place }: Moved,
	here: readonly Subscription[],
	{ channelHere, instead }: Importing,
): PostingChannel | Refusal {
	const known = channelHere(channelId);
	if (known !== undefined) return inPlainWords(readChannel(known), known);
	const isPostedIn = here.some((one) => one.channelId === channelId);
	if (isPostedIn) return { kind: 'channel', channelId, place };
	return instead ?? refuse('channel-unknown', channelUnknown);
}

const channelUnknown =
	'its channel is not known to be of this server. Import the file again with the option channel, to have it posted there.';

/** The problems of an import are shown without Markdown, and a channel in them by its name. */
function inPlainWords(
	read: PostingChannel | Refusal,
	{ id, name }: NamedChannel,
): PostingChannel | Refusal {
	if (read.kind === 'channel') return read;
	const message = read.message.replaceAll('**', '').replace(`<#${id}>`, () => `#${name}`);
	return { ...read, message };
}

function beginMoved({ channelId, place, wish, paused }: Moved, importing: Importing): Subscription {
	const { guildId, madeBy, now, position, newId } = importing;
	const beginning = { id: newId(), guildId, channelId, place, madeBy, wish, now, position };
	const begun = beginSubscription(beginning);
	return paused ? pause(begun, 'asked', now) : begun;
}

type Desk = {
	readonly archive: Archive;
	readonly book: Book;
	readonly placeIn: (
		guildId: string,
		channelId: string,
	) => (Channel & { readonly name: string }) | undefined;
	readonly newId: () => string;
	readonly now: () => Date;
};

/** All digests and alerts of a server as a file of text. */
export function exportFile({ book, placeIn }: Desk, guildId: string) {
	const nameOf = (channelId: string) => placeIn(guildId, channelId)?.name;
	return { name: 'dateline.json', text: writeTransfer(book.inServer(guildId), nameOf) };
}

type Asker = {
	readonly guildId: string;
	readonly userId: string;
	readonly guildLocale: string | undefined;
	/** Where to post what has no channel here. */
	readonly instead: PostingChannel | undefined;
};

/** Adds what a file holds, and tells what came of it. */
export async function importFile(
	text: string,
	{ archive, book, placeIn, newId, now }: Desk,
	{ guildId, userId, guildLocale, instead }: Asker,
): Promise<Message | Refusal> {
	const read = readTransfer(text, archive.names());
	if (read.kind === 'refused') return read;
	const { report, put } = await importSubscriptions(book, read, {
		newId,
		now: now(),
		position: archive.position(),
		guildId,
		guildLocale,
		madeBy: userId,
		instead,
		channelHere: (channelId) => placeIn(guildId, channelId),
	});
	const wishes = put.map(({ wish }) => wish);
	return renderImport({ ...report, notes: await noteUnmatchedOfAll(archive, wishes, notesMax) });
}
