import { containerIdOf, withContainerId } from '#src/delivery/owed-message.ts';
import { message, separator, textDisplay } from '#src/render/message/card.ts';
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
	const components = [
		textDisplay('Head'),
		...Array.from({ length: stories }, (_, n) => [
			separator(n === 0),
			textDisplay(`Story ${n}`, 100 + n),
		]).flat(),
		...(closing === '' ? [] : [separator(true), textDisplay(closing)]),
	];
	return {
		nonce,
		message: withContainerId(message(components, undefined), containerIdOf(nonce)),
		title: 'Digest',
		entries: Array.from({ length: stories }, (_, n) => ({
			component: 100 + n,
			articles: [{ id: `story-${n}`, version: 'v' }],
		})),
	};
}
