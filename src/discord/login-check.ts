import { type Client, DiscordAPIError, REST, Routes } from 'discord.js';

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
		if (await isTokenVoid({ token, apiUrl })) {
			const why = 'Discord no longer accepts this token (401). Put a new one into DISCORD_TOKEN.';
			onRefused(why, 'stay down');
			return;
		}
		// discord.js forgets the token after a 401, and would answer nobody from then on.
		client.rest.setToken(token);
	}
}

/** Whether Discord itself says that the token is void; a proxy’s page of 401 does not say it. */
export async function isTokenVoid({
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
