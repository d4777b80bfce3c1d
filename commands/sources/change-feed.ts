import { privately, type Reply, UserError } from '#src/bot/command.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { renderConfirmation, renderNotice } from '#src/render/cards/notice-card.ts';
import { writeCustomId } from '#src/render/message/targets.ts';
import { plain } from '#src/render/text/plain-text.ts';
import { isEnded } from '#src/sources/feed.ts';
import { findListed } from './find-feed.ts';

/** Pauses a feed, or ends its pause. */
export async function changeFeed(
	typed: string,
	action: 'pause' | 'resume',
	{ sources }: Newsroom,
): Promise<Reply> {
	const listed = findListed(typed, sources.book);
	const { feed } = listed;
	const name = `**${plain(feed.name)}**`;
	if (action === 'resume' && isEnded(listed)) {
		throw new UserError(
			'source-ended',
			`${name} was ended by its publisher, so it cannot be read. Look for its new address, and add that with \`/source add\`.`,
		);
	}
	if ((feed.paused === true) === (action === 'pause')) {
		const says = action === 'pause' ? 'is paused already' : 'is not paused';
		return privately(renderConfirmation(`${name} ${says}. Nothing has changed.`));
	}
	await sources.book.pause(feed.id, action === 'pause');
	if (action === 'resume') sources.tick();
	return privately(
		renderConfirmation(
			action === 'pause'
				? `${name} is paused. It is not read until you resume it with \`/source resume\`.`
				: `${name} is read again.`,
		),
	);
}

/** Removes a feed that moderators added, after asking. */
export async function removeFeed(
	typed: string,
	isConfirmed: boolean,
	{ sources }: Newsroom,
): Promise<Reply> {
	// A button has the id of a feed, which somebody may have removed meanwhile.
	if (isConfirmed && sources.book.find(typed) === undefined) {
		throw new UserError('source-gone', 'That feed is gone already. `/source list` shows all.');
	}
	const { feed, isAdded } = findListed(typed, sources.book);
	const name = `**${plain(feed.name)}**`;
	if (!isAdded) {
		throw new UserError(
			'source-in-file',
			`${name} is in the file \`feeds.json\` of the data folder. Ask the operator to remove it there, or use \`/source pause\`.`,
		);
	}
	if (!isConfirmed) {
		const options = { action: 'remove', source: feed.id, confirm: 'yes' };
		const offer = { label: 'Remove', target: writeCustomId('source', options) };
		return privately(renderNotice(`Remove ${name}? Its articles stay.`, [offer]));
	}
	await sources.book.remove(feed.id);
	return privately(renderConfirmation(`${name} is removed. Its articles stay.`));
}
