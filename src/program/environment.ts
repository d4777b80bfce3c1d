import { isIP } from 'node:net';
import { z } from 'zod';

/** An empty value means the variable is not set; surrounding spaces are ignored. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
	z.preprocess(
		(value) => (typeof value === 'string' ? trimmedIfSet(value) : value),
		schema.optional(),
	);

function trimmedIfSet(value: string | undefined): string | undefined {
	return value?.trim() || undefined;
}

const snowflake = z.string().regex(/^\d{17,20}$/, 'must be a Discord id: 17 to 20 digits');

const portError = 'must be a port: a number from 0 to 65535';

const port = z
	.string()
	.regex(/^\d{1,5}$/, portError)
	.transform(Number)
	.refine((number) => number <= 65_535, portError);

const ownAddress = z
	.string()
	.refine(
		(host) => host === 'localhost' || isIP(host) !== 0,
		'must be an IP address of this machine',
	);

/** A number of days, articles or shards. */
const count = (most: number) => {
	const error = `must be a whole number from 1 to ${most}`;
	return z
		.string()
		.regex(/^\d{1,9}$/, error)
		.transform(Number)
		.refine((number) => number >= 1 && number <= most, error);
};

const postgresUrl = z.url({
	protocol: /^postgres(?:ql)?$/,
	error: ({ input }) =>
		/^rediss?:/i.test(String(input))
			? 'must be a postgres:// address: Redis is no longer supported, because it cannot stop two processes from writing at the same time'
			: 'must be a postgres:// address',
});

/** The variables that configure Dateline, each read alone; `.env.example` explains them. */
export const Environment = z.object({
	DISCORD_TOKEN: optional(
		z
			.string()
			.regex(/^(?:Bot )?[!-~]+$/, 'must be a bot’s token: letters, digits, dots, “_” and “-”'),
	),
	DISCORD_API_URL: optional(
		z.url({ protocol: /^https?$/, error: 'must be an http or https address' }),
	),
	HOME_GUILD_ID: optional(snowflake),
	DATA_DIR: optional(z.string()),
	STATE_DIR: optional(z.string()),
	STATE_URL: optional(postgresUrl),
	CLUSTER_URL: optional(postgresUrl),
	SHARDS_TOTAL: optional(count(16_384)),
	KEEP_DAYS: optional(count(36_500)),
	ARTICLES_MAX: optional(count(100_000_000)),
	IMAGES: optional(z.enum(['on', 'off'], { error: 'must be on or off' })),
	SOURCES_CONTACT: optional(z.string().max(200, 'must be an address of at most 200 characters')),
	ALLOWED_PRIVATE_HOSTS: optional(z.string()),
	SUMMARY_API_URL: optional(
		z.url({ protocol: /^https?$/, error: 'must be an http or https address' }),
	),
	SUMMARY_MODEL: optional(z.string().max(200, 'must be a name of at most 200 characters')),
	SUMMARY_API_KEY: optional(
		z.string().regex(/^[!-~]+$/, 'must be a key: letters, digits and signs, without spaces'),
	),
	SUMMARY_CALLS_PER_DAY: optional(count(100_000)),
	PUBLIC_URL: optional(
		z
			.url({ protocol: /^https?$/, error: 'must be an http or https address' })
			.regex(
				/^[^?#@]{1,200}$/,
				'must be an address of at most 200 characters, without a name, a password, “?” and “#”',
			),
	),
	FEED_PORT: optional(port),
	FEED_HOST: optional(ownAddress),
	INTERACTIONS_PORT: optional(port),
	INTERACTIONS_HOST: optional(ownAddress),
	METRICS_PORT: optional(port),
	METRICS_HOST: optional(ownAddress),
	PLAYGROUND_PORT: optional(port),
	LOG_LEVEL: optional(
		z.enum(['debug', 'info', 'warn', 'error'], { error: 'must be debug, info, warn or error' }),
	),
});
export type Environment = z.infer<typeof Environment>;

/** The variables that are set, as they are written. */
export type WrittenVariables = { readonly [Name in keyof Environment]?: string | undefined };

/** What is set, whether it can be used or not. */
export function writtenVariables(environment: NodeJS.ProcessEnv): WrittenVariables {
	const names = Object.keys(Environment.shape);
	return Object.fromEntries(names.map((name) => [name, trimmedIfSet(environment[name])]));
}

/** A sentence for each of the others that is set, because it does nothing without the one that is needed. */
export function lacking(needed: keyof Environment, others: WrittenVariables): string[] {
	return Object.entries(others)
		.filter(([, value]) => value !== undefined)
		.map(([name]) => `${name} needs ${needed}: set that too, or remove ${name}`);
}
