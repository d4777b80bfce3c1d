import { type BotKind, openBenchDiscord, startBot } from './bots.ts';
import { summarize, type Timing } from './measure.ts';

export type Readiness = { readonly bot: string; readonly ready: Timing };

/**
 * From a process’s start to its bot being ready; the bots take turns, each on a local Discord of its
 * own. A first start of each is not counted: it registers commands and may load articles.
 */
export async function measureReadiness(
	bots: readonly { readonly name: string; readonly kind: BotKind }[],
	starts: number,
): Promise<Readiness[]> {
	const series = bots.map(({ name, kind }) => ({ name, kind, times: noTimes() }));
	const discords = await Promise.all(bots.map(openBenchDiscord));
	for (let start = 0; start <= starts; start++) {
		for (const [place, { kind, times }] of series.entries()) {
			const discord = discords[place];
			if (discord === undefined) continue;
			const bot = await startBot(kind, discord);
			if (start > 0) times.push(bot.readyMs);
			await bot.close();
		}
	}
	for (const discord of discords) await discord.close();
	return series.map(({ name, times }) => ({ bot: name, ready: summarize(times) }));
}

function noTimes(): number[] {
	return [];
}
