const identifiesPerDay = 1_000;
const dayMs = 86_400_000;

/** The bot's token; Discord takes it away when it is revoked, or identifies too often within 24 hours. */
export type Token = {
	isValid(token: string): boolean;
	revoke(): void;
	identifiesLeft(): number;
	countIdentify(): void;
};

export function createToken(token: string, now: () => Date): Token {
	const state = { isRevoked: false, identifies: 0, since: now().getTime() };
	return {
		isValid: (given) => !state.isRevoked && given === token,
		revoke: () => {
			state.isRevoked = true;
		},
		identifiesLeft: () => identifiesPerDay - counted(),
		countIdentify: () => {
			state.identifies = counted() + 1;
			if (state.identifies > identifiesPerDay) state.isRevoked = true;
		},
	};

	/** The count begins anew each day. */
	function counted(): number {
		const at = now().getTime();
		if (at - state.since >= dayMs) Object.assign(state, { identifies: 0, since: at });
		return state.identifies;
	}
}

/** Which of so many connections a client is: `[index, shards]`. */
export type Shard = readonly [number, number];

/** Which shard a server belongs to; direct messages are on shard 0. */
export function shardOf(guildId: string | undefined, shards: number): number {
	return guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(shards));
}

/** The servers, among these, that a shard serves. */
export function serversOf(guildIds: readonly string[], [index, shards]: Shard): readonly string[] {
	return guildIds.filter((id) => shardOf(id, shards) === index);
}

/** The fewest shards of which none serves more than so many of these servers, as far as their ids can be parted. */
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
 * Says whether it is a shard’s turn to identify, and takes the turn: of the shards that are alike modulo
 * `atOnce`, one may in 5 s. Undefined lets everybody at any time.
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
