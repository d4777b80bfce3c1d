import { privately, type Reader, type Reply, UserError } from '#src/bot/command.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { saying } from '#src/phrases/catalogue.ts';
import { renderImportedFeeds } from '#src/render/cards/source-card.ts';
import { readOpml } from '#src/sources/opml.ts';
import { throwPerhapsSaved } from '#src/subscriptions/unsaved-change.ts';
import { feedsMax } from './add-feed.ts';

/** Adds all feeds of an OPML file; none is read before, so that a long list takes no time. */
export async function importFeeds(
	text: string,
	{ sources, newId, phrases }: Newsroom,
	{ guildId }: Pick<Reader, 'guildId'>,
): Promise<Reply> {
	const opml = readOpml(text);
	if (opml.kind === 'refused') {
		const key = opml.reason === 'too long' ? 'opmlTooLong' : 'opmlUnreadable';
		throw new UserError('opml-refused', saying(key));
	}
	const { book } = sources;
	let added = 0;
	let skipped = 0;
	const free = Math.max(0, feedsMax - book.count());
	const kept = opml.feeds.filter(({ url }) => book.at(url) === undefined);
	for (const { url, name, language } of kept.slice(0, free)) {
		const feed = {
			id: newId().toLowerCase(),
			url,
			name,
			...(language !== undefined && { language }),
		};
		const there = await book.add(feed, guildId).catch((error: unknown) => {
			if (added > 0) throwPerhapsSaved(error);
			throw error;
		});
		if (there === undefined) added += 1;
		else skipped += 1;
	}
	sources.tick();
	const beyond = kept.slice(free).map(({ url }) => ({ url, reason: 'no room' as const }));
	return privately(
		renderImportedFeeds(
			{
				added,
				skipped: skipped + opml.feeds.length - kept.length,
				leftOut: [...opml.leftOut, ...beyond],
				max: feedsMax,
			},
			phrases,
		),
	);
}
