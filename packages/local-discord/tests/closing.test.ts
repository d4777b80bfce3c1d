import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { aDiscord } from './a-bot.ts';
import { openPage } from './page-server/open-page.ts';

it('A local Discord closes at once, even with pages, connections and half-sent requests open', async () => {
	const discord = await aDiscord();
	const { host, port } = new URL(discord.url);
	const page = await openPage(discord.pageUrl).listen('mia');
	const lines = ['', 'POST /page/act HTTP/1.1', `Host: ${host}`, 'Content-Length: 9', '', '{'];
	const texts = [0, 2, 5].map((shown) => lines.slice(1, shown + 1).join('\r\n'));
	const sockets = texts.map((text) => {
		const socket = connect(Number(port), '127.0.0.1');
		socket.on('error', () => undefined);
		socket.resume();
		socket.write(text);
		return socket;
	});
	const bots = [10, 9].map((version) => new WebSocket(`ws://${host}/?v=${version}`));
	const ended = [...sockets, ...bots].map((one) => once(one, 'close'));
	await Promise.all(bots.map((bot) => once(bot, 'open')));
	await discord.close();
	await Promise.all([...ended, page.ended]);
	await expect(fetch(discord.pageUrl)).rejects.toThrow('fetch failed');
});
