import { inkBlue, renderCard } from './card.ts';
import type { Message } from './message.ts';
import { plain } from './plain-text.ts';

export type ShownSettings = {
	readonly timezone: string;
	/** What a clock there shows now. */
	readonly time: string;
	readonly isChanged: boolean;
};

/** The answer to `/settings`. */
export function renderSettings({ timezone, time, isChanged }: ShownSettings): Message {
	const note = isChanged
		? 'New digests and alerts have it. Those that are there keep their own.'
		: '`/settings timezone` changes it.';
	return renderCard({
		accent: inkBlue,
		head: () =>
			`## Settings\n**Time zone** ${plain(timezone)}, where it is ${plain(time)} now\n-# ${note}`,
		blocks: [],
	});
}
