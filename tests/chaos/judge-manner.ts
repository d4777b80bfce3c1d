import { isMostTalked } from '#src/delivery/most-talked.ts';
import { inEnglish } from '#src/phrases/in-english.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';
import type { Delivered } from './collect-delivered.ts';

/** A message with which a bot said that it would not do something; `code` is Discord’s, if it answered. */
export type GivenUp = {
	readonly what: 'thread-not-started' | 'message-not-published';
	readonly message: string;
	readonly code?: number;
	readonly why?: string;
};

/** What became of the messages that are there. */
export type Verdict = {
	/** What is not done yet: threads and publishing. */
	readonly undone: readonly string[];
	/** What should not be so: pings above all. */
	readonly wrong: readonly string[];
};

const hourMs = 3_600_000;
/** The bot reads Discord’s clock in whole seconds, and here an answer takes some seconds too. */
const clockErrorMs = 60_000;
/** Discord refuses to do again what is done. */
const doneBefore: ReadonlySet<number | undefined> = new Set([40033, 160004]);

/** Compares what was done with the messages of a subscription with its manner. */
export function judgeManner(
	subscription: Subscription,
	own: readonly Delivered[],
	givenUp: readonly GivenUp[],
): Verdict {
	const { id, manner = {} } = subscription;
	const posted = own.filter(({ where }) => where !== 'elsewhere');
	const isDigest = subscription.wish.kind === 'digest';
	const promises = [...Map.groupBy(posted, ({ part }) => part.split('.')[0] ?? '').values()];
	const hasGivenUp = (what: GivenUp['what'], { id: message }: Delivered) =>
		givenUp.some((one) => one.what === what && one.message === message);
	return {
		undone: [
			...promises
				.filter((parts) => isDigest && manner.thread && parts[0]?.where !== 'forum')
				.filter((parts) => !parts.some(({ hasThread }) => hasThread))
				.filter((parts) => !parts.some((one) => hasGivenUp('thread-not-started', one)))
				.map((parts) => `${id} ${parts[0]?.id} has no thread`),
			...posted
				.filter(({ where, isPublished }) => manner.publish && mayPublish(where) && !isPublished)
				.filter((one) => !hasGivenUp('message-not-published', one))
				.map((one) => `${id} ${one.id} is not published`),
		],
		wrong: [
			...strangers(subscription, own),
			...(isDigest ? wrongPings(subscription, promises) : tooManyPings(subscription, posted)),
			...promises
				.filter(
					(parts) => parts.filter(({ hasThread }) => hasThread).length > (manner.thread ? 1 : 0),
				)
				.map((parts) => `${id} ${parts[0]?.id} has too many threads`),
			...posted
				.filter(({ isPublished, where }) => isPublished && !(manner.publish && mayPublish(where)))
				.map((one) => `${id} ${one.id} is published`),
			...posted
				.map((one) => ({ one, faults: faultsInLook(subscription, one) }))
				.filter(({ faults }) => faults.length > 0)
				.map(({ one, faults }) => `${id} ${one.id} looks wrong: ${faults.join(', ')}`),
			...givenUp
				.filter(
					({ message, code }) => doneBefore.has(code) && own.some((one) => one.id === message),
				)
				.map(({ what, message }) => `${id} ${message}: ${what}, although it was done before`),
		],
	};
}

function mayPublish(where: Delivered['where']): boolean {
	return where === 'announcement';
}

/** Only the chosen role is ever pinged. */
function strangers({ id, manner }: Subscription, own: readonly Delivered[]): readonly string[] {
	return own.flatMap(({ id: message, pings }) =>
		pings.filter((one) => one !== manner?.ping?.id).map((one) => `${id} ${message} pings ${one}`),
	);
}

/** Each digest pings once. */
function wrongPings(
	{ id, manner }: Subscription,
	promises: readonly (readonly Delivered[])[],
): readonly string[] {
	const expected = manner?.ping === undefined ? 0 : 1;
	return promises
		.map((parts) => ({ parts, times: parts.flatMap(({ pings }) => pings).length }))
		.filter(({ times }) => times !== expected)
		.map(({ parts, times }) => `${id} ${parts[0]?.id} pings ${times} times`);
}

/** Alerts ping, but at most once an hour. */
function tooManyPings(
	{ id, manner }: Subscription,
	posted: readonly Delivered[],
): readonly string[] {
	const times = posted
		.filter(({ pings }) => pings.length > 0)
		.map(({ at }) => at.getTime())
		.sort((one, other) => one - other);
	if (times.length === 0 && posted.length > 0 && manner?.ping) return [`${id} never pings`];
	return times
		.map((ms, index) => ms - (times[index - 1] ?? -Infinity))
		.filter((ms) => ms < hourMs - clockErrorMs)
		.map((ms) => `${id} pings again after ${Math.round(ms / 1_000)} s`);
}

function faultsInLook(
	{ wish, manner }: Subscription,
	{ accent, tags, pictures, text }: Delivered,
): readonly string[] {
	// While few articles have arrived there is nothing to draw.
	const wantedPictures = text.includes(inEnglish({ key: 'talkedTooLittle' })) ? 0 : 1;
	const hasAccent = manner?.accent === undefined || accent === manner.accent;
	const wantedTags = `${manner?.tags?.map(({ id }) => id)}`;
	const hasTags = tags === undefined || `${tags}` === wantedTags;
	return [
		...(hasAccent ? [] : [`the accent is ${accent}, not ${manner?.accent}`]),
		...(hasTags ? [] : [`the tags are ${tags}, not ${wantedTags}`]),
		...(isMostTalked(wish) && pictures !== wantedPictures
			? [`there are ${pictures} pictures, not ${wantedPictures}`]
			: []),
	];
}
