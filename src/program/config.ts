import { readFileSync } from 'node:fs';
import querystring from 'node:querystring';
import { parseEnv } from 'node:util';
import { defaultRetention, type Retention } from '#src/archive/retention.ts';
import type { ListenAddress } from '#src/http-server/open-http-server.ts';
import { StartRefusal, systemCodeOf } from '#src/observe/start-refusal.ts';
import { type Proxies, parseProxies } from '#src/sources/fetch/proxies.ts';
import { type ListedHosts, parseListedHosts } from '#src/sources/fetch/request-address.ts';
import { Environment, lacking, type WrittenVariables, writtenVariables } from './environment.ts';
import {
	type DigestFeedsConfig,
	digestFeedsOf,
	interactionsOf,
	monitorOf,
	serverProblems,
} from './server-config.ts';

/** The configuration of this process; `.env.example` explains every variable. */
export type Config = {
	/** Undefined: run on a local Discord. */
	readonly discordToken: string | undefined;
	/** The REST base without `/v10`. Undefined: Discord’s own. */
	readonly discordApiUrl: string | undefined;
	readonly homeGuildId: string | undefined;
	readonly dataFolder: string;
	readonly stateFolder: string;
	/** The database for subscriptions; can contain a password. Undefined: a file in `stateFolder`. */
	readonly stateUrl: string | undefined;
	/** The processes that this one shares its work with. Undefined: there are no others. */
	readonly cluster: ClusterConfig | undefined;
	/** How long articles of feeds and imports are kept. */
	readonly retention: Retention;
	/** Whether pictures of articles are shown. */
	readonly images: boolean;
	/** Whom publishers can write to about requests. */
	readonly sourcesContact: string | undefined;
	/** Hosts of a private network that feeds can be read from. */
	readonly listedHosts: ListedHosts;
	/** Can contain passwords. */
	readonly proxies: Proxies;
	/** The language model that tells stories. Undefined: none does. */
	readonly summaries: SummaryConfig | undefined;
	/** Where digests can be read as feeds. Undefined: nowhere. */
	readonly digestFeeds: DigestFeedsConfig | undefined;
	/** Where interactions arrive by HTTP instead of the gateway. Undefined: nowhere. */
	readonly interactions: ListenAddress | undefined;
	/** Where health and metrics can be read. Undefined: nowhere. */
	readonly monitor: ListenAddress | undefined;
	/** The port of the local Discord’s page. 0: any free one. Undefined: 3000 or a free one. */
	readonly pagePort: number | undefined;
	readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | undefined;
};

/** Several processes that work as one bot. */
export type ClusterConfig = {
	readonly token: string;
	/** The database that they share; can contain a password. */
	readonly url: string;
	/** How many shards they serve together. Undefined: as many as Discord recommends. */
	readonly shardsTotal: number | undefined;
};

/** A language model behind an OpenAI-compatible API. */
export type SummaryConfig = {
	readonly url: string;
	readonly model: string;
	/** Undefined for a server that wants none; never logged. */
	readonly key: string | undefined;
	readonly callsPerDay: number;
};

/** Calls a day, if `SUMMARY_CALLS_PER_DAY` does not say. */
export const defaultCallsPerDay = 200;

/** Parses the environment; each bad variable becomes a sentence for the operator. */
export function parseConfig(
	environment: NodeJS.ProcessEnv,
): { kind: 'config'; config: Config } | { kind: 'problems'; problems: readonly string[] } {
	const { data, error } = Environment.safeParse(environment);
	// As it is written, so that a faulty variable is not also called missing.
	const written = writtenVariables(environment);
	const listedHosts = parseListedHosts(written.ALLOWED_PRIVATE_HOSTS ?? '');
	const proxies = parseProxies(environment);
	const problems = [
		...(error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`),
		...listedHosts.problems.map((problem) => `ALLOWED_PRIVATE_HOSTS: ${problem}`),
		...proxies.problems,
		...summaryProblems(written),
		...serverProblems(written),
		...clusterProblems(written),
	];
	if (data === undefined || problems.length > 0) return { kind: 'problems', problems };
	return {
		kind: 'config',
		config: {
			discordToken: data.DISCORD_TOKEN,
			discordApiUrl: data.DISCORD_API_URL,
			homeGuildId: data.HOME_GUILD_ID,
			...foldersOf(data),
			stateUrl: data.STATE_URL,
			cluster: clusterOf(data),
			retention: {
				days: data.KEEP_DAYS ?? defaultRetention.days,
				articlesMax: data.ARTICLES_MAX ?? defaultRetention.articlesMax,
			},
			images: data.IMAGES !== 'off',
			sourcesContact: data.SOURCES_CONTACT,
			listedHosts,
			proxies,
			summaries: summariesOf(data),
			digestFeeds: digestFeedsOf(data),
			interactions: interactionsOf(data),
			monitor: monitorOf(data),
			pagePort: data.PLAYGROUND_PORT,
			logLevel: data.LOG_LEVEL,
		},
	};
}

type SummaryVariables = Pick<
	Environment,
	'SUMMARY_API_URL' | 'SUMMARY_MODEL' | 'SUMMARY_API_KEY' | 'SUMMARY_CALLS_PER_DAY'
>;

function summaryProblems({ SUMMARY_API_URL: url, ...others }: WrittenVariables): string[] {
	const { SUMMARY_MODEL, SUMMARY_API_KEY, SUMMARY_CALLS_PER_DAY } = others;
	if (url === undefined)
		return lacking('SUMMARY_API_URL', { SUMMARY_MODEL, SUMMARY_API_KEY, SUMMARY_CALLS_PER_DAY });
	const { protocol, hostname = '' } = URL.parse(url) ?? {};
	const isHere = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
	const isOpen = protocol === 'http:' && !isHere;
	return [
		...(SUMMARY_MODEL === undefined ? [withoutModel] : []),
		...(isOpen && SUMMARY_API_KEY !== undefined ? [openKey] : []),
	];
}

const withoutModel =
	'SUMMARY_API_URL is set, but SUMMARY_MODEL is not: name the model that summarizes';
const openKey = 'SUMMARY_API_URL must be an https address, because SUMMARY_API_KEY is sent there';

function summariesOf(variables: SummaryVariables): SummaryConfig | undefined {
	const { SUMMARY_API_URL: url, SUMMARY_MODEL: model, SUMMARY_API_KEY: key } = variables;
	if (url === undefined || model === undefined) return undefined;
	return { url, model, key, callsPerDay: variables.SUMMARY_CALLS_PER_DAY ?? defaultCallsPerDay };
}

/** The passwords, keys and tokens in a configuration that the log must never have. */
export function secretsOf({ discordToken, stateUrl, cluster, summaries }: Config): string[] {
	const passwords = [stateUrl, cluster?.url].flatMap((url) =>
		url === undefined ? [] : [new URL(url).password],
	);
	return [
		discordToken?.replace(/^Bot /, ''),
		summaries?.key,
		...passwords,
		...passwords.map((password) => querystring.unescape(password)),
	]
		.filter((secret) => secret !== undefined)
		.filter(({ length }) => length >= secretLengthMin);
}

/** A shorter one is only hidden where its place shows what it is: in an address. */
const secretLengthMin = 6;

function clusterProblems(variables: WrittenVariables): string[] {
	const { CLUSTER_URL, SHARDS_TOTAL, STATE_URL, DISCORD_TOKEN } = variables;
	if (CLUSTER_URL === undefined) return lacking('CLUSTER_URL', { SHARDS_TOTAL });
	return [
		...(STATE_URL === undefined ? [] : [besidesState]),
		...(DISCORD_TOKEN === undefined ? [withoutToken] : []),
	];
}

const besidesState =
	'STATE_URL and CLUSTER_URL are both set: remove STATE_URL, because the database in CLUSTER_URL keeps everything';
const withoutToken =
	'CLUSTER_URL is set, but DISCORD_TOKEN is not: the local Discord has only one process';

function clusterOf(
	variables: Pick<Environment, 'CLUSTER_URL' | 'SHARDS_TOTAL' | 'DISCORD_TOKEN'>,
): ClusterConfig | undefined {
	const { CLUSTER_URL: url, DISCORD_TOKEN: token, SHARDS_TOTAL: shardsTotal } = variables;
	return url === undefined || token === undefined ? undefined : { url, token, shardsTotal };
}

/** The version of Dateline that this is. */
export function readVersion(): string {
	const file = new URL('../../package.json', import.meta.url);
	return String(JSON.parse(readFileSync(file, 'utf8')).version);
}

/** Where the state of a bot on Discord is kept, if `STATE_DIR` does not say. */
export const botStateFolder = 'state';

/** The local Discord has its own, so that nothing of a trial gets into a real archive. */
const localStateFolder = `${botStateFolder}/local`;

/** The folders of the articles and of the state; any text is accepted for either. */
export function foldersOf({
	DATA_DIR,
	STATE_DIR,
	DISCORD_TOKEN,
}: {
	readonly DATA_DIR?: string | undefined;
	readonly STATE_DIR?: string | undefined;
	readonly DISCORD_TOKEN?: string | undefined;
}): Pick<Config, 'dataFolder' | 'stateFolder'> {
	return {
		dataFolder: DATA_DIR?.trim() || 'data',
		stateFolder: STATE_DIR?.trim() || (DISCORD_TOKEN?.trim() ? botStateFolder : localStateFolder),
	};
}

/** Adds the variables in `.env` that are not set yet to the environment. Throws a `StartRefusal`. */
export function readEnvironment(): NodeJS.ProcessEnv {
	for (const [name, value] of Object.entries(readEnvFile())) process.env[name] ??= value;
	return process.env;
}

function readEnvFile(): NodeJS.Dict<string> {
	try {
		return parseEnv(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync('.env')));
	} catch (cause) {
		const code = systemCodeOf(cause);
		if (code === 'ENOENT') return {};
		const why = cause instanceof TypeError ? 'it is not UTF-8 text' : `the system says ${code}`;
		const what = `The file .env cannot be read: ${why}.`;
		throw new StartRefusal(`${what} Fix it or remove it.`, {
			cause,
			isOfConfiguration: true,
		});
	}
}
