import type { Log } from '#src/observe/log.ts';
import type { Book } from '#src/subscriptions/book.ts';
import { defaultSettings, type Settings } from '#src/subscriptions/settings.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';

/** How long a server’s data is kept after the bot was removed from it. */
export const keptAfterLeavingDays = 30;
const dayMs = 86_400_000;
const gone = { kind: 'server gone' } as const;

/** Records which servers the bot is in, and erases the data of those it left long ago. */
export type Servers = {
	/** The bot was removed from a server. */
	leave(guildId: string): Promise<void>;
	/** The bot is in a server, perhaps again. */
	enter(guildId: string): Promise<void>;
	eraseOld(): Promise<void>;
};

type ServersSettings = {
	readonly book: Book;
	readonly log: Log;
	/** The earlier of this machine’s clock and Discord’s: nothing is erased because a clock is ahead. */
	readonly cautiousNow: () => Date;
	/** The later of both: nothing counts as left long ago because a clock was behind. */
	readonly lateNow: () => Date;
};

export function createServers({ book, log, cautiousNow, lateNow }: ServersSettings): Servers {
	return {
		async leave(guildId) {
			const leftAt = lateNow().toISOString();
			await book.decide({ guildId }, ({ subscriptions, settings }) => ({
				outcome: undefined,
				// Every start finds the server missing again, but only the first time counts.
				put: subscriptions.filter(isHere).map((one) => ({ ...one, leftAt })),
				settings: hasChosen(settings) && isHere(settings) ? { ...settings, leftAt } : undefined,
			}));
		},

		async enter(guildId) {
			await book.decide({ guildId }, ({ subscriptions, settings }) => {
				const { leftAt, ...chosen } = settings;
				return {
					outcome: undefined,
					put: subscriptions.flatMap((one) => returned(one, cautiousNow())),
					settings: leftAt === undefined ? undefined : chosen,
				};
			});
		},

		async eraseOld() {
			const before = cautiousNow().getTime() - keptAfterLeavingDays * dayMs;
			const isOld = ({ leftAt }: MaybeLeft) => leftAt !== undefined && Date.parse(leftAt) < before;
			const left = new Set([
				...[...book.all()].filter(isOld).map(({ guildId = '' }) => guildId),
				...[...book.allSettings()].flatMap(([id, settings]) => (isOld(settings) ? [id] : [])),
			]);
			for (const guildId of left) {
				const erased = await book.decide({ guildId }, ({ subscriptions, settings }) => {
					const remove = subscriptions.filter(isOld).map(({ id }) => id);
					const forgotten = isOld(settings) ? 'forgotten' : undefined;
					return { outcome: remove, remove, settings: forgotten };
				});
				for (const id of erased) {
					log.info({ subscription: id, guild: guildId }, 'subscription-erased');
				}
			}
		},
	};
}

type MaybeLeft = { readonly leftAt?: string | undefined };

function isHere({ leftAt }: MaybeLeft): boolean {
	return leftAt === undefined;
}

function hasChosen(settings: Settings): boolean {
	return settings !== defaultSettings;
}

/** Treated as blocked, so that a search finds what was owed and may already be there. */
function returned({ leftAt, ...here }: Subscription, now: Date): Subscription[] {
	if (leftAt === undefined) return [];
	return [{ ...here, blocked: here.blocked ?? { code: 0, why: gone, since: now.toISOString() } }];
}
