import pg, { type Client } from 'pg';
import { z } from 'zod';
import type { After } from '#src/concurrency/wait.ts';

/** Hears what other processes announce through Postgres, which only wakes: nobody may rely on hearing it. */
export type Listen = {
	/** Resolves with the next announcement on a channel, once it may have been missed, or after `withinMs` without one. */
	next(channel: string, withinMs: number): Promise<void>;
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
	/** Called when the connection breaks; it is opened again after `retryMs`. */
	readonly onTrouble: (error: unknown) => void;
};

const retryMs = 1_000;

const Notification = z.object({ channel: z.string() });

/** Opens a connection of its own, because a pooler does not pass announcements on. */
export function openListener({ url, channels, after, onTrouble }: ListenerSettings): Listener {
	const waiting = new Map<string, Set<() => void>>();
	let client: Client | undefined;
	let cancelRetry = () => {};
	let isClosed = false;
	void connect();

	return {
		next: (channel, withinMs) =>
			new Promise((resolve) => {
				if (isClosed) return resolve();
				const here = waiting.get(channel) ?? new Set();
				waiting.set(channel, here);
				const wake = () => {
					cancel();
					here.delete(wake);
					resolve();
				};
				const cancel = after(withinMs, wake);
				here.add(wake);
			}),

		async close() {
			isClosed = true;
			cancelRetry();
			for (const channel of channels) wakeAll(channel);
			await client?.end().catch(() => undefined);
		},
	};

	function wakeAll(channel: string): void {
		for (const wake of [...(waiting.get(channel) ?? [])]) wake();
	}

	async function connect(): Promise<void> {
		const opening = new pg.Client({ connectionString: url, keepAlive: true });
		client = opening;
		let isBroken = false;
		const reopen = (error: unknown) => {
			if (isBroken || isClosed) return;
			isBroken = true;
			onTrouble(error);
			void opening.end().catch(() => undefined);
			cancelRetry = after(retryMs, () => void connect());
		};
		opening.on('error', reopen);
		opening.on('end', () => reopen(new Error('Postgres closed the connection that listens.')));
		opening.on('notification', (notification: unknown) =>
			wakeAll(Notification.parse(notification).channel),
		);
		try {
			await opening.connect();
			for (const channel of channels) await opening.query(`LISTEN ${channel}`);
			// What was announced before is heard of now.
			for (const channel of channels) wakeAll(channel);
		} catch (error) {
			reopen(error);
		}
	}
}
