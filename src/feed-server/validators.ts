import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What identifies a version of a feed to whoever asks again (RFC 9110, section 8.8). */
export type Validators = {
	readonly etag: string;
	/** To the second; undefined if it is not known. */
	readonly modifiedAt: Date | undefined;
};

/** Knows since when each feed says what it says. */
export type FeedVersions = {
	/** The validators of a body under its key. */
	of(key: string, body: string): Validators;
};

/** A body seen first after the start counts as modified then: it may have changed since anyone asked. */
export function createFeedVersions(now: () => Date): FeedVersions {
	const versions = new Map<string, Validators & { readonly modifiedAt: Date }>();

	return {
		of(key, body) {
			const etag = tagOf(body);
			const known = versions.get(key);
			if (known?.etag === etag) return known;
			const version = { etag, modifiedAt: modifiedAfter(known, now()) };
			versions.delete(key);
			versions.set(key, version);
			const [oldest] = versions.size > versionsMax ? versions.keys() : [];
			if (oldest !== undefined) versions.delete(oldest);
			return version;
		},
	};
}

/** Only tags, which several processes give alike: each of them sees a version first at another time. */
export const feedTags: FeedVersions = {
	of: (_, body) => ({ etag: tagOf(body), modifiedAt: undefined }),
};

function tagOf(body: string): string {
	return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}

/** Some 150 bytes each; a feed that is forgotten is sent once more. */
const versionsMax = 10_000;

/** Later than the version before, also within the same second. */
function modifiedAfter(before: { readonly modifiedAt: Date } | undefined, now: Date): Date {
	const earliest = before === undefined ? 0 : before.modifiedAt.getTime() + 1_000;
	return new Date(Math.max(Math.floor(now.getTime() / 1_000) * 1_000, earliest));
}

/** Whether whoever asks has this version already; the date counts only if they give no tag. */
export function isKnown(
	{ etag, modifiedAt }: Validators,
	{
		'if-none-match': tags,
		'if-modified-since': since,
	}: Pick<IncomingHttpHeaders, 'if-none-match' | 'if-modified-since'>,
): boolean {
	if (tags !== undefined) {
		return tags.split(',').some((tag) => {
			const written = tag.trim().replace(/^W\//, '');
			return written === etag || written === '*';
		});
	}
	if (since === undefined || modifiedAt === undefined) return false;
	return Date.parse(since) >= modifiedAt.getTime();
}
