import { containerIdOf, withContainerId } from '#src/delivery/owed-message.ts';
import { renderParts } from '#src/render/message/parted-message.ts';
import type { OwedMessage } from '#src/subscriptions/subscription.ts';

/** An owed message with this many stories: story-0, story-1, and so on. */
export function anOwedMessage({
	nonce = 'subscribedabcdefgh.0',
	stories = 3,
	closing = 'Closing',
}: {
	readonly nonce?: string;
	readonly stories?: number;
	readonly closing?: string;
} = {}): OwedMessage {
	const entries = Array.from({ length: stories }, (_, n) => ({
		text: `Story ${n}`,
		articles: [{ id: `story-${n}`, version: 'v' }],
	}));
	const [first] = renderParts({ head: 'Head', titleAgain: 'Head', entries, closing, controls: [] });
	if (first === undefined) throw new Error('nothing was rendered');
	return {
		nonce,
		message: withContainerId(first.message, containerIdOf(nonce)),
		title: 'Digest',
		entries: first.entries.map(({ component, articles }) => ({
			component,
			articles: articles.map(({ id, version }) => ({ id, version })),
		})),
	};
}
