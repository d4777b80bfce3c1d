import type { Log } from '#src/observe/log.ts';
import type { Book } from '#src/subscriptions/book.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';
import { revive } from './revive.ts';
import type { Sender } from './sender.ts';

/** Lets what was blocked go on when it can. */
export type Healing = {
	/** What may be known to have changed in a server. */
	recheck(guildId: string): Promise<void>;
	/** What nobody tells of: a thread that was archived, a permission whose event was missed. */
	tryAll(): Promise<void>;
};

export type HealingSettings = {
	readonly book: Book;
	readonly sender: Sender;
	readonly sending: ReadonlySet<string>;
	readonly log: Log;
	readonly isStopping: () => boolean;
	/** Told of each that goes on. */
	readonly onRevived: (id: string) => void;
};

type Known = ReturnType<Sender['obstacle']>;

export function openHealing({
	book,
	sender,
	sending,
	log,
	isStopping,
	onRevived,
}: HealingSettings): Healing {
	return {
		recheck: (guildId) => tryThose(book.inServer(guildId), (known) => known === undefined),
		tryAll: () => tryThose([...book.all()], mayBeThere),
	};

	async function tryThose(
		subscriptions: readonly Subscription[],
		mayGoOn: (known: Known, of: Subscription) => boolean,
	): Promise<void> {
		for (const subscription of subscriptions) {
			const { id, blocked, leftAt } = subscription;
			if (blocked === undefined || leftAt !== undefined || isStopping()) continue;
			if (!mayGoOn(sender.obstacle(subscription), subscription)) continue;
			if (!(await revive(id, { book, sender, sending }))) continue;
			log.info({ subscription: id }, 'subscription-goes-on');
			onRevived(id);
		}
	}
}

/** A channel that is not known may be a thread that was archived; one that was deleted never comes back. */
function mayBeThere(known: Known, { blocked }: Subscription): boolean {
	return known === undefined || (known === 'unknown' && blocked?.why.kind !== 'channel gone');
}
