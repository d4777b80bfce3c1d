import { existsSync, readFileSync } from 'node:fs';
import { isPublicAddress } from '#src/sources/fetch/public-address.ts';
import { openFeedServer } from '../harness/feed-server.ts';
import { openFetch, openRecordingDial } from '../harness/open-fetch.ts';
import { type ConformanceSet, collections, type Failure } from './outcome.ts';

const file = `${collections}/security/ssrf-urls-from-PATT.txt`;

/** Where a name leads in the test: to the public internet, or inside, or to both. */
const resolvers = {
	'public names': ['93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'],
	'names that lead to loopback': ['127.0.0.1'],
	'names that also lead to a cloud’s metadata': ['93.184.215.14', '::ffff:169.254.169.254'],
	'names that lead to IPv6 loopback': ['::1'],
};

/**
 * Addresses that lead inside, as people try them. Each is fetched by the real code; every connection that
 * it lets through would reach a server that must not be reached.
 */
export const insideAddresses: ConformanceSet = {
	name: 'addresses that lead inside, fetched',
	casesMin: 4 * 180,
	known: new Map(),
	async run() {
		if (!existsSync(file)) return 'absent';
		const urls = readFileSync(file, 'utf8')
			.split('\n')
			.filter((line) => line !== '');
		const failed: Failure[] = [];
		for (const [kind, addresses] of Object.entries(resolvers)) {
			for (const [index, url] of urls.entries()) {
				const reason = await objectionTo(url, addresses);
				if (reason !== undefined) failed.push({ case: `${kind}: ${index + 1} ${url}`, reason });
			}
		}
		const cases = urls.length * Object.keys(resolvers).length;
		return { cases, passed: cases - failed.length, failed };
	},
};

async function objectionTo(url: string, addresses: readonly string[]): Promise<string | undefined> {
	const tidying: (() => void)[] = [];
	const server = await openFeedServer((tidy) => tidying.push(tidy));
	const { dial, attempts } = openRecordingDial(server);
	const fetchFeed = openFetch(server, { dial, resolve: async () => addresses });
	const outcome = await fetchFeed(url);
	for (const tidy of tidying) tidy();

	const inside = attempts.filter((attempt) => {
		const [, port = '', led = ''] = attempt.split(' ');
		return !led.split(',').every(isPublicAddress) || !['', '80', '443'].includes(port);
	});
	if (inside.length > 0) return `would connect to ${inside.join('; ')}`;
	if (server.connections() !== attempts.length) return 'connected without being let through';
	if (attempts.length === 0 && outcome.kind !== 'failed') return `ended as ${outcome.kind}`;
	return undefined;
}
