import type { Wanted } from '#src/desk/topic.ts';
import { straight } from './plain-text.ts';
import { shortenWith } from './shorten.ts';
import type { Words } from './words/words.ts';

/** What a post in a forum is called: “Digest · Taiwan, chip war · 19 June 2025”; at most 100 characters, and no Markdown, for Discord reads none there. */
export function showPostTitle(
	what: 'digest' | 'alerts',
	{ topics }: Wanted,
	{ at, words }: { readonly at: Date; readonly words: Words },
): string {
	const names = topics.map((topic) => (topic.kind === 'name' ? topic.name : topic.words));
	const about = shortenWith(
		names.join(words.say('between')) || words.say('everything'),
		aboutRoom,
		straight,
	);
	return `${words.say(what)} · ${about} · ${words.day(at)}`;
}

const aboutRoom = { characters: 60, bytes: 240 };
