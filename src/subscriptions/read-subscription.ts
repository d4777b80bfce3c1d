import { z } from 'zod';
import { Subscription } from './subscription.ts';

/** A usable subscription, and the names of the fields that had to be repaired. */
export type RepairedSubscription = {
	readonly subscription: Subscription;
	readonly repaired: readonly string[];
};

/**
 * Reads a document; undefined if it is unreadable. Faults in the history are repaired: a bad code becomes
 * 0, an unreadable message or refusal is forgotten, and an unreadable feed is off. The promise, the wish and the cursor are never
 * guessed.
 */
export function readSubscription(document: unknown): RepairedSubscription | undefined {
	const whole = Subscription.safeParse(document);
	if (whole.success) return { subscription: whole.data, repaired: [] };
	const loose = Repairable.safeParse(document);
	if (!loose.success) return undefined;
	const { posted, leftOut, covers, blocked, feed, ...others } = loose.data;
	const candidate: Readonly<Record<string, unknown>> = {
		...others,
		posted: posted.filter(fits(shape.posted.element)),
		leftOut: leftOut.map(withCode).filter(fits(shape.leftOut.element)),
		...(fits(shape.covers)(covers) && { covers }),
		...(fits(shape.feed)(feed) && { feed }),
		...(blocked !== undefined && { blocked: withCode(blocked) }),
	};
	const parsed = Subscription.safeParse(candidate);
	if (!parsed.success) return undefined;
	const isRepaired = (field: string) => asText(loose.data[field]) !== asText(candidate[field]);
	return { subscription: parsed.data, repaired: Object.keys(loose.data).filter(isRepaired) };
}

const { shape } = Subscription;

const Repairable = z.looseObject({
	posted: z.array(z.unknown()),
	leftOut: z.array(z.unknown()),
	covers: z.unknown().optional(),
	feed: z.unknown().optional(),
	blocked: z.unknown().optional(),
});

function fits(schema: z.ZodType): (value: unknown) => boolean {
	return (value) => schema.safeParse(value).success;
}

/** A code stored as `null` came from an answer that was not Discord’s and had no code. */
function withCode(value: unknown): unknown {
	const isCoded = typeof value === 'object' && value !== null && 'code' in value;
	return isCoded && !Number.isSafeInteger(value.code) ? { ...value, code: 0 } : value;
}

function asText(value: unknown): string {
	return JSON.stringify(value) ?? '';
}

/**
 * The subscription in a form that can be read again once written; throws if there is none. Messages that
 * it already remembered `before` are not checked again.
 */
export function checkBeforeWrite(
	after: Subscription,
	before: Subscription | undefined,
): RepairedSubscription {
	const checked = new Set(before?.posted);
	const isFit = Subscription.safeParse({
		...after,
		posted: after.posted.filter((one) => !checked.has(one)),
	}).success;
	if (isFit) return { subscription: after, repaired: [] };
	const read = readSubscription(after);
	if (read !== undefined) return read;
	throw new Error(`Subscription ${after.id} was not written, because it could not be read again.`);
}
