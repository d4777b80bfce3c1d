import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address belongs to the public internet. What is not certain to does not: private,
 * loopback, link-local, shared, multicast, documentation and all other special ranges (RFC 6890), and
 * whatever is written with a zone. An IPv6 address that stands for an IPv4 one is judged as that one.
 */
export function isPublicAddress(text: string): boolean {
	const bare = text.replace(/^\[(.*)\]$/, '$1');
	// Only the usual spelling: a parser that also accepts others could read another address than the system.
	if (isIP(bare) === 0 || bare.includes('%')) return false;
	const address = ipaddr.parse(bare);
	return address instanceof ipaddr.IPv6 ? isPublic6(address) : isPublic4(address);
}

function isPublic4(address: ipaddr.IPv4): boolean {
	return address.range() === 'unicast' && !hostMetadata.includes(address.toString());
}

/** Addresses of public ranges at which a cloud answers each of its machines: Azure’s WireServer. */
const hostMetadata = ['168.63.129.16'];

function isPublic6(address: ipaddr.IPv6): boolean {
	if (address.isIPv4MappedAddress()) return isPublic4(address.toIPv4Address());
	if (address.match(translated)) {
		return isPublic4(new ipaddr.IPv4(address.toByteArray().slice(-4)));
	}
	return address.range() === 'unicast' && address.match(globalUnicast);
}

/** NAT64 (RFC 6052): on a network without IPv4, all of the IPv4 internet. */
const translated = ipaddr.IPv6.parseCIDR('64:ff9b::/96');
/** All that IANA gives out. Outside of it, addresses are free for surprises such as `::127.0.0.1`. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/** Whether a host name can be one of the public internet; it can still lead to any address. */
export function isPublicName(name: string): boolean {
	const labels = name.toLowerCase().replace(/\.$/, '').split('.');
	return labels.length > 1 && !insideNames.some((inside) => endsWith(labels, inside));
}

/** Names that networks keep for themselves: RFC 6761, 6762, 8375, 9476, ICANN’s `internal`, and those in wide use. */
const insideNames = [
	'alt',
	'corp',
	'home',
	'home.arpa',
	'internal',
	'intranet',
	'invalid',
	'lan',
	'local',
	'localdomain',
	'localhost',
	'onion',
	'private',
].map((name) => name.split('.'));

function endsWith(labels: readonly string[], ending: readonly string[]): boolean {
	const offset = labels.length - ending.length;
	return offset >= 0 && ending.every((label, index) => labels[offset + index] === label);
}
