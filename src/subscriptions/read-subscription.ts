import { z } from 'zod';
import { Subscription } from './subscription.ts';

/** A subscription as it can be used, and the fields of which something was not as it should be. */
export type ReadSubscription = {
	readonly subscription: Subscription;
	readonly repaired: readonly string[];
};

/**
 * Reads a document; undefined where it makes no sense. A fault in what is only remembered costs no
 * more than itself: a code that is none becomes 0, and a message or a refusal that cannot be read is
 * forgotten. What is owed, what is wanted and how far it came are never guessed.
 */
export function readSubscription(document: unknown): ReadSubscription | undefined {
	const whole = Subscription.safeParse(document);
	if (whole.success) return { subscription: whole.data, repaired: [] };
	const loose = Repairable.safeParse(document);
	if (!loose.success) return undefined;
	const { posted, leftOut, covers, blocked, ...others } = loose.data;
	const candidate: Readonly<Record<string, unknown>> = {
		...others,
		posted: posted.filter(fits(shape.posted.element)),
		leftOut: leftOut.map(withCode).filter(fits(shape.leftOut.element)),
		...(fits(shape.covers)(covers) && { covers }),
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
	blocked: z.unknown().optional(),
});

function fits(schema: z.ZodType): (value: unknown) => boolean {
	return (value) => schema.safeParse(value).success;
}

/** What was stored as `null` was the answer of something that is not Discord, and had no code. */
function withCode(value: unknown): unknown {
	const isCoded = typeof value === 'object' && value !== null && 'code' in value;
	return isCoded && !Number.isSafeInteger(value.code) ? { ...value, code: 0 } : value;
}

function asText(value: unknown): string {
	return JSON.stringify(value) ?? '';
}

/**
 * The subscription as it may be written, so that whatever is written can be read again; throws where
 * that cannot be. What it remembers already, as it stands `before`, is not looked at once more.
 */
export function checkedToWrite(
	after: Subscription,
	before: Subscription | undefined,
): ReadSubscription {
	const known = new Set(before?.posted);
	const isFit = Subscription.safeParse({
		...after,
		posted: after.posted.filter((one) => !known.has(one)),
	}).success;
	if (isFit) return { subscription: after, repaired: [] };
	const read = readSubscription(after);
	if (read !== undefined) return read;
	throw new Error(`Subscription ${after.id} was to become what could not be read again.`);
}
