import { REST, Routes } from 'discord.js';
import { z } from 'zod';
import { loginRefusal, notDiscordRefusal, refusalAtLogin } from './login.ts';

const GatewayBot = z.object({ shards: z.number().int().positive() });

/** How many shards Discord recommends for a bot. Throws a `StartRefusal` if it does not say. */
export async function recommendedShards({
	token,
	apiUrl,
}: {
	readonly token: string;
	/** As in the settings of a bot. */
	readonly apiUrl: string | undefined;
}): Promise<number> {
	const rest = new REST({ version: '10', ...(apiUrl !== undefined && { api: apiUrl }) });
	const answer = await rest
		.setToken(token)
		.get(Routes.gatewayBot())
		.catch(async (error: unknown) => {
			throw loginRefusal(await refusalAtLogin(error, { token, apiUrl }));
		});
	const parsed = GatewayBot.safeParse(answer);
	if (!parsed.success) throw notDiscordRefusal(parsed.error);
	return parsed.data.shards;
}
