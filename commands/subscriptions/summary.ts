import type { Choice } from '#src/bot/command.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import type { Delivery } from '#src/delivery/delivery.ts';
import { writeTopics } from '#src/desk/topics.ts';
import type { NameIndex } from '#src/names/name.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import type { ShownSubscription } from '#src/render/cards/subscription-entry.ts';
import { choiceNameMax } from '#src/render/message/limits.ts';
import { plain, plainLabel, shortenWith } from '#src/render/text/plain-text.ts';
import { describeSchedule } from '#src/schedule/schedule.ts';
import { showZone } from '#src/schedule/zones.ts';
import type { Subscription, Wish } from '#src/subscriptions/subscription.ts';
import { foldCase } from '#src/text/fold.ts';
import { showColor } from './color-names.ts';

export type SummaryContext = Pick<Newsroom, 'slots' | 'phrases' | 'rolesIn' | 'channelIn'> & {
	readonly now: Date;
	readonly delivery: Pick<Delivery, 'arrivesBy'>;
};

/** What cards show of a subscription at a moment. */
export function summarize(subscription: Subscription, context: SummaryContext): ShownSubscription {
	const { wish, manner, place, channelId, paused, blocked, owed } = subscription;
	const { now, slots, delivery, phrases } = context;
	const next = nextSlot(subscription, { now, slots });
	return {
		kind: wish.kind,
		wanted: wish,
		channelId: place === 'dm' ? undefined : channelId,
		when: describeTimes(wish, phrases),
		manner: describeManner(manner, phrases),
		losses: describeLosses(subscription, context),
		next,
		arrivesBy: next && delivery.arrivesBy(next),
		last: lastTime(subscription),
		paused: paused !== undefined,
		obstacle: blocked?.why ?? (paused?.why === 'dm closed' ? { kind: 'dm closed' } : undefined),
		owed: owed?.parts.filter(({ messageId }) => messageId === undefined).length ?? 0,
	};
}

function nextSlot(
	{ wish, paused, blocked }: Subscription,
	{ now, slots }: Pick<SummaryContext, 'now' | 'slots'>,
): Date | undefined {
	if (wish.kind === 'alert' || paused !== undefined || blocked !== undefined) return undefined;
	return slots.after(wish.schedule, wish.timezone, now);
}

/** The last slot of a digest, or the time of the last alert. */
function lastTime({ wish, covers, posted }: Subscription): Date | undefined {
	const at = wish.kind === 'digest' ? covers?.slot : posted.at(-1)?.at;
	return at === undefined ? undefined : new Date(at);
}

/** When messages come, and of what kind if they are not new stories: “weekdays at 07:30 · Europe/Berlin”, “at most 6 an hour · quiet 23:00–07:00 · UTC”. */
export function describeTimes(wish: Wish, phrases: Phrases): string {
	if (wish.kind === 'digest') {
		const times = `${phrases.text(describeSchedule(wish.schedule))} · ${showZone(wish.timezone)}`;
		return wish.content === undefined ? times : `${phrases.say('talkedTitle')} · ${times}`;
	}
	const { budget, quiet, timezone } = wish;
	const budgetText = phrases.say('budgetAnHour', { count: budget });
	if (quiet === undefined) return budgetText;
	const hours = phrases.say('quietBetween', {
		from: { time: quiet.from },
		until: { time: quiet.until },
	});
	return `${budgetText} · ${hours} · ${showZone(timezone)}`;
}

/** How messages are posted, as far as somebody chose: “pings @News · with a thread · compact”. */
function describeManner(manner: Subscription['manner'] = {}, phrases: Phrases): string {
	const { ping, publish, thread, tags, look, accent, thumbnails } = manner;
	const names = tags?.map(({ name }) => plain(name));
	return [
		ping && phrases.say('mannerPings', { role: `<@&${ping.id}>` }),
		publish && phrases.say('mannerPublished'),
		thread && phrases.say('mannerThread'),
		names && phrases.say('mannerTags', { tags: phrases.list(names) }),
		look === 'compact' && phrases.say('mannerCompact'),
		look === 'headlines' && phrases.say('mannerHeadlines'),
		accent !== undefined && phrases.say('mannerAccent', { color: showColor(accent, phrases) }),
		thumbnails !== undefined && phrases.say(thumbnails ? 'mannerPictures' : 'mannerNoPictures'),
	]
		.filter(Boolean)
		.join(' · ');
}

/** What was chosen and is no longer there: a role to ping, tags of a forum; nothing if Dateline does not know the server. */
function describeLosses(
	{ guildId = '', channelId, wish, manner: { ping, tags = [] } = {} }: Subscription,
	{ rolesIn, channelIn, phrases }: SummaryContext,
): readonly string[] {
	const roles = rolesIn(guildId);
	const isRoleGone = roles.length > 0 && !roles.some(({ id }) => id === ping?.id);
	const known = channelIn(guildId, channelId)?.tags ?? tags;
	const lost = tags.filter((tag) => !known.some(({ id }) => id === tag.id));
	const command = phrases.say(`/${wish.kind}`);
	return [
		ping && isRoleGone && phrases.say('roleGone', { role: plain(ping.name), command }),
		lost.length > 0 &&
			phrases.say('tagsGone', { tags: phrases.list(lost.map(({ name }) => plain(name))), command }),
	].filter((loss) => loss !== false && loss !== undefined);
}

/** What labels need besides the subscriptions. */
export type LabelNames = {
	readonly phrases: Phrases;
	readonly names: NameIndex;
	/** A channel’s name without the `#`, by its id; undefined if not known. */
	readonly channelName: (channelId: string) => string | undefined;
};

/** Subscriptions whose label or id matches the typed text: “Taiwan, chip war · #news · weekdays at 07:30”. */
export function suggestSubscriptions(
	subscriptions: readonly Subscription[],
	typed: string,
	labelNames: LabelNames,
): Choice[] {
	const wanted = foldCase(typed.trim());
	return subscriptions
		.map((one) => ({ name: labelOf(one, labelNames), value: one.id }))
		.filter(({ name, value }) => value === wanted || foldCase(name).includes(wanted));
}

function labelOf(
	{ wish, channelId, paused }: Subscription,
	{ names, channelName, phrases }: LabelNames,
): string {
	const about =
		wish.topics.length === 0 ? phrases.say('everything') : writeTopics(wish.topics, names);
	const except = writeTopics(wish.except, names);
	const subject = wish.except.length === 0 ? about : phrases.say('except', { about, except });
	const channel = channelName(channelId);
	const label = [
		cut(subject, topicsMax),
		channel !== undefined && cut(`#${channel}`, channelMax),
		describeTimes(wish, phrases),
		paused && phrases.say('pausedLabel'),
	];
	return cut(label.filter(Boolean).join(' · '), choiceNameMax);
}

/** In characters, to leave space for the rest of the label. */
const topicsMax = 50;
const channelMax = 25;

function cut(text: string, characters: number): string {
	return shortenWith(text, { characters, bytes: 4 * characters }, plainLabel);
}
