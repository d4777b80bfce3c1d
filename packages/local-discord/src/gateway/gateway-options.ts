import type { Server } from 'node:http';
import type { World } from '../world/world.ts';

/** What the gateway is told when it opens. */
export type GatewayOptions = {
	readonly world: World;
	readonly server: Server;
	readonly url: () => string;
	/** Whether a token is (still) the bot's. */
	readonly isToken: (token: string) => boolean;
	readonly heartbeatMs: number;
	readonly privilegedIntents: number;
	readonly serversPerShardMax: number;
	/** Whether it is a shard’s turn to identify; its turn is then taken. */
	readonly mayIdentify: (shard: number) => boolean;
	/** Identifies that are left for today are counted here; spent, the token is void. */
	readonly countIdentify: () => void;
	/** Told of a fault of the gateway’s own. */
	readonly finding: (text: string) => void;
};
