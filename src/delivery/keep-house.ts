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

export function openHouse({
	book,
	log,
	now,
}: {
	readonly book: Book;
	readonly log: Log;
	readonly now: () => Date;
}): House {
	return {
		leave: (guildId) => changeAll(guildId, (one) => ({ ...one, leftAt: now().toISOString() })),

		enter: (guildId) =>
			changeAll(guildId, ({ leftAt, ...here }) => {
				if (leftAt === undefined) return undefined;
				// It goes on as any other that was blocked: what was owed then may be there already.
				return { ...here, blocked: here.blocked ?? { code: 0, why: gone, since: leftAt } };
			}),

		async eraseOld() {
			const before = now().getTime() - keptAfterLeavingDays * dayMs;
			const old = [...book.all()].filter(
				({ leftAt }) => leftAt !== undefined && Date.parse(leftAt) < before,
			);
			for (const { id, guildId } of old) {
				await book.remove(id);
				if (guildId !== undefined) await book.forgetSettings(guildId);
				log.info({ subscription: id, guild: guildId }, 'subscription-erased');
			}
		},
	};

	async function changeAll(
		guildId: string,
		move: (subscription: Subscription) => Subscription | undefined,
	): Promise<void> {
		await Promise.all(book.inServer(guildId).map(({ id }) => book.change(id, move)));
	}
}
