import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fetchTextFile } from '#src/discord/fetch-text-file.ts';

const mebibyte = 1_048_576;

/** A server that answers so; gives a file as Discord names it. */
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
	it('is read as UTF-8, up to its last byte', async () => {
		const text = `大${'a'.repeat(mebibyte - 3)}`;
		const file = await aFile((_, response) => response.end(text), mebibyte);
		const fetched = await fetchTextFile(file);
		expect(fetched.name).toBe('digests.json');
		expect(fetched.text === text).toBe(true);
	});

	it('is refused when Discord says that it is too large, and is not asked for', async () => {
		const asked: unknown[] = [];
		const file = await aFile((request, response) => {
			asked.push(request.url);
			response.end('a');
		}, mebibyte + 1);
		await expect(fetchTextFile(file)).rejects.toThrow('larger than 1 MiB');
		expect(asked).toEqual([]);
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
		['is an image', (_, response) => response.end(Buffer.of(0x89, 0x50)), 'not text in UTF-8'],
		['is gone', (_, response) => response.writeHead(404).end(), 'could not be read'],
		['breaks off', (_, response) => response.socket?.destroy(), 'could not be read'],
		[
			'is said to be elsewhere',
			(_, response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
			'could not be read',
		],
	])('is refused in words when it %s', async (_, answer, words) => {
		const refused = fetchTextFile(await aFile(answer));
		await expect(refused).rejects.toMatchObject({
			name: 'UserError',
			message: expect.stringContaining(words),
		});
	});

	it('is refused in words when it does not come in time', async () => {
		const file = await aFile(() => {});
		await expect(fetchTextFile(file, 0)).rejects.toThrow('That file could not be read.');
	});
});
