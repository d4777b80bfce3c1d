import { setTimeout as wait } from 'node:timers/promises';
import { type LocalDiscord, textsOf } from 'local-discord';
import type { ChaosPlan } from '../chaos-world.ts';

/** How servers were answered. */
export type Asked = {
	/** Questions while nothing was wrong, and what was wrong with their answers. */
	readonly inPeace: number;
	readonly faults: readonly string[];
	/** Questions during faults; without an answer; and with two attempts, as of a frozen process that wakes: Discord refuses the second. */
	readonly inTrouble: number;
	readonly unanswered: number;
	readonly triedTwice: number;
};

const pauseMs = 250;
const triesMax = 10;

/** Asks something in servers, and counts how many processes answer. */
export function askServers(discord: LocalDiscord, plan: ChaosPlan, chance: () => number) {
	const texts = plan.world.channels.filter(({ kind }) => kind === 'text');
	const channels = [...new Map(texts.map(({ guildId, id }) => [guildId, id])).values()];
	/** Attempts to answer, by interaction. */
	const attempts = new Map<string, number>();
	const seen = new WeakSet<object>();
	const probes: string[] = [];
	const faults: string[] = [];
	let inPeace = 0;
	let unanswered = 0;
	let isAsking = false;
	const ask = (channel: string, command: string) =>
		discord.slash({ as: 'omar', in: channel, command, options: {} });
	const any = () => channels[Math.floor(chance() * channels.length)] ?? '';

	return {
		/** Every server; again where a busy machine took longer than Discord waits. */
		async all(): Promise<void> {
			for (const channel of channels) {
				let times = 0;
				for (let tries = 0; times === 0 && tries < triesMax; tries += 1) {
					const { interactionId } = await ask(channel, 'help');
					countAttempts();
					times = attempts.get(interactionId) ?? 0;
					inPeace += 1;
				}
				if (times !== 1) faults.push(`${channel} was answered ${times} times`);
			}
		},
		/** Has the leader read the data folder, whoever that is by now. */
		async reload(): Promise<void> {
			for (;;) {
				const answer = await ask(any(), 'reload').catch(() => undefined);
				countAttempts();
				if (answer?.kind === 'answered') {
					const text = textsOf((await settled(answer))?.components ?? []).join();
					if (text.includes('Articles reloaded')) return;
				}
				await wait(pauseMs);
			}
		},
		/** Asks one server after the other until it ends. */
		begin(): void {
			isAsking = true;
			void keepAsking();
		},
		end(): void {
			isAsking = false;
		},
		asked: (): Asked => {
			countAttempts();
			const triedTwice = probes.filter((id) => (attempts.get(id) ?? 0) > 1).length;
			return { inPeace, faults, inTrouble: probes.length, unanswered, triedTwice };
		},
	};

	async function keepAsking(): Promise<void> {
		while (isAsking) {
			const answer = await ask(any(), 'help');
			probes.push(answer.interactionId);
			if (answer.kind === 'failed') unanswered += 1;
			countAttempts();
			await wait(pauseMs);
		}
	}

	/** A process can die before it says what it found; then nobody ever will. */
	function settled(answer: Awaited<ReturnType<typeof ask>>) {
		return Promise.race([answer.settled(), wait(15_000, undefined)]);
	}

	function countAttempts(): void {
		for (const request of discord.requests().toReversed()) {
			if (seen.has(request)) return;
			seen.add(request);
			const [, id] = /\/interactions\/(\d+)\/[^/]+\/callback/.exec(request.path) ?? [];
			if (id !== undefined) attempts.set(id, (attempts.get(id) ?? 0) + 1);
		}
	}
}
