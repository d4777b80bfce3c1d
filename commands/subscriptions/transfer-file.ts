import { z } from 'zod';
import { parseExplained } from '#src/articles/parse-item.ts';
import type { TextFile } from '#src/bot/command.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import type { Topic } from '#src/desk/topics.ts';
import type { NameIndex } from '#src/names/name.ts';
import { describeSchedule } from '#src/schedule/schedule.ts';
import { type Refusal, refuse } from '#src/subscriptions/destination.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';
import { subscriptionsMax } from './new-subscription.ts';
import { alertEntrySchema, digestEntrySchema, type TransferEntry } from './transfer-entry.ts';
import { contradictionOf } from './wish-parser.ts';

const version = 1;
const TransferFile = z.looseObject({
	dateline: z.literal(version),
	subscriptions: z.array(z.unknown()).max(subscriptionsMax),
});

/** All digests and alerts of a server in a file that people and `readTransfer` can read. */
export function exportFile(
	{ book, channelIn }: Pick<Newsroom, 'book' | 'channelIn'>,
	guildId: string,
): TextFile {
	const channelName = (channelId: string) => channelIn(guildId, channelId)?.name;
	return { name: 'dateline.json', text: writeTransfer(book.inServer(guildId), channelName) };
}

/** Writes subscriptions as JSON, with the names of channels, if known, for people to read. */
export function writeTransfer(
	subscriptions: readonly Subscription[],
	channelName: (channelId: string) => string | undefined,
): string {
	const entries = subscriptions.map((one) => entryOf(one, channelName(one.channelId)));
	const file = { dateline: version, subscriptions: entries };
	return `${JSON.stringify(file, null, '\t')}\n`;
}

function entryOf(
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

/** An entry with its number in the file, from 1. */
type NumberedEntry = { readonly number: number; readonly entry: TransferEntry };

export type TransferContent = {
	readonly kind: 'read';
	readonly entries: readonly NumberedEntry[];
	/** For readers, each with the number of its entry; a faulty entry does not affect the others. */
	readonly problems: readonly string[];
};

/** Reads an exported file by the rules for typed options; refused if it is not an export at all. */
export function readTransfer(text: string, names: NameIndex): TransferContent | Refusal {
	const json = parseJson(text);
	if (json === undefined) return refuse('file-no-export', fileUnreadable);
	const file = TransferFile.safeParse(json);
	if (!file.success) return refuse('file-no-export', notAnExport);
	const read = file.data.subscriptions.map((value, index) => readEntry(value, index + 1, names));
	return {
		kind: 'read',
		entries: read.flatMap((one) => ('entry' in one ? [one] : [])),
		problems: read.flatMap((one) => ('problem' in one ? [one.problem] : [])),
	};
}

const fileUnreadable =
	'That file cannot be read; part of it may be missing. Attach the unchanged file from `/digest export`.';
const notAnExport = 'That file is not from `/digest export`. Attach one that is.';

function readEntry(
	value: unknown,
	number: number,
	names: NameIndex,
): NumberedEntry | { readonly problem: string } {
	const isAlert =
		typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'alert';
	const schema = isAlert ? alertEntrySchema(names) : digestEntrySchema(names);
	const parsed = parseExplained<TransferEntry>(schema, value);
	if (parsed.kind === 'parsed') {
		const contradiction = contradictionOf(parsed.value.wish);
		return contradiction === undefined
			? { number, entry: parsed.value }
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
