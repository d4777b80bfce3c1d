import { privately, type Reply, UserError } from '#src/bot/command.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { saying } from '#src/phrases/catalogue.ts';
import { renderConfirmation, renderNotice } from '#src/render/cards/notice-card.ts';
import { writeCustomId } from '#src/render/message/targets.ts';
import { plain } from '#src/render/text/plain-text.ts';
import { isEnded } from '#src/sources/feed.ts';
import { findListed } from './find-feed.ts';

/** Pauses a feed, or ends its pause. */
export async function changeFeed(
	typed: string,
	action: 'pause' | 'resume',
	{ sources, phrases }: Newsroom,
): Promise<Reply> {
	const listed = findListed(typed, sources.book);
	const { feed } = listed;
	const name = plain(feed.name);
	if (action === 'resume' && isEnded(listed)) {
		throw new UserError('source-ended', saying('sourceEnded', { name }));
	}
	if ((feed.paused === true) === (action === 'pause')) {
		const key = action === 'pause' ? 'sourcePausedAlready' : 'sourceNotPaused';
		return privately(renderConfirmation(phrases.say(key, { name })));
	}
	await sources.book.pause(feed.id, action === 'pause');
	if (action === 'resume') sources.tick();
	const key = action === 'pause' ? 'sourcePaused' : 'sourceResumed';
	return privately(renderConfirmation(phrases.say(key, { name })));
}

/** Removes a feed that moderators added, after asking. */
export async function removeFeed(
	typed: string,
	isConfirmed: boolean,
	{ sources, phrases }: Newsroom,
): Promise<Reply> {
	// A button has the id of a feed, which somebody may have removed meanwhile.
	if (isConfirmed && sources.book.find(typed) === undefined) {
		throw new UserError('source-gone', saying('sourceGone'));
	}
	const { feed, isAdded } = findListed(typed, sources.book);
	const name = plain(feed.name);
	if (!isAdded) {
		throw new UserError('source-in-file', saying('sourceInFile', { name }));
	}
	if (!isConfirmed) {
		const options = { action: 'remove', source: feed.id, confirm: 'yes' };
		const offer = { label: phrases.say('removeButton'), target: writeCustomId('source', options) };
		return privately(renderNotice(phrases.say('sourceRemoveQuestion', { name }), [offer]));
	}
	await sources.book.remove(feed.id);
	return privately(renderConfirmation(phrases.say('sourceRemoved', { name })));
}
