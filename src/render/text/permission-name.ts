import { type Saying, saying } from '#src/phrases/catalogue.ts';

/**
 * A permission, known by its English name, as Discord’s settings call it in each language. A name that
 * is not one of ours, as older documents may have, stays as it is.
 */
export function permissionNamed(name: string): Saying | string {
	const key = keys.get(name);
	return key === undefined ? name : saying(key);
}

type PermissionKey =
	| 'mayViewChannel'
	| 'mayReadHistory'
	| 'maySendMessages'
	| 'maySendInThreads'
	| 'mayCreatePosts'
	| 'maySendInPosts'
	| 'mayCreateThreads';

const keys: ReadonlyMap<string, PermissionKey> = new Map([
	['View Channel', 'mayViewChannel'],
	['Read Message History', 'mayReadHistory'],
	['Send Messages', 'maySendMessages'],
	['Send Messages in Threads', 'maySendInThreads'],
	['Create Posts', 'mayCreatePosts'],
	['Send Messages in Posts', 'maySendInPosts'],
	['Create Public Threads', 'mayCreateThreads'],
]);
