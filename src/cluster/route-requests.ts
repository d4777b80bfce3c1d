import type { Reader } from '#src/bot/command.ts';
import type { Dispatch, Holder } from '#src/bot/dispatch.ts';
import { leadingRange, rangesOf, type ShardRange, shardOf } from './ranges.ts';

/** What answers in this process for the servers of each range that it serves. */
export type HeldDispatches = {
	/** Has a dispatch answer for a range of so many shards; returns the function that ends it. */
	hold(range: ShardRange, total: number, dispatch: Dispatch): () => void;
	/** For a server, or for direct messages, which belong to the leading range; undefined if another process serves it. */
	of(guildId: string | undefined): Dispatch | undefined;
};

export function createHeldDispatches(): HeldDispatches {
	const held = new Map<number, { readonly dispatch: Dispatch; readonly total: number }>();
	return {
		hold({ index }, total, dispatch) {
			held.set(index, { dispatch, total });
			return () => held.delete(index);
		},
		of: (guildId) =>
			held.entries().find(([index, { total }]) => rangeOf(guildId, total) === index)?.[1].dispatch,
	};
}

/** The index of the range that a server belongs to. */
function rangeOf(guildId: string | undefined, total: number): number {
	if (guildId === undefined) return leadingRange;
	const shard = shardOf(guildId, total);
	return rangesOf(total).findIndex(({ from, to }) => from <= shard && shard <= to);
}

export type RoutingSettings = {
	readonly held: HeldDispatches;
	/** How many shards all processes serve together. */
	readonly total: number;
	/** Has the holder of a range answer. */
	readonly holderOf: (range: number) => Holder;
	/** Creates what answers in servers that other processes serve, as far as that needs no subscriptions; never rejects. */
	readonly dispatchFor: (holder: Holder, reader: Reader) => Promise<Dispatch>;
	/** The same without the settings of the server. */
	readonly dispatchAtOnce: (holder: Holder) => Dispatch;
};

/**
 * A dispatch for interactions of all servers: the range of a server answers if this process serves it.
 * For other servers, this process answers what only reads the archive, and has their holder do the rest.
 */
export function createRoutedDispatch({
	held,
	total,
	holderOf,
	dispatchFor,
	dispatchAtOnce,
}: RoutingSettings): Dispatch {
	const holderFor = ({ guildId }: Reader) => holderOf(rangeOf(guildId, total));
	const atOnce = (reader: Reader) => held.of(reader.guildId) ?? dispatchAtOnce(holderFor(reader));
	return {
		async answer(request, reader) {
			const dispatch = held.of(reader.guildId) ?? (await dispatchFor(holderFor(reader), reader));
			return dispatch.answer(request, reader);
		},
		complete: (command, option, input) => atOnce(input.reader).complete(command, option, input),
		deferTarget: (request, reader) => atOnce(reader).deferTarget(request, reader),
	};
}
