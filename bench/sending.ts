import { defaultWorld, local, openLocalDiscord } from 'local-discord';
import { runJob } from './children.ts';
import { SendingFigures } from './results.ts';

const token = 'a-token-of-the-local-discord';
const channels = 200;
const firstChannel = 1_300_000_000_000_000_000n;

/** Has a bot of its own process send to a local Discord that limits it as Discord does. */
export async function measureSending(folder: string): Promise<SendingFigures> {
	const ids = Array.from({ length: channels }, (_, number) =>
		String(firstChannel + BigInt(number)),
	);
	const world = {
		...defaultWorld,
		channels: ids.map((id) => ({
			id,
			kind: 'text' as const,
			name: `news-${id}`,
			guildId: local.guild,
			overwrites: [],
		})),
	};
	const discord = await openLocalDiscord({ port: 0, token, now: () => new Date(), world });
	try {
		return await runJob('sending-job', [folder, discord.url, token, ...ids], SendingFigures);
	} finally {
		await discord.close();
	}
}
