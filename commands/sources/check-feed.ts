import { privately, type Reply } from '#src/bot/command.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { renderCheck, renderTrouble } from '#src/render/cards/source-card.ts';
import { addressOf } from '#src/sources/feed.ts';
import { findListed, lookAt } from './find-feed.ts';

/** Shows what a poll would bring now, and keeps nothing. */
export async function checkFeed(typed: string, { sources, phrases }: Newsroom): Promise<Reply> {
	const listed = findListed(typed, sources.book);
	const url = addressOf(listed.feed, listed.state);
	const { reading } = await lookAt({ ...listed.feed, url }, sources);
	if (reading.kind === 'fault') {
		const { name } = listed.feed;
		return privately(renderTrouble({ url, trouble: reading.trouble, name }, phrases));
	}
	const check = {
		items: reading.items,
		fresh: reading.articles.map(({ kind, article }) => ({ kind, headline: article.headline })),
		refused: reading.refused.map(({ reason }) => reason),
	};
	return privately(renderCheck(listed, check, phrases));
}
