import pg, { type Client } from 'pg';

/** The channel on which Postgres says that the log has changed. */
export const logChannel = 'dateline_log';

export type ListenSettings = {
	readonly url: string;
	/** The longest that Postgres can take to answer. */
	readonly timeoutMs: number;
	readonly lookEveryMs: number;
	/** Called when something may have changed: when Postgres says so, whenever the connection is made, and from time to time. */
	readonly onChange: () => void;
	/** Called once when the connection is lost; it comes back by itself. */
	readonly onTrouble: (error: unknown) => void;
};

/** Listens on a connection of its own, which is made again as long as it is needed. */
export function listenForChanges(settings: ListenSettings): { close(): Promise<void> } {
	const { url, timeoutMs, lookEveryMs, onChange, onTrouble } = settings;
	let client: Client | undefined;
	let asking: Promise<void> | undefined;
	let isTroubleKnown = false;
	let isClosed = false;
	look();
	const looks = setInterval(look, lookEveryMs).unref();

	return {
		async close() {
			isClosed = true;
			clearInterval(looks);
			await asking;
			await client?.end();
		},
	};

	function look(): void {
		onChange();
		asking ??= ask().finally(() => {
			asking = undefined;
		});
	}

	/** Also finds out whether the connection still is one, because nobody says so if a network breaks. */
	async function ask(): Promise<void> {
		const made = client === undefined ? create() : undefined;
		client = made ?? client;
		try {
			await made?.connect();
			await client?.query(`LISTEN ${logChannel}`);
			isTroubleKnown = false;
			if (made !== undefined) onChange();
		} catch (error) {
			lose(error);
		}
	}

	function create(): Client {
		const made = new pg.Client({
			connectionString: url,
			connectionTimeoutMillis: timeoutMs,
			query_timeout: timeoutMs,
			keepAlive: true,
		});
		made.on('notification', onChange);
		return made.on('error', (error) => {
			if (client === made) lose(error);
		});
	}

	/** The next look makes a new one. */
	function lose(error: unknown): void {
		client?.end().catch(() => undefined);
		client = undefined;
		if (!isTroubleKnown && !isClosed) onTrouble(error);
		isTroubleKnown = true;
	}
}
