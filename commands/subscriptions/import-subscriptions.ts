import type { Reader } from '#src/bot/command.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { type Saying, saying } from '#src/phrases/catalogue.ts';
import { type ImportReport, notesMax, renderImport } from '#src/render/cards/import-card.ts';
import type { Message } from '#src/render/message/card.ts';
import {
	type CommandChannel,
	type PostingChannel,
	type Refusal,
	readChannel,
	refuse,
} from '#src/subscriptions/destination.ts';
import type { Manner } from '#src/subscriptions/manner.ts';
import type { ServerRole } from '#src/subscriptions/posting-abilities.ts';
import { withFirstLanguage } from '#src/subscriptions/settings.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';
import { pause } from '#src/subscriptions/transitions.ts';
import { parseManner } from './manner-parser.ts';
import {
	type Addition,
	admit,
	createSubscription,
	isDuplicate,
	type NewSubscription,
} from './new-subscription.ts';
import type { TransferEntry, TransferManner } from './transfer-entry.ts';
import { readTransfer, type TransferContent } from './transfer-file.ts';
import { noteUnmatchedOfAll } from './unmatched-topics.ts';

type Importer = Pick<Reader, 'userId' | 'guildLocale'> & {
	readonly guildId: string;
	/** Where to post subscriptions whose channel is not in this server. */
	readonly fallback: PostingChannel | undefined;
};

/** Adds the subscriptions in a file that the server does not have yet, and reports the outcome. */
export async function importFile(
	text: string,
	newsroom: Newsroom,
	{ guildId, userId, guildLocale, fallback }: Importer,
): Promise<Message | Refusal> {
	const { archive, book, channelIn, rolesIn, newId, now } = newsroom;
	const content = readTransfer(text, archive.names());
	if (content.kind === 'refused') return content;
	const conditions = {
		newId,
		now: now(),
		position: archive.position(),
		guildId,
		madeBy: userId,
		fallback,
		channelHere: (channelId: string) => channelIn(guildId, channelId),
		roles: rolesIn(guildId),
	};
	const { report, put } = await book.decide({ guildId }, ({ subscriptions, settings }) => {
		const outcome = addEntries(content, subscriptions, conditions);
		return { outcome, put: outcome.put, settings: withFirstLanguage(settings, guildLocale) };
	});
	const wishes = put.map(({ wish }) => wish);
	const notes = await noteUnmatchedOfAll(newsroom, wishes, notesMax);
	return renderImport({ ...report, notes }, newsroom.phrases);
}

/** What is the same for every subscription of an import. */
type ImportConditions = Pick<NewSubscription, 'now' | 'position' | 'madeBy'> & {
	readonly guildId: string;
	readonly newId: () => string;
	/** A channel of this server; undefined if it belongs to another server or is not known. */
	readonly channelHere: (channelId: string) => CommandChannel | undefined;
	readonly roles: readonly ServerRole[];
	readonly fallback: PostingChannel | undefined;
};

function addEntries(
	{ entries, problems }: TransferContent,
	inServer: readonly Subscription[],
	conditions: ImportConditions,
): { readonly report: ImportReport; readonly put: readonly Subscription[] } {
	const put: Subscription[] = [];
	const report = { added: 0, skipped: 0, problems: [...problems] };
	for (const { number, entry } of entries) {
		const outcome = addEntry(entry, [...inServer, ...put], conditions);
		if (outcome.kind === 'added') {
			const { manner, problems: unfit } = mannerHere(
				entry.manner,
				outcome.subscription,
				conditions,
			);
			put.push({ ...outcome.subscription, ...(manner && { manner }) });
			report.problems.push(...unfit.map((problem) => entryProblem(number, problem)));
		}
		if (outcome.kind === 'refused') report.problems.push(entryProblem(number, outcome.says));
		else report[outcome.kind === 'added' ? 'added' : 'skipped'] += 1;
	}
	return { report, put };
}

function entryProblem(number: number, problem: Refusal['says']): Saying {
	return saying('entryProblem', { number, problem });
}

function addEntry(
	entry: TransferEntry,
	inServer: readonly Subscription[],
	conditions: ImportConditions,
): Addition | Refusal {
	const duplicate = inServer.find((one) => isDuplicate(one, entry));
	if (duplicate !== undefined) return { kind: 'duplicate', subscription: duplicate };
	const channel = chooseChannel(entry, inServer, conditions);
	if (channel.kind === 'refused') return channel;
	return admit(subscriptionFrom(entry, channel, conditions), inServer);
}

/** What of it works in the channel; the rest is left out and explained, because the news matters more. */
function mannerHere(
	{ ping, pingName, publish, thread, tags, look, accent, thumbnails }: TransferManner,
	{ channelId }: Subscription,
	{ channelHere, roles }: ImportConditions,
): { readonly manner: Manner | undefined; readonly problems: readonly Saying[] } {
	const isRoleHere = roles.some(({ id }) => id === ping);
	const inputs = {
		// First, because a forum can require them.
		tags: tags?.join(', '),
		ping: isRoleHere ? ping : (pingName ?? ping),
		publish: publish ? ('on' as const) : undefined,
		thread: thread ? ('on' as const) : undefined,
		look,
		accent,
		thumbnails: thumbnails === undefined ? undefined : onOrOff(thumbnails),
	};
	const context = { channel: channelHere(channelId), roles, language: 'en' } as const;
	let manner: Manner | undefined;
	const problems: Saying[] = [];
	for (const [field, value] of Object.entries(inputs)) {
		if (value === undefined) continue;
		const read = parseManner({ [field]: value }, manner, context);
		if (read.kind === 'manner') manner = read.manner;
		else problems.push(saying('fieldProblem', { field, problem: read.says }));
	}
	return { manner, problems };
}

function onOrOff(isOn: boolean): 'on' | 'off' {
	return isOn ? 'on' : 'off';
}

/**
 * A file can name any channel, so a channel counts as this server’s only if the bot knows that it is, or
 * if a subscription of the server already posts there: the bot does not know archived threads.
 */
function chooseChannel(
	{ channelId, place }: TransferEntry,
	inServer: readonly Subscription[],
	{ channelHere, fallback }: ImportConditions,
): PostingChannel | Refusal {
	const known = channelHere(channelId);
	// Problems are shown without Markdown, so a channel in them is shown by its name.
	if (known !== undefined) return readChannel(known, `#${known.name}`);
	const isPostedIn = inServer.some((one) => one.channelId === channelId);
	if (isPostedIn) return { kind: 'channel', channelId, place };
	return fallback ?? refuse('channel-unknown', saying('entryChannelUnknown'));
}

function subscriptionFrom(
	{ wish, paused }: TransferEntry,
	{ channelId, place }: PostingChannel,
	{ guildId, madeBy, now, position, newId }: ImportConditions,
): Subscription {
	const own = { id: newId(), guildId, channelId, place, madeBy, wish, now, position };
	const created = createSubscription(own);
	return paused ? pause(created, 'asked', now) : created;
}
