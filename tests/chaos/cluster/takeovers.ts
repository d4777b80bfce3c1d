import type { Bot } from './bots.ts';

/** How long it took until another process served a shard. */
export type Takeover = { readonly kind: 'kill' | 'freeze'; readonly leases: number };

/** Measures how long shards are without a process. */
export function createTakeovers(leaseMs: number) {
	const waiting = new Map<number, Pick<Takeover, 'kind'> & { from: Bot; since: number }>();
	const all: Takeover[] = [];
	return {
		all: () => all,
		/** The process does nothing any more. */
		begin(kind: Takeover['kind'], from: Bot): void {
			for (const shard of from.shards) waiting.set(shard, { kind, from, since: performance.now() });
		},
		noteTaken(shard: number, by: Bot): void {
			const one = waiting.get(shard);
			if (one === undefined || one.from === by) return;
			waiting.delete(shard);
			all.push({ kind: one.kind, leases: (performance.now() - one.since) / leaseMs });
		},
		/** Something else went wrong too, so that what is waited for says nothing. */
		forget: () => waiting.clear(),
	};
}
