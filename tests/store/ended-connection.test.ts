import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { openPool } from '#src/store/postgres-store.ts';

it.for([['a statement', 'query'] as const, ['a connection for several', 'connect'] as const])(
	'a server that ends a connection in the packet in which it is ready rejects %s, and ends nothing else',
	async ([, asked]) => {
		const pool = openPool({ url: await openEndingServer(), onTrouble() {}, timeoutMs: 10_000 });
		onTestFinished(() => pool.end());
		const working = asked === 'query' ? pool.query('SELECT 1') : queryOver(pool.connect());
		await expect(working).rejects.toThrow();
	},
);

async function queryOver(connecting: ReturnType<ReturnType<typeof openPool>['connect']>) {
	const client = await connecting;
	try {
		return await client.query('SELECT 1');
	} finally {
		client.release(new Error('not needed'));
	}
}

/** Says at once that a client is welcome, that it is ready, and that it ends the connection. */
async function openEndingServer(): Promise<string> {
	const fatal = 'SFATAL\0VFATAL\0C57P01\0Mterminating connection due to administrator command\0\0';
	const packet = Buffer.concat([
		messageOf('R', Buffer.alloc(4)),
		messageOf('Z', Buffer.from('I')),
		messageOf('E', Buffer.from(fatal)),
	]);
	const server = createServer((socket) => {
		socket.on('error', () => {}).once('data', () => socket.end(packet));
	}).listen(0, '127.0.0.1');
	onTestFinished(() => void server.close());
	await once(server, 'listening');
	// It listens on TCP.
	return `postgres://x@127.0.0.1:${(server.address() as AddressInfo).port}/x`;
}

/** A message of Postgres’s protocol. */
function messageOf(type: string, body: Buffer): Buffer {
	const head = Buffer.alloc(5);
	head.write(type);
	head.writeInt32BE(body.length + 4, 1);
	return Buffer.concat([head, body]);
}
