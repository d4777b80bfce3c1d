import { z } from 'zod';

/** An empty line in `.env` means the variable is not set. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
	z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const snowflake = z.string().regex(/^\d{17,20}$/, 'must be a Discord id: 17 to 20 digits');

const portError = 'must be a port: a number from 0 to 65535';

const Environment = z.object({
	DISCORD_TOKEN: optional(z.string().trim().min(1)),
	DISCORD_API_URL: optional(
		z.url({ protocol: /^https?$/, error: 'must be an http or https address' }),
	),
	HOME_GUILD_ID: optional(snowflake),
	DATA_DIR: optional(z.string()),
	STATE_DIR: optional(z.string()),
	STATE_URL: optional(
		z.url({
			protocol: /^(?:postgres|postgresql|redis|rediss)$/,
			error: 'must be a postgres://, redis:// or rediss:// address',
		}),
	),
	PLAYGROUND_PORT: optional(
		z
			.string()
			.regex(/^\d{1,5}$/, portError)
			.transform(Number)
			.refine((port) => port <= 65_535, portError),
	),
	LOG_LEVEL: optional(z.enum(['debug', 'info', 'warn', 'error'])),
});

/** How this process is to run; every variable is explained in `.env.example`. */
export type Config = {
	/** Undefined: run on a local Discord. */
	readonly discordToken: string | undefined;
	/** The REST base; discord.js appends `/v10`. Undefined: Discord's own. */
	readonly discordApiUrl: string | undefined;
	readonly homeGuildId: string | undefined;
	readonly dataFolder: string;
	readonly stateFolder: string;
	/** Where subscriptions are kept, with a password in it perhaps. Undefined: in a file. */
	readonly stateUrl: string | undefined;
	/** Where the page of the local Discord is to be; 0 takes a free port. Undefined: nobody asked for one. */
	readonly playgroundPort: number | undefined;
	readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | undefined;
};

/** Parses the environment once; a variable that makes no sense becomes a sentence to whoever started us. */
export function parseConfig(
	environment: NodeJS.ProcessEnv,
): { kind: 'config'; config: Config } | { kind: 'problems'; problems: readonly string[] } {
	const parsed = Environment.safeParse(environment);
	if (!parsed.success) {
		const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
		return { kind: 'problems', problems };
	}
	const { data } = parsed;
	return {
		kind: 'config',
		config: {
			discordToken: data.DISCORD_TOKEN,
			discordApiUrl: data.DISCORD_API_URL,
			homeGuildId: data.HOME_GUILD_ID,
			dataFolder: data.DATA_DIR ?? 'data',
			stateFolder: data.STATE_DIR ?? 'state',
			stateUrl: data.STATE_URL,
			playgroundPort: data.PLAYGROUND_PORT,
			logLevel: data.LOG_LEVEL,
		},
	};
}
