import pg, { type Client } from 'pg';
import { z } from 'zod';
import type { After } from '#src/concurrency/wait.ts';

/** Hears what processes announce through Postgres, which only wakes: nobody may rely on hearing it. */
export type Listen = {
	/**
	 * Calls the listener for each announcement on a channel with whom it is for, and with undefined when one
	 * may have been missed; returns the function that ends it.
	 */
	on(channel: string, listener: (addressee: string | undefined) => void): () => void;
	/** Resolves with the next such call that is for whoever waits, or after `withinMs` without one. By default all are. */
	next(
		channel: string,
		withinMs: number,
		isForThis?: (addressee: string) => boolean,
	): Promise<void>;
};

export type Listener = Listen & {
	/** Resolves everything that waits. */
	close(): Promise<void>;
};

export type ListenerSettings = {
	readonly url: string;
	/** The channels to listen on: names in lower case. */
	readonly channels: readonly string[];
	readonly after: After;
	/** The longest that Postgres can take to answer. */
	readonly timeoutMs?: number;
	/** How often the connection is tried. */
	readonly lookEveryMs?: number;
	/** Called once when the connection is lost; it comes back by itself. */
	readonly onTrouble: (error: unknown) => void;
};

const Notification = z.object({ channel: z.string(), payload: z.string() });

type Listeners = Set<Parameters<Listen['on']>[1]>;

/** Opens a connection of its own, because a pooler does not pass announcements on. */
export function openListener(settings: ListenerSettings): Listener {
	const { channels, after } = settings;
	const listeners = new Map(channels.map((channel): [string, Listeners] => [channel, new Set()]));
	const waiting = new Set<() => void>();
	let isClosed = false;
	const connection = keepListening(settings, (channel, addressee) => {
		for (const listener of [...(listeners.get(channel) ?? [])]) listener(addressee);
	});

	return {
		on,
		next: (channel, withinMs, isForThis = () => true) =>
			new Promise((resolve) => {
				if (isClosed) return resolve();
				const end = () => {
					cancel();
					off();
					waiting.delete(end);
					resolve();
				};
				const off = on(channel, (addressee) => {
					if (addressee === undefined || isForThis(addressee)) end();
				});
				const cancel = after(withinMs, end);
				waiting.add(end);
			}),
		async close() {
			isClosed = true;
			for (const end of [...waiting]) end();
			await connection.close();
		},
	};

	function on(...[channel, listener]: Parameters<Listen['on']>): () => void {
		listeners.get(channel)?.add(listener);
		return () => listeners.get(channel)?.delete(listener);
	}
}

/** Keeps a connection that listens, and calls `wake` as listeners are called. */
function keepListening(
	{ url, channels, timeoutMs = 5_000, lookEveryMs = 5_000, onTrouble }: ListenerSettings,
	wake: (channel: string, addressee: string | undefined) => void,
): { close(): Promise<void> } {
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
			for (const channel of channels) await client?.query(`LISTEN ${channel}`);
			isTroubleKnown = false;
			if (made === undefined) return;
			for (const channel of channels) wake(channel, undefined);
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
		made.on('notification', (heard: unknown) => {
			const { channel, payload } = Notification.parse(heard);
			wake(channel, payload);
		});
		return made.on('error', (error: unknown) => {
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
