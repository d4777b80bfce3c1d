import type { Phrases } from '#src/phrases/phrases.ts';
import { withoutPictures } from '#src/render/message/card.ts';
import type { OwedMessage, OwedPromise, RefusedEntry } from '#src/subscriptions/subscription.ts';
import { containerIdOf, withContainerId } from './owed-message.ts';
import type { SendResult } from './sender.ts';
import {
	findNamed,
	type OwedEntry,
	offersOfOthers,
	type Removal,
	withOwnMenu,
	withOwnNumbers,
	without,
} from './shorter-part.ts';

/** Discord’s refusal of one message. */
type MessageRefusal = Omit<Extract<SendResult, { kind: 'refused' }>, 'kind'>;

/** What is owed after Discord refused one of the messages. */
type Replacement = {
	readonly parts: readonly OwedMessage[];
	/** The entries removed from all messages. */
	readonly refused: readonly RefusedEntry[];
};

/**
 * Removes pictures first; if there are none, what Discord named: entries, menu lines or rows. If it named
 * nothing, the message is split in two, repeatedly, until the refused entry is alone. A removed entry also
 * disappears from the menus and numbers of the other messages.
 */
export function replaceRefusedMessage(
	{ parts }: Pick<OwedPromise, 'parts'>,
	{ nonce, ...refusal }: MessageRefusal & Pick<OwedMessage, 'nonce'>,
	phrases: Phrases,
): Replacement {
	const part = parts.find((one) => one.nonce === nonce);
	if (part === undefined) return { parts, refused: [] };
	// Whatever Discord says, it may be about a picture, and the story matters more.
	const bare = withoutPictures(part.message);
	if (bare !== part.message) {
		const { pictures: _, ...withoutFiles } = part;
		const retried = parts.map((one) => (one === part ? { ...withoutFiles, message: bare } : one));
		return { parts: retried, refused: [] };
	}
	const named = findNamed(part, refusal);
	if (named !== undefined) {
		const { entries = [] } = named;
		const refused = refusedEntries(entries, { code: refusal.code, about: 'entry' });
		return { parts: withoutEverywhere(parts, named, phrases), refused };
	}
	const foreignOffers = offersOfOthers(part);
	if (part.entries.length <= 1 && foreignOffers.length === 0) {
		return replaceUnsplittable(part, { parts, refusal, phrases });
	}
	const replacements =
		part.entries.length > 1
			? halvesOf(part, parts, phrases)
			: [without(part, { parts, removal: { offers: foreignOffers }, phrases })];
	return { parts: parts.flatMap((one) => (one === part ? replacements : [one])), refused: [] };
}

/**
 * Until something is sent, the channel itself may be refusing everything. A message with a single entry
 * then moves to the end, with its own menu and numbers, and is retried once something else was sent.
 */
function replaceUnsplittable(
	part: OwedMessage,
	{
		parts,
		refusal,
		phrases,
	}: { parts: readonly OwedMessage[]; refusal: MessageRefusal; phrases: Phrases },
): Replacement {
	const { code, about } = refusal;
	const { entries } = part;
	const others = withoutEverywhere(parts, { entries }, phrases).filter(
		({ nonce }) => nonce !== part.nonce,
	);
	if (about === 'content or channel' && !isBegun(parts)) {
		const alone = withOwnMenu(withOwnNumbers(part, parts, phrases), parts);
		return { parts: [...others, { ...alone, refused: code }], refused: [] };
	}
	const isEmpty = entries.length === 0;
	const refused = isEmpty ? [{ articles: [], code, about }] : refusedEntries(entries, refusal);
	return { parts: others, refused };
}

/** Leaves sent messages as they are, and drops messages that lose their last entry. */
function withoutEverywhere(
	parts: readonly OwedMessage[],
	removal: Removal,
	phrases: Phrases,
): OwedMessage[] {
	return parts.flatMap((part) => {
		if (part.messageId !== undefined) return [part];
		const shorter = without(part, { parts, removal, phrases });
		return shorter.entries.length === 0 && part.entries.length > 0 ? [] : [shorter];
	});
}

/** Discord’s code if the channel itself refuses: every message was refused in the same way, and none was sent. */
export function channelRefusal({ parts, refused = [] }: OwedPromise): number | undefined {
	if (isBegun(parts)) return undefined;
	const undecided = parts.find((part) => part.refused !== undefined);
	if (undecided !== undefined) return undecided.refused;
	const [only, ...others] = refused.filter(({ about }) => about !== 'entry');
	const isOneStory = others.length === 0 && (only?.articles.length ?? 0) > 0;
	return isOneStory && only?.about === 'content' ? undefined : only?.code;
}

function isBegun(parts: readonly OwedMessage[]): boolean {
	return parts.some(({ messageId }) => messageId !== undefined);
}

function refusedEntries(
	entries: readonly OwedEntry[],
	{ code, about }: Pick<RefusedEntry, 'code' | 'about'>,
): RefusedEntry[] {
	return entries.map(({ articles }) => ({ articles: articles.map(({ id }) => id), code, about }));
}

/** Each half has its own numbers and menu; menu lines for other messages go into the second. */
function halvesOf(
	part: OwedMessage,
	parts: readonly OwedMessage[],
	phrases: Phrases,
): OwedMessage[] {
	const alone = withOwnNumbers(part, parts, phrases);
	const middle = Math.ceil(part.entries.length / 2);
	const [first, last] = [part.entries.slice(0, middle), part.entries.slice(middle)];
	const offers = offersOfOthers(part);
	return [
		renamed(
			without(alone, { parts, removal: { entries: last, offers }, phrases }),
			`${part.nonce}a`,
		),
		renamed(without(alone, { parts, removal: { entries: first }, phrases }), `${part.nonce}b`),
	];
}

/** The message under another nonce, with the matching container id. */
function renamed(part: OwedMessage, nonce: string): OwedMessage {
	return { ...part, nonce, message: withContainerId(part.message, containerIdOf(nonce)) };
}
