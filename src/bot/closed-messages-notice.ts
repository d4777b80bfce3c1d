import type { Log } from '#src/observe/log.ts';
import { languageOf, type Phrases } from '#src/phrases/phrases.ts';
import { renderDirectClosed } from '#src/render/cards/blocked-card.ts';
import type { Message } from '#src/render/message/card.ts';
import type { Book } from '#src/subscriptions/book.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';
import type { Reader } from './command.ts';
import type { SharedNewsroom } from './newsroom.ts';

/**
 * The notice for members whose direct messages are closed, which follows whatever they ask next.
 * Also switches what they follow to the language of their Discord.
 */
export async function closedMessagesNotice(
	{ userId, locale }: Reader,
	{ newsroom, log }: { readonly newsroom: SharedNewsroom; readonly log: Log },
): Promise<readonly Message[]> {
	try {
		await updateMemberLanguage(newsroom.book, { userId, locale });
		const phrases = newsroom.phrasebook[languageOf(locale)];
		const notice = await takeClosedNotice(newsroom.book, { userId, phrases });
		return notice === undefined ? [] : [notice];
	} catch (error) {
		log.error({ err: error }, 'told-not-noted');
		return [];
	}
}

/** Switches everything a member follows to the language that their Discord has now. */
async function updateMemberLanguage(
	book: Book,
	{ userId, locale }: { readonly userId: string; readonly locale: string },
): Promise<void> {
	const language = languageOf(locale);
	for (const { id } of book.ofMember(userId).filter((one) => one.language !== language)) {
		await book.change(id, (current) => ({ ...current, language }));
	}
}

/**
 * The notice that a member’s direct messages are closed, marked as shown; undefined if they are open
 * or the notice was shown before. Rejects if it cannot be marked.
 */
async function takeClosedNotice(
	book: Book,
	{ userId, phrases }: { readonly userId: string; readonly phrases: Phrases },
): Promise<Message | undefined> {
	if (!book.ofMember(userId).some(needsClosedNotice)) return undefined;
	const isFirst = await book.decide({ userId }, ({ subscriptions }) => {
		const put = subscriptions.filter(needsClosedNotice).map(markNotified);
		return { outcome: put.length > 0, put };
	});
	return isFirst ? renderDirectClosed(phrases) : undefined;
}

function markNotified(subscription: Subscription): Subscription {
	const { paused } = subscription;
	return paused ? { ...subscription, paused: { ...paused, told: true } } : subscription;
}

function needsClosedNotice({ paused }: Subscription): boolean {
	return paused?.why === 'dm closed' && !paused.told;
}
