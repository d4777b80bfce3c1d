import { z } from 'zod';
import type { TextFile } from '#src/bot/command.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import type { Topic } from '#src/desk/topics.ts';
import type { NameIndex } from '#src/names/name.ts';
import { type Saying, saying } from '#src/phrases/catalogue.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { describeSchedule } from '#src/schedule/schedule.ts';
import { type Refusal, refuse } from '#src/subscriptions/destination.ts';
import type { Manner } from '#src/subscriptions/manner.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';
import { subscriptionsMax } from './new-subscription.ts';
import {
	alertEntrySchema,
	digestEntrySchema,
	explainIssue,
	type TransferEntry,
	type TransferManner,
} from './transfer-entry.ts';
import { contradictionOf } from './wish-parser.ts';

const version = 1;
const TransferFile = z.looseObject({
	dateline: z.literal(version),
	subscriptions: z.array(z.unknown()).max(subscriptionsMax),
});

/** All digests and alerts of a server in a file that people and `readTransfer` can read. */
export function exportFile(
	{ book, channelIn, phrasebook }: Pick<Newsroom, 'book' | 'channelIn' | 'phrasebook'>,
	guildId: string,
): TextFile {
	const channelName = (channelId: string) => channelIn(guildId, channelId)?.name;
	const text = writeTransfer(book.inServer(guildId), { channelName, english: phrasebook.en });
	return { name: 'dateline.json', text };
}

type TransferWriting = {
	readonly channelName: (channelId: string) => string | undefined;
	/** A file is in English, whoever exports it. */
	readonly english: Phrases;
};

/** Writes subscriptions as JSON, with the names of channels, if known, for people to read. */
export function writeTransfer(
	subscriptions: readonly Subscription[],
	writing: TransferWriting,
): string {
	const entries = subscriptions.map((one) => entryOf(one, writing));
	const file = { dateline: version, subscriptions: entries };
	return `${JSON.stringify(file, null, '\t')}\n`;
}

function entryOf(
	{ channelId, place, wish, paused, manner }: Subscription,
	{ channelName, english }: TransferWriting,
): object {
	const name = channelName(channelId);
	const own =
		wish.kind === 'digest'
			? {
					...(wish.content && { content: wish.content }),
					when: english.text(describeSchedule(wish.schedule)),
				}
			: {
					budget: wish.budget,
					...(wish.quiet && { quiet: `${wish.quiet.from}-${wish.quiet.until}` }),
				};
	return {
		kind: wish.kind,
		channel: channelId,
		...(name !== undefined && { channelName: name }),
		place,
		topics: wish.topics.length === 0 ? 'everything' : wish.topics.map(writeTopic),
		except: wish.except.map(writeTopic),
		...own,
		timezone: wish.timezone,
		...(wish.kind === 'digest' && { whenEmpty: wish.whenEmpty }),
		paused: paused !== undefined,
		...(manner && mannerOf(manner)),
	};
}

function mannerOf({ ping, tags, accent, ...others }: Manner): TransferManner {
	return {
		...(ping && { ping: ping.id, pingName: ping.name }),
		...others,
		...(tags && { tags: tags.map(({ name }) => name) }),
		...(accent !== undefined && { accent: `#${accent.toString(16).padStart(6, '0')}` }),
	};
}

function writeTopic(topic: Topic): string {
	return topic.kind === 'name' ? `${topic.as}: ${topic.name}` : `words: ${topic.words}`;
}

/** An entry with its number in the file, from 1. */
type NumberedEntry = { readonly number: number; readonly entry: TransferEntry };

export type TransferContent = {
	readonly kind: 'read';
	readonly entries: readonly NumberedEntry[];
	/** For readers, each with the number of its entry; a faulty entry does not affect the others. */
	readonly problems: readonly Saying[];
};

/** Reads an exported file by the rules for typed options; refused if it is not an export at all. */
export function readTransfer(text: string, names: NameIndex): TransferContent | Refusal {
	const json = parseJson(text);
	if (json === undefined) return refuse('file-no-export', saying('exportUnreadable'));
	const file = TransferFile.safeParse(json);
	if (!file.success) return refuse('file-no-export', saying('exportNot'));
	const read = file.data.subscriptions.map((value, index) => readEntry(value, index + 1, names));
	return {
		kind: 'read',
		entries: read.flatMap((one) => ('entry' in one ? [one] : [])),
		problems: read.flatMap((one) => ('problem' in one ? [one.problem] : [])),
	};
}

function readEntry(
	value: unknown,
	number: number,
	names: NameIndex,
): NumberedEntry | { readonly problem: Saying } {
	const isAlert =
		typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'alert';
	const schema = isAlert ? alertEntrySchema(names) : digestEntrySchema(names);
	const parsed = schema.safeParse(value, { reportInput: true });
	const problem = parsed.success
		? contradictionOf(parsed.data.wish)
		: explainIssue(parsed.error.issues[0]);
	return parsed.success && problem === undefined
		? { number, entry: parsed.data }
		: {
				problem: saying('entryProblem', { number, problem: problem ?? saying('entryUnreadable') }),
			};
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
