declare module 'pg' {
	import type { EventEmitter } from 'node:events';

	/** Only what the state store uses: pg brings no types. */
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
	const pg: { Pool: typeof Pool };
	export default pg;
	export type { Pool, PoolClient };
	export type PoolConfig = Record<string, unknown>;
}
