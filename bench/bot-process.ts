import { restingMemory } from './measure.ts';

/** Messages from the parent: measure your memory, or your CPU time, or your ticks, or answer with these cards. */
type ParentMessage =
	| { readonly kind: 'memory' | 'cpu' | 'ticks' }
	| { readonly kind: 'cards'; readonly cards: Readonly<Record<string, object>> };

type BotHandlers = {
	readonly onCards?: (cards: Readonly<Record<string, object>>) => void;
	/** Returns the times of ticks, in milliseconds. */
	readonly onTicks?: () => Promise<readonly number[]>;
	readonly close: () => Promise<void>;
};

/** Reports that the bot is ready, then answers the parent until it disconnects. */
export function serveParent({ onCards, onTicks, close }: BotHandlers): void {
	// Only the parent sends messages here, and it sends nothing else.
	process.on('message', async (message: ParentMessage) => {
		if (message.kind === 'cards') onCards?.(message.cards);
		else if (message.kind === 'memory') process.send?.({ memoryBytes: restingMemory() });
		else if (message.kind === 'cpu') process.send?.({ cpuMs: cpuMs() });
		else process.send?.({ tickMs: await onTicks?.() });
	});
	process.once('disconnect', close);
	process.send?.({ ready: true });
}

/** Of all threads, since the start. */
function cpuMs(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1_000;
}
