import type { Server } from 'node:http';
import type { World } from '../world.ts';

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
	/** Identifies that are left for today are counted here; spent, the token is void. */
	readonly countIdentify: () => void;
};
