import type { Log } from '#src/observe/log.ts';
import type { Book } from '#src/subscriptions/book.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';

/** What belongs to a server that the bot was removed from is kept so long, and then erased. */
export const keptAfterLeavingDays = 30;
const dayMs = 86_400_000;
const gone = { kind: 'server gone' } as const;

/** Notes which servers the bot is in, and erases what belongs to those that it left long ago. */
export type House = {
	/** The bot was removed from a server. */
	leave(guildId: string): Promise<void>;
	/** The bot is in a server, perhaps again. */
	enter(guildId: string): Promise<void>;
	eraseOld(): Promise<void>;
};

type HouseSettings = {
	readonly book: Book;
	readonly log: Log;
	readonly now: () => Date;
	/** The earlier of this machine’s clock and Discord’s: nothing is erased because a clock is ahead. */
	readonly cautiousNow: () => Date;
};

export function openHouse({ book, log, now, cautiousNow }: HouseSettings): House {
	return {
		async leave(guildId) {
			const leftAt = now().toISOString();
			// Every start misses it anew: what counts is when it was missed first.
			await changeAll(guildId, (one) => ({ leftAt, ...one }));
			if (hasChosen(guildId)) {
				await book.changeSettings(guildId, { leftAt, ...book.settingsOf(guildId) });
			}
		},

		async enter(guildId) {
			await changeAll(guildId, ({ leftAt, ...here }) => {
				if (leftAt === undefined) return undefined;
				// It goes on as any other that was blocked: what was owed then may be there already.
				return { ...here, blocked: here.blocked ?? { code: 0, why: gone, since: leftAt } };
			});
			const { leftAt, ...chosen } = book.settingsOf(guildId);
			if (leftAt !== undefined) await book.changeSettings(guildId, chosen);
		},

		async eraseOld() {
			const before = cautiousNow().getTime() - keptAfterLeavingDays * dayMs;
			const isOld = ({ leftAt }: { leftAt?: string | undefined }) =>
				leftAt !== undefined && Date.parse(leftAt) < before;
			for (const { id, guildId } of [...book.all()].filter(isOld)) {
				await book.remove(id);
				log.info({ subscription: id, guild: guildId }, 'subscription-erased');
			}
			for (const [guildId, settings] of [...book.allSettings()]) {
				if (isOld(settings)) await book.forgetSettings(guildId);
			}
		},
	};

	function hasChosen(guildId: string): boolean {
		return [...book.allSettings()].some(([id]) => id === guildId);
	}

	async function changeAll(
		guildId: string,
		move: (subscription: Subscription) => Subscription | undefined,
	): Promise<void> {
		await Promise.all(book.inServer(guildId).map(({ id }) => book.change(id, move)));
	}
}
