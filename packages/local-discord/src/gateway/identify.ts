const identifiesPerDay = 1_000;
const dayMs = 86_400_000;

/** The bot’s token. It is void once it is revoked, or after too many identifies in 24 hours. */
export type Token = {
	isValid(token: string): boolean;
	revoke(): void;
	identifiesLeft(): number;
	countIdentify(): void;
};

export function createToken(token: string, now: () => Date): Token {
	const state = { isRevoked: false, identifies: 0, since: now().getTime() };
	return {
		isValid: (candidate) => !state.isRevoked && candidate === token,
		revoke: () => {
			state.isRevoked = true;
		},
		identifiesLeft: () => identifiesPerDay - counted(),
		countIdentify: () => {
			state.identifies = counted() + 1;
			if (state.identifies > identifiesPerDay) state.isRevoked = true;
		},
	};

	/** The count starts over each day. */
	function counted(): number {
		const at = now().getTime();
		if (at - state.since >= dayMs) Object.assign(state, { identifies: 0, since: at });
		return state.identifies;
	}
}

/** A shard’s index and the number of shards. */
export type Shard = readonly [number, number];

/** Which shard a server belongs to; direct messages are on shard 0. */
export function shardOf(guildId: string | undefined, shards: number): number {
	return guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(shards));
}

/** The servers, among these, that a shard serves. */
export function serversOf(guildIds: readonly string[], [index, shards]: Shard): readonly string[] {
	return guildIds.filter((id) => shardOf(id, shards) === index);
}

/** The fewest shards that leave none with more than `serversPerShardMax` servers, as far as their ids allow. */
export function shardsFor(guildIds: readonly string[], serversPerShardMax: number): number {
	const most = Math.max(1, guildIds.length);
	const fewest = Math.min(most, Math.max(1, Math.ceil(most / Math.max(1, serversPerShardMax))));
	for (let shards = fewest; shards < most; shards += 1) {
		if (fullest(guildIds, shards) <= serversPerShardMax) return shards;
	}
	return most;
}

function fullest(guildIds: readonly string[], shards: number): number {
	const counts = new Map<number, number>();
	for (const id of guildIds) {
		const shard = shardOf(id, shards);
		counts.set(shard, (counts.get(shard) ?? 0) + 1);
	}
	return Math.max(0, ...counts.values());
}

const turnMs = 5_000;

/**
 * Whether a shard may identify now; if so, that uses up its turn. Shards that are equal modulo
 * `atOnce` share one turn in 5 s; with undefined, every shard may identify at any time.
 */
export function createIdentifyTurns(
	now: () => Date,
	atOnce: number | undefined,
): (shard: number) => boolean {
	const lastTurns = new Map<number, number>();
	return (shard) => {
		if (atOnce === undefined) return true;
		const at = now().getTime();
		const last = lastTurns.get(shard % atOnce) ?? -Infinity;
		if (at - last < turnMs) return false;
		lastTurns.set(shard % atOnce, at);
		return true;
	};
}
