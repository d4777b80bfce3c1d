import { type LocalDiscord, permission } from 'local-discord';
import type { ChaosPlan } from './chaos-world.ts';

export type TroubleSettings = {
	readonly chance: () => number;
	/** By default all kinds of faults. */
	readonly shares?: Partial<typeof allShares>;
};

const allShares = {
	loseAnswer: 0.08,
	hangUp: 0.04,
	fail5xx: 0.06,
	rateLimit: 0.03,
	delay: 0.1,
	misleading: 0.04,
	misleadingDone: 0.03,
	unauthorized: 0.003,
	limitAll: 0.001,
};

/** Random faults: lost answers, failures, limits, answers from proxies, dropped connections, closed channels. */
export function startTrouble(
	discord: LocalDiscord,
	{ channels, world }: ChaosPlan,
	{ chance, shares = allShares }: TroubleSettings,
) {
	// discord.js waits in real time, so the longer limit lasts as long as Discord's nonce window.
	const limits = { retryAfterMs: 50, limitAllMs: 2_500 };
	const patterns = [
		'POST /channels/:channel/messages',
		'POST /channels/:channel/threads',
		'POST /channels/:channel/messages/:message/threads',
		'POST /channels/:channel/messages/:message/crosspost',
	] as const;
	const ends = patterns.map((pattern) =>
		discord.faults.atRandom({ pattern, next: chance, shares, ...limits, delayMs: 30 }),
	);
	const closed = new Set<string>();
	const denied = permission.sendMessages | permission.sendInThreads;
	const guildOf = new Map(world.channels.map(({ id, guildId = '' }) => [id, guildId]));

	function setClosed(channel: string, isClosed: boolean): void {
		const role = { id: guildOf.get(channel) ?? '', type: 'role', allow: 0n, deny: denied } as const;
		discord.setPermissions(channel, isClosed ? [role] : []);
		if (isClosed) closed.add(channel);
		else closed.delete(channel);
	}

	return {
		stir() {
			if (chance() < 0.03) discord.faults.dropGateway();
			if (chance() < 0.03) discord.faults.reconnect();
			if (chance() > 0.2) return;
			const channel = channels[Math.floor(chance() * channels.length)] ?? '';
			setClosed(channel, !closed.has(channel) && closed.size < 5);
		},
		end() {
			for (const end of ends) end();
			for (const channel of closed) setClosed(channel, false);
		},
	};
}
