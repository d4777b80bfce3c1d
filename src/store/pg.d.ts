declare module 'pg' {
	import type { EventEmitter } from 'node:events';

	type ConnectionOptions = {
		connectionString: string;
		connectionTimeoutMillis?: number;
		query_timeout?: number;
		keepAlive?: boolean;
	};
	/** Only what Dateline uses: pg brings no types. */
	class Pool extends EventEmitter {
		constructor(
			options: ConnectionOptions & {
				max?: number;
				/** Called with each new connection before anything else can use it. */
				onConnect?: (client: Pick<Pool, 'query'>) => Promise<unknown>;
			},
		);
		query(
			sql: string | { readonly text: string; readonly query_timeout: number },
			values?: readonly unknown[],
		): Promise<{ rows: readonly unknown[] }>;
		/** It calls the callback itself when it queries. */
		connect(
			callback?: (
				error: unknown,
				client: PoolClient | undefined,
				release: (error?: unknown) => void,
			) => void,
		): Promise<PoolClient>;
		end(): Promise<void>;
	}
	type PoolClient = Pick<Pool, 'query' | 'on' | 'off'> & {
		/** Closes the connection if there is an error. */
		release(error?: unknown): void;
	};
	class Client extends EventEmitter {
		constructor(options: ConnectionOptions);
		connect(): Promise<void>;
		query: Pool['query'];
		end(): Promise<void>;
	}
	const pg: { Pool: typeof Pool; Client: typeof Client };
	export default pg;
	export type { Client, Pool, PoolClient };
	export type PoolConfig = Record<string, unknown>;
}
