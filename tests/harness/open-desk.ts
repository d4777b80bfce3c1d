import { type StoredMessage, textsOf } from 'local-discord';
import type { ArticleInput } from '#src/articles/article.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';
import { fillWith } from '../flow/news.ts';
import { type Flow, type FlowSettings, openFlow } from './open-flow.ts';

/** A running news desk whose time a test moves, with one old article in it. */
export type Desk = Flow & {
	/** Lets articles arrive, as a reload would bring them; each file of the data folder once. */
	arrive(file: string, articles: readonly Partial<ArticleInput>[]): Promise<void>;
	/** Subscribes from now on. */
	subscribe(subscription: Subscription): Promise<void>;
	/** How a subscription stands. */
	standing(id?: string): Subscription;
	/** Sets the clock, ticks, and waits until nothing is under way. */
	tickAt(at: string): Promise<void>;
	/** Waits until nothing is under way. */
	settled(): Promise<void>;
	/** What the bot posted in a channel, oldest first. */
	posted(channel?: string): readonly StoredMessage[];
	/** The same as text, a message a string. */
	texts(channel?: string): readonly string[];
};

const start = '2025-06-19T12:00:00Z';

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

export function textOf({ components }: StoredMessage): string {
	return textsOf(components).join('\n');
}
