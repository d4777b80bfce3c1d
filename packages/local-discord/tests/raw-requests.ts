import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { LocalDiscord } from '../src/local-discord.ts';
import { request, token } from './a-bot.ts';
import { path } from './open-discord.ts';

/** Sends raw bytes and resolves with everything received until the connection closes. */
export async function sendRaw(discord: LocalDiscord, bytes: string | Buffer, hangsUp = false) {
	const socket = connect(Number(new URL(discord.url).port), '127.0.0.1');
	const chunks: Buffer[] = [];
	const closed = new Promise((resolve) => socket.once('close', resolve));
	socket.on('data', (chunk) => chunks.push(chunk));
	socket.on('error', () => undefined);
	await once(socket, 'connect');
	if (hangsUp) socket.write(bytes, () => socket.resetAndDestroy());
	else socket.end(bytes);
	await closed;
	return Buffer.concat(chunks).toString('latin1');
}

/** The status of a raw answer, or 0 if there is none. */
export function statusIn(answer: string): number {
	return Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1] ?? 0);
}

/** The head of a request with a valid host and token. */
export function head(discord: LocalDiscord, line: string, ...headers: readonly string[]): string {
	const { host } = new URL(discord.url);
	return [line, `Host: ${host}`, `Authorization: Bot ${token}`, ...headers, '', ''].join('\r\n');
}

/** The headers of an upgrade to a WebSocket. */
export const upgrading = [
	'Connection: Upgrade',
	'Upgrade: websocket',
	'Sec-WebSocket-Version: 13',
	'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
];
/** The address that messages are posted to. */
export const api = `/api/v10${path}`;

/** Checks that requests and the gateway are still answered. */
export async function expectToBeWell(discord: LocalDiscord): Promise<void> {
	expect((await request(discord, 'GET', '/users/@me')).status).toBe(200);
	const socket = new WebSocket(`${discord.pageUrl.replace('http', 'ws')}/?v=10&encoding=json`);
	onTestFinished(() => socket.terminate());
	const [hello] = await once(socket, 'message');
	expect(JSON.parse(`${hello}`)).toMatchObject({ op: 10 });
	socket.close();
}
