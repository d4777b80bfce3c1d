declare module 'pg' {
	import type { EventEmitter } from 'node:events';

	/** Only what is used: pg brings no types. */
	class Pool extends EventEmitter {
		constructor(options: {
			connectionString: string;
			max?: number;
			connectionTimeoutMillis?: number;
			query_timeout?: number;
			keepAlive?: boolean;
		});
		query(sql: string, values?: readonly unknown[]): Promise<{ rows: readonly unknown[] }>;
		connect(): Promise<PoolClient>;
		end(): Promise<void>;
	}
	type PoolClient = Pick<Pool, 'query'> & {
		/** Closes the connection if there is an error. */
		release(error?: unknown): void;
	};
	/** One connection, which also hears notifications. */
	class Client extends EventEmitter {
		constructor(options: { connectionString: string; keepAlive?: boolean });
		connect(): Promise<void>;
		query(sql: string, values?: readonly unknown[]): Promise<{ rows: readonly unknown[] }>;
		end(): Promise<void>;
	}
	const pg: { Pool: typeof Pool; Client: typeof Client };
	export default pg;
	export type { Client, Pool, PoolClient };
	export type PoolConfig = Record<string, unknown>;
}
