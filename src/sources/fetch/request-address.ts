import { isIP } from 'node:net';
import { addressMax } from '#src/articles/article.ts';
import type { TroubleCode } from '../trouble.ts';
import { isPublicAddress, isPublicName } from './public-address.ts';

/** Hosts of a private network, or with other ports, that the operator lets Dateline read. */
export type ListedHosts = {
	/** Whether a port of a host is listed; a host that is listed without a port has 80 and 443. */
	has(hostname: string, port: string): boolean;
};

/** Reads a list such as `wiki.example, 10.0.0.5:8080 [fd00::1]:8443`; each faulty entry becomes a sentence. */
export function parseListedHosts(text: string): ListedHosts & {
	readonly problems: readonly string[];
} {
	const listed = new Set<string>();
	const problems: string[] = [];
	for (const entry of text.split(/[\s,]+/).filter((part) => part !== '')) {
		const url = URL.canParse(`http://${entry}/`) ? new URL(`http://${entry}/`) : undefined;
		if (url === undefined || /[/@?#]/.test(entry)) {
			problems.push(`“${entry}” is not a host, or a host and a port such as 10.0.0.5:8080`);
			continue;
		}
		const ports = url.port === '' ? ['80', '443'] : [url.port];
		for (const port of ports) listed.add(keyOf(url.hostname, port));
	}
	return { has: (hostname, port) => listed.has(keyOf(hostname, port)), problems };
}

function keyOf(hostname: string, port: string): string {
	return `${hostname.toLowerCase().replace(/^\[(.*)\]$|\.$/, '$1')} ${port}`;
}

/** The port that an address leads to. */
export function portOf({ port, protocol }: Pick<URL, 'port' | 'protocol'>): string {
	if (port !== '') return port;
	return protocol === 'https:' ? defaultPorts.https : defaultPorts.http;
}

const defaultPorts = { http: '80', https: '443' };

export type RequestAddress =
	| { readonly kind: 'address'; readonly url: URL; readonly isListed: boolean }
	| { readonly kind: 'refused'; readonly code: TroubleCode };

/** Whether an address can be asked at all, before its name is looked up. `base`: what it is relative to. */
export function checkAddress(text: string, listed: ListedHosts, base?: string): RequestAddress {
	const url = URL.canParse(text, base) ? new URL(text, base) : undefined;
	if (url === undefined || !/^https?:$/.test(url.protocol)) return unusable;
	if (url.href.length > addressMax) return unusable;
	if (url.username !== '' || url.password !== '') return unusable;
	url.hash = '';
	if (listed.has(url.hostname, portOf(url))) return { kind: 'address', url, isListed: true };
	if (!isPublicHost(url.hostname)) return { kind: 'refused', code: 'address-inside' };
	if (url.port !== '' && !Object.values(defaultPorts).includes(url.port)) return unusable;
	return { kind: 'address', url, isListed: false };
}

const unusable: RequestAddress = { kind: 'refused', code: 'address-unusable' };

/** Whether a name can be public; whether an IP address is. */
export function isPublicHost(hostname: string): boolean {
	const bare = hostname.replace(/^\[(.*)\]$/, '$1');
	return isIP(bare) === 0 ? isPublicName(bare) : isPublicAddress(bare);
}
