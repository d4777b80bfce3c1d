import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fetchTextFile } from '#src/discord/read-interaction.ts';

const mebibyte = 1_048_576;

/** A file on a server that answers like this, as an attachment from Discord. */
async function aFile(answer: RequestListener, size = 1) {
	const server = createServer(answer).listen(0, '127.0.0.1');
	onTestFinished(async () => {
		server.closeAllConnections();
		server.close();
		await once(server, 'close');
	});
	await once(server, 'listening');
	// A server that listens on a port has this kind of address.
	const { port } = server.address() as AddressInfo;
	return { name: 'digests.json', size, url: `http://127.0.0.1:${port}/1/2/digests.json` };
}

describe('a file that a reader attached', () => {
	it('reads an attached file of exactly 1 MiB as UTF-8', async () => {
		const text = `大${'a'.repeat(mebibyte - 3)}`;
		const file = await aFile((_, response) => response.end(text), mebibyte);
		const fetched = await fetchTextFile(file);
		expect(fetched.name).toBe('digests.json');
		expect(fetched.text === text).toBe(true);
	});

	it('refuses an attached file that Discord calls too large, without downloading it', async () => {
		const requested: unknown[] = [];
		const file = await aFile((request, response) => {
			requested.push(request.url);
			response.end('a');
		}, mebibyte + 1);
		await expect(fetchTextFile(file)).rejects.toThrow('larger than 1 MiB');
		expect(requested).toEqual([]);
	});

	it.each<[string, RequestListener, string]>([
		[
			'is larger than Discord said',
			(_, response) => response.end('a'.repeat(mebibyte + 1)),
			'That file is larger than 1 MiB. Attach a smaller one.',
		],
		[
			'never ends',
			(_, response) => {
				const more = () => response.write('a'.repeat(65_536), (error) => error ?? more());
				more();
			},
			'larger than 1 MiB',
		],
		['is an image', (_, response) => response.end(Buffer.of(0x89, 0x50)), 'not UTF-8 text'],
		['is gone', (_, response) => response.writeHead(404).end(), 'could not be read'],
		['breaks off', (_, response) => response.socket?.destroy(), 'could not be read'],
		[
			'is redirected elsewhere',
			(_, response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
			'could not be read',
		],
	])('tells the reader when an attached file %s', async (_, answer, text) => {
		const fetching = fetchTextFile(await aFile(answer));
		await expect(fetching).rejects.toMatchObject({
			name: 'UserError',
			message: expect.stringContaining(text),
		});
	});

	it('tells the reader when an attached file does not arrive in time', async () => {
		const file = await aFile(() => {});
		await expect(fetchTextFile(file, 0)).rejects.toThrow('That file could not be read.');
	});
});
