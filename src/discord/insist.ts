import { DiscordAPIError, HTTPError } from 'discord.js';

/** Calls again, once, where the connection broke: discord.js repeats what was reset, but not what the other side closed. */
export async function insist<Result>(call: () => Promise<Result>): Promise<Result> {
	try {
		return await call();
	} catch (error) {
		if (error instanceof DiscordAPIError || error instanceof HTTPError) throw error;
		return call();
	}
}

/**
 * The same for what can be done only once. Where Discord refuses it with `codeOfDone`, it was done
 * before and only the word of it was lost.
 */
export async function insistOnce(codeOfDone: number, call: () => Promise<unknown>): Promise<void> {
	try {
		await insist(call);
	} catch (error) {
		if (!(error instanceof DiscordAPIError) || error.code !== codeOfDone) throw error;
	}
}
