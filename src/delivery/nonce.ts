import { createHash } from 'node:crypto';
import type { Told } from '#src/desk/telling.ts';

/** What a promise is made of; the same promise, whoever makes it and whenever, has the same nonces. */
export type Promised = {
	readonly subscriptionId: string;
	readonly channelId: string;
	/**
	 * A digest is for a slot, an alert tells articles in their versions, and a notice says what is in
	 * the way. `after` is the message before: should a clock that was set back bring the same slot
	 * again, that is another digest.
	 */
	readonly tells:
		| { readonly slot: string; readonly after: string | undefined }
		| { readonly articles: readonly Told[] }
		| { readonly notice: string; readonly after: string | undefined };
};

/**
 * The nonce of one message of one promise, made of what it tells and where, and of no clock: so that
 * even two processes post it once. 21 of Discord’s 25 characters at most; the rest is for parts that
 * are split.
 */
export function nonceOf({ subscriptionId, channelId, tells }: Promised, part: number): string {
	const made = JSON.stringify([channelId, ...factsOf(tells)]);
	const hash = createHash('sha256').update(made).digest('base64url').slice(0, hashLength);
	return `${subscriptionId}${hash}.${part.toString(36)}`;
}

const hashLength = 8;

function factsOf(tells: Promised['tells']): readonly unknown[] {
	if ('articles' in tells)
		return tells.articles.map(({ id, version }) => `${id} ${version}`).sort();
	return 'notice' in tells ? [tells.notice, tells.after] : [tells.slot, tells.after];
}

/**
 * The `id` that a message's container carries, so that it can be found again after the nonce is
 * forgotten: 31 bits of FNV-1a, kept clear of the small ids inside the message.
 */
export function containerIdOf(nonce: string): number {
	let hash = 0x811c9dc5;
	for (let index = 0; index < nonce.length; index += 1) {
		hash = Math.imul(hash ^ nonce.charCodeAt(index), 0x01000193);
	}
	return smallIdsMax + ((hash >>> 1) % (0x7fffffff - smallIdsMax));
}

const smallIdsMax = 10_000;
