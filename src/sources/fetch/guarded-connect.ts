import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { isPublicAddress } from './public-address.ts';
import { isPublicHost, type ListedHosts, portOf } from './request-address.ts';

/** All addresses of a host name. Rejects with `ENOTFOUND` or another code of `node:dns`. */
export type Resolve = (hostname: string) => Promise<readonly string[]>;

/** Opens connections, and finds the addresses of names only through the `lookup`. */
export type Dial = (lookup: LookupFunction) => buildConnector.connector;

/** An address that must not be connected to. */
class InsideAddress extends Error {
	override readonly name = 'InsideAddress';
	readonly code = 'INSIDE_ADDRESS';
}

/** As the system resolves names, `/etc/hosts` included. */
export const resolveBySystem: Resolve = async (hostname) =>
	(await lookup(hostname, { all: true })).map(({ address }) => address);

/** Longer than any request may take, so that only the time for the whole request counts. */
const connectTimeoutMs = 60_000;

/** Connects with TCP, and TLS for https. */
const dialBySystem: Dial = (lookup) => buildConnector({ lookup, timeout: connectTimeoutMs });

/**
 * Creates what connects to public addresses, and to any address of a listed host. The addresses that
 * are checked are the ones that are connected to: a name that changes its mind in between gains nothing.
 */
export function createGuardedConnect(
	resolve: Resolve,
	listed: ListedHosts,
	dial: Dial = dialBySystem,
): buildConnector.connector {
	const dialPublic = dial(lookupWith((hostname) => resolvePublic(hostname, resolve)));
	const dialAny = dial(lookupWith(resolve));

	return (options, callback) => {
		const { hostname } = options;
		if (listed.has(hostname, portOf(options))) return dialAny(options, callback);
		// Node looks up no name that is an address already.
		if (!isPublicHost(hostname)) return callback(insideAddress(hostname), null);
		return dialPublic(options, callback);
	};
}

/** All addresses of a name; rejects with an `InsideAddress` unless all of them are public. */
export async function resolvePublic(
	hostname: string,
	resolve: Resolve,
): Promise<readonly string[]> {
	const addresses = await resolve(hostname);
	// One that is inside is enough: which of them is used is not ours to choose.
	if (!addresses.every(isPublicAddress)) throw insideAddress(hostname);
	return addresses;
}

function insideAddress(hostname: string): InsideAddress {
	return new InsideAddress(`${hostname} leads to an address that is not public`);
}

/** `resolve` as Node’s sockets call it. */
function lookupWith(resolve: Resolve): LookupFunction {
	return (hostname, options, callback) => {
		resolve(hostname).then(
			(addresses) => {
				const found = addresses.map(familiar);
				const [first] = found;
				if (first === undefined) callback(notFound(hostname), '', 0);
				else if (options.all === true) callback(null, found);
				else callback(null, first.address, first.family);
			},
			(error: NodeJS.ErrnoException) => callback(error, '', 0),
		);
	};
}

function familiar(address: string): LookupAddress {
	return { address, family: isIP(address) };
}

function notFound(hostname: string): NodeJS.ErrnoException {
	return Object.assign(new Error(`${hostname} has no address`), { code: 'ENOTFOUND' });
}
