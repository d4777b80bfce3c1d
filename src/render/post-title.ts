import type { Wanted } from '#src/desk/topic.ts';
import { showDay } from './dates.ts';
import { straight } from './plain-text.ts';
import { shortenWith } from './shorten.ts';

/** What a post in a forum is called: “Digest · Taiwan, chip war · 19 June 2025”; at most 100 characters, and no Markdown, for Discord reads none there. */
export function showPostTitle(what: 'Digest' | 'Alerts', { topics }: Wanted, at: Date): string {
	const names = topics.map((topic) => (topic.kind === 'name' ? topic.name : topic.words));
	const about = shortenWith(names.join(', ') || 'everything', aboutRoom, straight);
	return `${what} · ${about} · ${showDay(at.toISOString())}`;
}

const aboutRoom = { characters: 60, bytes: 240 };
