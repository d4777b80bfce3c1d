import type { Match } from './match-topics.ts';
import { parseSearch } from './search.ts';
import { termsToFind } from './story-list.ts';

/** Why a story was posted: the match, and the terms to highlight in it. */
export type Why = Match & { readonly terms: readonly string[] };

/** Composes the reason for posting a story. */
export function composeWhy(match: Match): Why {
	return { ...match, terms: match.topic?.kind === 'words' ? termsOf(match.topic.words) : [] };
}

function termsOf(query: string): readonly string[] {
	const search = parseSearch(query, []);
	return search.kind === 'search' ? termsToFind(search.words) : [];
}
