import { restingMemory } from './measure.ts';

/** What the parent may tell a bot: measure your memory, or these are your cards. */
type Told =
	| { readonly kind: 'memory' }
	| { readonly kind: 'cards'; readonly cards: Readonly<Record<string, object>> };

type Living = {
	readonly onCards?: (cards: Readonly<Record<string, object>>) => void;
	readonly close: () => Promise<void>;
};

/** Says that the bot is ready, then answers the parent until it lets go. */
export function liveUntilReleased({ onCards, close }: Living): void {
	// Only the parent sends messages here, and it sends nothing else.
	process.on('message', (told: Told) => {
		if (told.kind === 'cards') onCards?.(told.cards);
		else process.send?.({ memoryBytes: restingMemory() });
	});
	process.once('disconnect', close);
	process.send?.({ ready: true });
}
