import { type StoredMessage, textsOf } from 'local-discord';
import type { ArticleInput } from '#src/articles/article.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';
import { fillWith } from './fill-with.ts';
import { type Flow, type FlowSettings, openFlow } from './open-flow.ts';

/** A running news desk with one old article, whose clock the test moves. */
export type Desk = Flow & {
	/** Writes a file of the data folder and reloads, so that its articles arrive. */
	arrive(file: string, articles: readonly Partial<ArticleInput>[]): Promise<void>;
	/** Adds a subscription that starts now. */
	subscribe(subscription: Subscription): Promise<void>;
	/** A subscription as it is now. */
	standing(id?: string): Subscription;
	/** Sets the clock, ticks, and waits until delivery is idle. */
	tickAt(at: string): Promise<void>;
	/** Waits until delivery is idle. */
	settled(): Promise<void>;
	/** The bot's messages in a channel, oldest first. */
	posted(channel?: string): readonly StoredMessage[];
	/** The texts of those messages. */
	texts(channel?: string): readonly string[];
};

const start = '2025-06-19T12:00:00Z';

/** Opens a desk at 12:00 on 19 June 2025 UTC; it closes when the test ends. */
export async function openDesk(settings: FlowSettings = {}): Promise<Desk> {
	const flow = await openFlow({
		now: start,
		clock: 'hand',
		fill: fillWith({ 'old.json': [{ headline: 'An old story', publishedAt: '2025-06-01' }] }),
		...settings,
	});
	const posted = (channel = 'general') =>
		flow.discord.messages(channel).filter(({ author }) => author.bot);

	return {
		...flow,
		posted,
		texts: (channel) => posted(channel).map(textOf),
		async arrive(file, articles) {
			fillWith({ [file]: articles })(flow.dataFolder);
			await flow.bot().archive.reload('a moderator');
		},
		async subscribe(subscription) {
			const position = flow.bot().archive.position();
			const cursor = { slot: flow.clock.now().toISOString(), position };
			await flow.bot().book.add({ ...subscription, cursor });
		},
		standing(id = 'subscribed') {
			const subscription = flow.bot().book.find(id);
			if (subscription === undefined) throw new Error(`there is no subscription ${id}`);
			return subscription;
		},
		async tickAt(at) {
			flow.clock.set(at);
			await flow.bot().delivery.tick();
			await flow.bot().delivery.idle();
		},
		settled: () => flow.bot().delivery.idle(),
	};
}

/** All text of a message. */
export function textOf({ components }: StoredMessage): string {
	return textsOf(components).join('\n');
}
