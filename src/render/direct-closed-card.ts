import { amber, renderCard } from './card.ts';
import { button, buttonRow } from './controls.ts';
import { writeCustomId } from './custom-id.ts';
import type { Message } from './message.ts';

/** Tells a member, once, that their direct messages are closed and what they can do about it. */
export function renderDirectClosed(): Message {
	return renderCard({
		accent: amber,
		head: () =>
			'Your direct messages are closed to Dateline, so what you follow is paused. Open them, then press Resume.',
		blocks: [],
		controls: [buttonRow([button('Resume', writeCustomId('following', { action: 'resume' }))])],
	});
}
