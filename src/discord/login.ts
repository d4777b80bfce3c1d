import {
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
	/** Called when Discord confirms that it no longer accepts the token. */
	readonly onRefused: (why: string, then: 'stay down') => void;
};

const unauthorized = 401;

/**
 * Creates a function to call after a 401, which can also come from a proxy: it asks Discord for the
 * bot’s own user, and only if that is refused too is the token void. Calls during a check are ignored.
 */
export function createLoginCheck(
	rest: Pick<REST, 'setToken'>,
	{ token, apiUrl, onRefused }: LoginCheckSettings,
): () => void {
	let isChecking = false;

	return () => {
		if (isChecking) return;
		isChecking = true;
		void check().finally(() => {
			isChecking = false;
		});
	};

	async function check(): Promise<void> {
		if (await isTokenRejected({ token, apiUrl })) {
			const why = 'Discord no longer accepts this token (401). Put a new one into DISCORD_TOKEN.';
			onRefused(why, 'stay down');
			return;
		}
		// discord.js forgets the token after a 401, and could answer nobody from then on.
		rest.setToken(token);
	}
}

/** Whether Discord itself rejects the token, unlike a proxy’s page with status 401. */
async function isTokenRejected({
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

/**
 * What an error of the first call means: discord.js takes every 401 for Discord’s, even one from a
 * proxy’s page, and breaks off at a page that is no JSON.
 */
export async function refusalAtLogin(
	error: unknown,
	settings: Pick<LoginCheckSettings, 'token' | 'apiUrl'>,
): Promise<unknown> {
	if (error instanceof TypeError) return notDiscordRefusal(error);
	const isUnauthorized = error instanceof DiscordAPIError && error.status === unauthorized;
	if (!isUnauthorized && !isTokenError(error)) return error;
	return (await isTokenRejected(settings)) ? tokenRefusal(error) : notDiscordRefusal(error);
}

function tokenRefusal(cause: unknown): StartRefusal {
	const what = 'Discord does not accept the token in DISCORD_TOKEN.';
	const then = 'Copy it again from the page “Bot” of your application, or reset it there.';
	return new StartRefusal(`${what} ${then}`, { cause, isOfConfiguration: true });
}

/** Whether a route answers 401 for an expired interaction token, not the bot’s token. */
export function isAboutInteraction(route: string): boolean {
	return route.startsWith('/webhooks/') || route.startsWith('/interactions/');
}

/**
 * Turns an error from logging in or registering commands into a `StartRefusal`; returns other
 * errors unchanged.
 */
export function loginRefusal(cause: unknown): unknown {
	if (cause instanceof StartRefusal) return cause;
	const { status, code, url, name, message } = factsOf(cause);
	const isDiscords = codeOf(cause) !== undefined;
	if (isDiscords && url?.includes('/guilds/') && (status === 403 || status === 404)) {
		const what = 'The bot is not in the server HOME_GUILD_ID, or there is no such server.';
		const then = 'Invite the bot there, or remove HOME_GUILD_ID.';
		return new StartRefusal(`${what} ${then}`, { cause, isOfConfiguration: true });
	}
	if (message?.startsWith('Not enough sessions')) {
		const what = 'This bot has logged in too often, and Discord makes it wait.';
		return new StartRefusal(`${what} Start it again tomorrow. (${message})`, { cause });
	}
	if (cause instanceof RateLimitError) {
		const what = 'This bot has sent Discord too many requests, and has to wait.';
		return new StartRefusal(`${what} Start Dateline again later.`, { cause });
	}
	if (typeof status === 'number') {
		const what = `The bot could not log in: Discord answered with status ${status} (${message}).`;
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

/** The refusal for a response that is not Discord’s, such as a network’s login page. */
export function notDiscordRefusal(cause: unknown): StartRefusal {
	const what = 'Discord cannot be reached: something else answers in its place.';
	const then = 'Check the network; if you set DISCORD_API_URL, check that too.';
	return new StartRefusal(`${what} ${then}`, { cause });
}

/** Codes of Node’s connection errors, of its HTTP client, and of TLS. */
const networkCodes = /^(?:E[A-Z]{3,}|EAI_\w+|UND_ERR_\w+|ERR_TLS\w*|ERR_SSL\w*|\w*CERT\w*)$/;

/** Whether discord.js rejected the token, which it does after any 401 at login. */
function isTokenError(error: unknown): boolean {
	return error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
}

type ErrorFacts = Partial<Record<'code' | 'url' | 'name' | 'message', string>> & {
	readonly status?: number;
};

/** The fields of discord.js’ errors; for a failed connection the code can be in the cause. */
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
