import { restingMemory } from './measure.ts';

/** Messages from the parent: measure your memory, or answer with these cards. */
type ParentMessage =
	| { readonly kind: 'memory' }
	| { readonly kind: 'cards'; readonly cards: Readonly<Record<string, object>> };

type BotHandlers = {
	readonly onCards?: (cards: Readonly<Record<string, object>>) => void;
	readonly close: () => Promise<void>;
};

/** Reports that the bot is ready, then answers the parent until it disconnects. */
export function serveParent({ onCards, close }: BotHandlers): void {
	// Only the parent sends messages here, and it sends nothing else.
	process.on('message', (message: ParentMessage) => {
		if (message.kind === 'cards') onCards?.(message.cards);
		else process.send?.({ memoryBytes: restingMemory() });
	});
	process.once('disconnect', close);
	process.send?.({ ready: true });
}
