import { portOf } from './request-address.ts';

/** The proxies of an environment. */
export type Proxies = {
	/** The proxy for an address; undefined: none. Can contain a password. */
	proxyFor(url: URL): string | undefined;
	/** What is wrong with the variables, in sentences for the operator. */
	readonly problems: readonly string[];
};

/** Variables as curl and most programs read them; those in small letters come first. */
const variables = {
	http: ['http_proxy', 'HTTP_PROXY', 'all_proxy', 'ALL_PROXY'],
	https: ['https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY'],
	none: ['no_proxy', 'NO_PROXY'],
} as const;

export function parseProxies(environment: Readonly<Record<string, string | undefined>>): Proxies {
	const problems: string[] = [];
	const http = proxyOf(variables.http);
	const https = proxyOf(variables.https);
	const exceptions = (firstSet(variables.none)?.value ?? '')
		.toLowerCase()
		.split(/[\s,]+/)
		.filter((exception) => exception !== '');

	return {
		problems,
		proxyFor(url) {
			const proxy = url.protocol === 'https:' ? https : http;
			return exceptions.some((exception) => isExcepted(url, exception)) ? undefined : proxy;
		},
	};

	function proxyOf(names: readonly string[]): string | undefined {
		const set = firstSet(names);
		if (set === undefined) return undefined;
		const address = set.value.includes('://') ? set.value : `http://${set.value}`;
		if (isUsable(address)) return address;
		const problem = `${set.name} must be the address of an HTTP proxy such as http://proxy.example:3128`;
		if (!problems.includes(problem)) problems.push(problem);
		return undefined;
	}

	function firstSet(names: readonly string[]) {
		for (const name of names) {
			const value = environment[name]?.trim();
			if (value !== undefined && value !== '') return { name, value };
		}
		return undefined;
	}
}

/** Whether it is an address for HTTP, with a name and password that can be decoded if it has them. */
function isUsable(address: string): boolean {
	const url = URL.parse(address);
	if (url === null || !/^https?:$/.test(url.protocol)) return false;
	try {
		decodeURIComponent(`${url.username}:${url.password}`);
		return true;
	} catch {
		return false;
	}
}

/** An exception is `*`, a host, or a domain with all that is below it, with or without a port. */
function isExcepted(url: URL, exception: string): boolean {
	if (exception === '*') return true;
	const [, name = '', exceptPort] = /^(.*?)(?::(\d+))?$/.exec(unbracketed(exception)) ?? [];
	if (exceptPort !== undefined && exceptPort !== portOf(url)) return false;
	const domain = name.replace(/^\*?\./, '');
	const host = url.hostname.replace(/\.$/, '');
	return host === domain || host.endsWith(`.${domain}`);
}

/** An IPv6 address can be written without the brackets that tell its port apart. */
function unbracketed(exception: string): string {
	return /^[\da-f]*:[\da-f:]*:[\da-f:.]*$/.test(exception) ? `[${exception}]` : exception;
}
