import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A connection to a server that can fail as networks do. */
export type BreakableConnection = {
	/** The server’s address through this connection. */
	readonly url: string;
	/** Ends all sockets and refuses new ones. */
	readonly cut: () => Promise<void>;
	/** Lets nothing through, without ending anything. */
	readonly freeze: () => void;
	/** Ends all sockets and lets everything through again. */
	readonly restore: () => Promise<void>;
};

export async function openBreakableConnection(
	serverUrl: string,
	atEnd: (close: () => Promise<void>) => void = onTestFinished,
): Promise<BreakableConnection> {
	const { hostname, port } = new URL(serverUrl);
	const sockets = new Set<Socket>();
	let isFrozen = false;
	const server = createServer((near) => {
		const far = connect(Number(port), hostname);
		for (const [from, to] of [
			[near, far],
			[far, near],
		] as const) {
			sockets.add(from);
			from.on('data', (data) => void (isFrozen || to.write(data)));
			from.on('error', () => {});
			from.on('close', () => {
				sockets.delete(from);
				if (!isFrozen) to.destroy();
			});
		}
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	// A TCP server that listens has an address with a port.
	const { port: ownPort } = server.address() as AddressInfo;

	const endAll = () => sockets.forEach((socket) => void socket.destroy());
	const cut = async () => {
		if (server.listening) await new Promise((resolve) => server.close(resolve) && endAll());
	};
	atEnd(cut);

	return {
		url: Object.assign(new URL(serverUrl), { host: `127.0.0.1:${ownPort}` }).href,
		cut,
		freeze() {
			isFrozen = true;
		},
		async restore() {
			isFrozen = false;
			endAll();
			if (server.listening) return;
			server.listen(ownPort, '127.0.0.1');
			await once(server, 'listening');
		},
	};
}
