import type { ListenAddress } from '#src/http-server/open-http-server.ts';
import { type Environment, lacking, type WrittenVariables } from './environment.ts';

/** The server of the digests’ feeds, and the address at which a proxy offers it to everyone. */
export type DigestFeedsConfig = ListenAddress & {
	/** Without a slash at its end. */
	readonly publicUrl: string;
};

const loopback = '127.0.0.1';
const defaultFeedPort = 8_080;

/** What is wrong with these variables together, in sentences for the operator. */
export function serverProblems(variables: WrittenVariables): string[] {
	const { PUBLIC_URL, FEED_PORT, FEED_HOST, METRICS_PORT, METRICS_HOST } = variables;
	const { DISCORD_TOKEN, INTERACTIONS_PORT, INTERACTIONS_HOST } = variables;
	return [
		...(PUBLIC_URL === undefined ? lacking('PUBLIC_URL', { FEED_PORT, FEED_HOST }) : []),
		...(INTERACTIONS_PORT === undefined ? lacking('INTERACTIONS_PORT', { INTERACTIONS_HOST }) : []),
		...(DISCORD_TOKEN === undefined ? lacking('DISCORD_TOKEN', { INTERACTIONS_PORT }) : []),
		...(METRICS_PORT === undefined ? lacking('METRICS_PORT', { METRICS_HOST }) : []),
	];
}

/** Where digests can be read as feeds; undefined: nowhere. */
export function digestFeedsOf(
	variables: Pick<Environment, 'PUBLIC_URL' | 'FEED_HOST' | 'FEED_PORT'>,
): DigestFeedsConfig | undefined {
	const { PUBLIC_URL: url, FEED_HOST: host, FEED_PORT: port } = variables;
	if (url === undefined) return undefined;
	const publicUrl = new URL(url).href.replace(/\/+$/, '');
	return { publicUrl, host: host ?? loopback, port: port ?? defaultFeedPort };
}

/** Where interactions arrive by HTTP; undefined: they come by the gateway. */
export function interactionsOf(
	variables: Pick<Environment, 'INTERACTIONS_HOST' | 'INTERACTIONS_PORT'>,
): ListenAddress | undefined {
	return addressOf(variables.INTERACTIONS_PORT, variables.INTERACTIONS_HOST);
}

/** Where health and metrics can be read; undefined: nowhere. */
export function monitorOf(
	variables: Pick<Environment, 'METRICS_HOST' | 'METRICS_PORT'>,
): ListenAddress | undefined {
	return addressOf(variables.METRICS_PORT, variables.METRICS_HOST);
}

function addressOf(port: number | undefined, host = loopback): ListenAddress | undefined {
	return port === undefined ? undefined : { host, port };
}
