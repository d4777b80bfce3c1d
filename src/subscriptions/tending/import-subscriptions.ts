import type { ImportReport } from '#src/render/import-card.ts';
import type { Book } from '../book.ts';
import { pause } from '../moves.ts';
import { settleLanguage } from '../settings.ts';
import type { Subscription } from '../subscription.ts';
import { isAlike } from './alike.ts';
import type { Moved } from './moved-schema.ts';
import { type Channel, type PostingChannel, readChannel } from './read-channel.ts';
import { type Refusal, refuse } from './refusal.ts';
import { type Added, admit, type Beginning, beginSubscription } from './server-subscriptions.ts';
import type { ReadTransfer } from './transfer.ts';

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
export function importSubscriptions(
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
