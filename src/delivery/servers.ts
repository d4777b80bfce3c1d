import type { Log } from '#src/observe/log.ts';
import type { Book } from '#src/subscriptions/book.ts';
import { defaultSettings, type Settings } from '#src/subscriptions/settings.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';

/** How long a server’s data is kept after the bot was removed from it. */
export const keptAfterLeavingDays = 30;
const dayMs = 86_400_000;
const serverGone = { kind: 'server gone' } as const;

/** Records which servers the bot is in, and erases the data of those it left long ago. */
export type Servers = {
	/** The bot was removed from a server. */
	leave(guildId: string): Promise<void>;
	/** The bot is in a server, or is back in it. */
	enter(guildId: string): Promise<void>;
	eraseOld(): Promise<void>;
};

type ServersSettings = {
	readonly book: Book;
	readonly log: Log;
	/** The earlier of this machine’s clock and Discord’s, so that a fast clock erases nothing. */
	readonly earlierNow: () => Date;
	/** The later of both, so that a slow clock does not date a departure too early. */
	readonly laterNow: () => Date;
};

export function createServers({ book, log, earlierNow, laterNow }: ServersSettings): Servers {
	return {
		async leave(guildId) {
			const leftAt = laterNow().toISOString();
			await book.decide({ guildId }, ({ subscriptions, settings }) => ({
				outcome: undefined,
				// Every start finds the server missing again, but only the first time counts.
				put: subscriptions.filter(isHere).map((one) => ({ ...one, leftAt })),
				settings: hasChosen(settings) && isHere(settings) ? { ...settings, leftAt } : undefined,
			}));
		},

		async enter(guildId) {
			await book.decide({ guildId }, ({ subscriptions, settings }) => {
				const { leftAt, ...others } = settings;
				return {
					outcome: undefined,
					put: subscriptions.flatMap((one) => returnedSubscription(one, earlierNow())),
					settings: leftAt === undefined ? undefined : others,
				};
			});
		},

		async eraseOld() {
			const before = earlierNow().getTime() - keptAfterLeavingDays * dayMs;
			const isOld = ({ leftAt }: MaybeLeft) => leftAt !== undefined && Date.parse(leftAt) < before;
			const guildIds = new Set([
				...[...book.all()].filter(isOld).map(({ guildId = '' }) => guildId),
				...[...book.allSettings()].flatMap(([id, settings]) => (isOld(settings) ? [id] : [])),
			]);
			for (const guildId of guildIds) {
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

/** Marked as blocked, so that owed messages are searched for before they are sent again. */
function returnedSubscription({ leftAt, ...others }: Subscription, now: Date): Subscription[] {
	if (leftAt === undefined) return [];
	return [
		{
			...others,
			blocked: others.blocked ?? { code: 0, why: serverGone, since: now.toISOString() },
		},
	];
}
