import { setBounded } from '../world/world.ts';
import type { FoundRoute } from './routes.ts';

/** How often a bucket can be used in a window. */
type Allowance = { readonly limit: number; readonly windowMs: number };

const messageCreation: Allowance = { limit: 5, windowMs: 5_000 };
/** Not documented; observed, and said so by Discord’s own client (discord.js#4956). */
const publishing: Allowance = { limit: 10, windowMs: 60 * 60_000 };
const generous: Allowance = { limit: 1_000, windowMs: 1_000 };
const global: Allowance = { limit: 50, windowMs: 1_000 };
/** The routes with less than the generous allowance. */
const allowances: Readonly<Record<string, Allowance>> = {
	'POST /channels/:channel/messages': messageCreation,
	'POST /channels/:channel/messages/:message/crosspost': publishing,
};
const bucketsMax = 10_000;

/** The outcome for one request: headers for its answer, and the wait if it came too early. */
export type Verdict = {
	readonly headers: Readonly<Record<string, string>>;
	readonly refused: { readonly retryAfterMs: number; readonly isGlobal: boolean } | undefined;
};

/** Counts requests by route and main resource as Discord does, except for interaction callbacks. */
export function createRateLimits(now: () => Date): (found: FoundRoute) => Verdict {
	const buckets = new Map<string, { until: number; used: number }>();
	const use = (key: string, { limit, windowMs }: Allowance) => {
		const at = now().getTime();
		const known = buckets.get(key);
		const bucket =
			known !== undefined && at < known.until ? known : { until: at + windowMs, used: 0 };
		bucket.used += 1;
		setBounded(buckets, key, bucket, bucketsMax);
		return { left: limit - bucket.used, resetMs: bucket.until - at, until: bucket.until };
	};

	return ({ route, parts }) => {
		if (route.pattern.startsWith('POST /interactions/')) return { headers: {}, refused: undefined };
		const overall = route.open === true ? undefined : use('global', global);
		if (overall !== undefined && overall.left < 0) {
			return { headers: {}, refused: { retryAfterMs: overall.resetMs, isGlobal: true } };
		}
		const allowance = allowances[route.pattern] ?? generous;
		const resource = parts.channel ?? parts.guild ?? parts.token ?? '';
		const { left, resetMs, until } = use(`${route.pattern} ${resource}`, allowance);
		return {
			headers: {
				'x-ratelimit-limit': `${allowance.limit}`,
				'x-ratelimit-remaining': `${Math.max(0, left)}`,
				'x-ratelimit-reset': (until / 1_000).toFixed(3),
				'x-ratelimit-reset-after': (resetMs / 1_000).toFixed(3),
				'x-ratelimit-bucket': bucketName(route.pattern),
			},
			refused: left < 0 ? { retryAfterMs: resetMs, isGlobal: false } : undefined,
		};
	};
}

/** The answer to a request that came too early. */
export function tooManyRequests(retryAfterMs: number, isGlobal: boolean) {
	const seconds = retryAfterMs / 1_000;
	return {
		status: 429,
		headers: {
			'retry-after': `${Math.ceil(seconds)}`,
			'x-ratelimit-scope': isGlobal ? 'global' : 'user',
			...(isGlobal && { 'x-ratelimit-global': 'true' }),
		},
		body: { message: 'You are being rate limited.', retry_after: seconds, global: isGlobal },
	};
}

function bucketName(pattern: string): string {
	return Buffer.from(pattern).toString('base64url').slice(0, 32);
}
