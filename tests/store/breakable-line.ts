import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A line to a server that can be made to fail as networks do. */
export type BreakableLine = {
	/** The server's address, over this line. */
	readonly url: string;
	/** Ends all connections, and refuses new ones. */
	readonly cut: () => Promise<void>;
	/** Lets nothing through any more, and tells nobody. */
	readonly freeze: () => void;
	/** Ends what was frozen, and lets everything through again. */
	readonly mend: () => Promise<void>;
};

export async function openLine(to: string): Promise<BreakableLine> {
	const { hostname, port } = new URL(to);
	const ends = new Set<Socket>();
	let isFrozen = false;
	const server = createServer((near) => {
		const far = connect(Number(port), hostname);
		for (const [from, into] of [
			[near, far],
			[far, near],
		] as const) {
			ends.add(from);
			from.on('data', (data) => void (isFrozen || into.write(data)));
			from.on('error', () => {});
			from.on('close', () => {
				ends.delete(from);
				if (!isFrozen) into.destroy();
			});
		}
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	// A server listens on an address.
	const own = server.address() as AddressInfo;

	const endAll = () => ends.forEach((end) => void end.destroy());
	const cut = async () => {
		if (server.listening) await new Promise((resolve) => server.close(resolve) && endAll());
	};
	onTestFinished(cut);

	return {
		url: Object.assign(new URL(to), { host: `127.0.0.1:${own.port}` }).href,
		cut,
		freeze() {
			isFrozen = true;
		},
		async mend() {
			isFrozen = false;
			endAll();
			if (server.listening) return;
			server.listen(own.port, '127.0.0.1');
			await once(server, 'listening');
		},
	};
}
