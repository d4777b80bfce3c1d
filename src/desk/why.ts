import type { Match } from './match-topics.ts';
import { parseSearch } from './search.ts';
import { termsToFind } from './story-list.ts';

/** Why a story is posted: the topic that matched, where, and the terms of it that are looked for in a text. */
export type Why = Match & { readonly terms: readonly string[] };

export function composeWhy(match: Match): Why {
	return { ...match, terms: match.topic?.kind === 'words' ? termsOf(match.topic.words) : [] };
}

function termsOf(words: string): readonly string[] {
	const search = parseSearch(words, []);
	return search.kind === 'search' ? termsToFind(search.words) : [];
}
