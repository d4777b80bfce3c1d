import {
	type Client,
	DiscordAPIError,
	DiscordjsError,
	DiscordjsErrorCodes,
	RateLimitError,
	REST,
	Routes,
} from 'discord.js';
import { StartRefusal } from '#src/observe/start-refusal.ts';
import { codeOf } from './outcome-of-error.ts';

export type LoginCheckSettings = {
	readonly token: string;
	readonly apiUrl: string | undefined;
	/** Told when Discord confirms that it no longer accepts the token. */
	readonly onRefused: (why: string, then: 'stay down') => void;
};

const unauthorized = 401;

/**
 * Finds out what a single 401 means: it may come from a proxy, or be about one message. Only when
 * Discord refuses to say who we are is the token no longer accepted. Returns what asks that; asked
 * while it is being found out, it asks no second time.
 */
export function createLoginCheck(
	client: Client,
	{ token, apiUrl, onRefused }: LoginCheckSettings,
): () => void {
	let isAsking = false;

	return () => {
		if (isAsking) return;
		isAsking = true;
		void ask().finally(() => {
			isAsking = false;
		});
	};

	async function ask(): Promise<void> {
		if (await isTokenRejected({ token, apiUrl })) {
			const why = 'Discord no longer accepts this token (401). Put a new one into DISCORD_TOKEN.';
			onRefused(why, 'stay down');
			return;
		}
		// discord.js forgets the token after a 401, and would answer nobody from then on.
		client.rest.setToken(token);
	}
}

/** Whether Discord itself says that the token is void; a proxy’s page of 401 does not say it. */
export async function isTokenRejected({
	token,
	apiUrl,
}: Pick<LoginCheckSettings, 'token' | 'apiUrl'>): Promise<boolean> {
	const rest = new REST({
		version: '10',
		retries: 0,
		rejectOnRateLimit: () => true,
		...(apiUrl !== undefined && { api: apiUrl }),
	});
	try {
		await rest.setToken(token).get(Routes.user());
		return false;
	} catch (error) {
		if (!(error instanceof DiscordAPIError) || error.status !== unauthorized) return false;
		const { rawError } = error;
		return 'message' in rawError && typeof rawError.message === 'string';
	}
}

/** Says why the bot could not log in and register its commands; what has nothing to do with Discord is returned as it is. */
export function loginRefusal(cause: unknown): unknown {
	if (cause instanceof StartRefusal) return cause;
	const { status, code, url, name, message } = factsOf(cause);
	// One 401 to a later call may be a proxy's: the next start asks again.
	if (isTokenError(cause)) {
		const what = 'Discord does not accept the token in DISCORD_TOKEN.';
		const copy = 'Copy it again from the page “Bot” of your application, or reset it there.';
		return new StartRefusal(`${what} ${copy}`, { cause, isOfConfiguration: true });
	}
	const isDiscords = codeOf(cause) !== undefined;
	if (isDiscords && url?.includes('/guilds/') && (status === 403 || status === 404)) {
		const what = 'The server in HOME_GUILD_ID does not have this bot in it, or there is none.';
		const then = 'Invite the bot there, or leave HOME_GUILD_ID out.';
		return new StartRefusal(`${what} ${then}`, { cause, isOfConfiguration: true });
	}
	if (message?.startsWith('Not enough sessions')) {
		const what = 'This bot has logged in so often that Discord makes it wait.';
		return new StartRefusal(`${what} Start it again tomorrow. (${message})`, { cause });
	}
	if (cause instanceof RateLimitError) {
		const what = 'Discord makes this bot wait, because it was asked too much.';
		return new StartRefusal(`${what} Start Dateline again later.`, { cause });
	}
	if (typeof status === 'number') {
		const what = `Discord could not let the bot in: it answered with ${status} (${message}).`;
		const then = 'Start Dateline again later; if you set DISCORD_API_URL, check it.';
		return new StartRefusal(`${what} ${then}`, { cause });
	}
	if (name === 'AbortError' || (code !== undefined && networkCodes.test(code))) {
		const what = `Discord cannot be reached (${code ?? 'no answer in time'}).`;
		const then = 'Check the network; if you set DISCORD_API_URL, check that too.';
		return new StartRefusal(`${what} ${then}`, { cause });
	}
	return cause;
}

/** For an answer that no one who speaks for Discord gives, such as the page of a network’s login. */
export function notDiscordRefusal(cause: unknown): StartRefusal {
	const what = 'Discord cannot be reached: something else answers in its place.';
	const then = 'Check the network; if you set DISCORD_API_URL, check that too.';
	return new StartRefusal(`${what} ${then}`, { cause });
}

/** Node’s own of a connection, the HTTP client’s, and those of certificates. */
const networkCodes = /^(?:E[A-Z]{3,}|EAI_\w+|UND_ERR_\w+|ERR_TLS\w*|ERR_SSL\w*|\w*CERT\w*)$/;

export function isTokenError(error: unknown): boolean {
	return error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
}

type ErrorFacts = Partial<Record<'code' | 'url' | 'name' | 'message', string>> & {
	readonly status?: number;
};

/** What the errors of Discord’s libraries say of themselves; a failed connection may say it only in its cause. */
function factsOf(error: unknown): ErrorFacts {
	if (!(error instanceof Error)) return {};
	const { name, message } = error;
	const code = 'code' in error ? String(error.code) : factsOf(error.cause).code;
	return {
		name,
		message,
		...(code !== undefined && { code }),
		...('url' in error && { url: String(error.url) }),
		...('status' in error && { status: Number(error.status) }),
	};
}
