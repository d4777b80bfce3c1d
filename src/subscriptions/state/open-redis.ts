import KeyvRedis, { createClient } from '@keyv/redis';
import { openingRefusal, type Server } from './server.ts';
import { type Backing, pageSize, type RawEntry } from './state-store.ts';

/** What our keys begin with, in a database that may hold others'. */
const namespace = 'dateline';
const keyPrefixSeparator = ':';

const pauseMsMax = 2_000;

/**
 * Keeps documents in Redis, over one connection, which also keeps the order of writes. The client is
 * ours, because the one that KeyvRedis makes waits without end for a server that is not there, and
 * hears every error twice after it. While there is no connection everything fails at once.
 */
export async function openRedis({ url, onTrouble, timeoutMs }: Server): Promise<Backing> {
	try {
		const client = openClient({ url, onTrouble, timeoutMs });
		await client.connect();
		return backingOn(client);
	} catch (error) {
		throw openingRefusal(url, error);
	}
}

type Client = ReturnType<typeof openClient>;

function openClient({ url, onTrouble, timeoutMs }: Server) {
	let hasBeenThere = false;
	const client = createClient({
		url,
		disableOfflineQueue: true,
		pingInterval: timeoutMs / 4,
		socket: {
			connectTimeout: timeoutMs,
			socketTimeout: timeoutMs,
			reconnectStrategy: (retries) => hasBeenThere && Math.min(2 ** retries * 50, pauseMsMax),
		},
	});
	client.on('ready', () => {
		hasBeenThere = true;
	});
	client.on('error', (error: unknown) => {
		if (hasBeenThere) onTrouble(error);
	});
	return client;
}

function backingOn(client: Client): Backing {
	// Without `throwOnErrors` of its own it answers a failed read with undefined, whatever Keyv is told.
	const adapter = new KeyvRedis(client, { namespace, keyPrefixSeparator, throwOnErrors: true });
	return {
		adapter,
		pages: (prefix) => pagesOf(client, prefix),
		async rename(from, to) {
			const isRenamed = await client.renameNX(prefixed(from), prefixed(to));
			if (isRenamed !== 1) throw new Error(`There is a document under “${to}” already.`);
		},
		// At once: a last word to a server that is not there would wait for its answer without end.
		close: () => adapter.disconnect(true),
	};
}

async function* pagesOf(client: Client, prefix: string): AsyncGenerator<RawEntry[]> {
	// A scan may give a key twice.
	const found = new Set<string>();
	const pattern = `${quoted(prefixed(prefix))}*`;
	for await (const keys of client.scanIterator({ MATCH: pattern, COUNT: 1_000, TYPE: 'string' })) {
		for (const key of keys) found.add(key);
	}
	const keys = [...found].sort();
	for (let start = 0; start < keys.length; start += pageSize) {
		const page = keys.slice(start, start + pageSize);
		const values = await client.mGet(page);
		yield page.flatMap((key, index): RawEntry[] => {
			const raw = values[index];
			// Removed since the scan.
			if (typeof raw !== 'string') return [];
			return [[key.slice(prefixed('').length), raw]];
		});
	}
}

function prefixed(key: string): string {
	return `${namespace}${keyPrefixSeparator}${key}`;
}

/** Takes the signs of a pattern as they are. */
function quoted(text: string): string {
	return text.replace(/[\\*?[\]^]/g, '\\$&');
}
