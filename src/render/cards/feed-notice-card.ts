import { addressOf, type FeedNotice } from '#src/sources/feed.ts';
import type { FeedNews } from '#src/sources/notices.ts';
import { describeTrouble } from '#src/sources/trouble.ts';
import { amber, type Entry, inkBlue, type Message, renderCard } from '../message/card.ts';
import { remaining, shorten } from '../text/plain-text.ts';
import { formatNumber, showMoment } from '../text/small-print.ts';
import { addressLink } from './feed-entry.ts';

type Kind = FeedNotice['kind'];

/** Tells moderators what happened to feeds and what they can do; `isOurs`: the cause is probably here. */
export function renderFeedNotice(
	news: readonly FeedNews[],
	{ isOurs }: { readonly isOurs: boolean },
): Message {
	const byKind = Map.groupBy(news, ({ notice }) => notice.kind);
	const kinds = inOrder.filter((kind) => byKind.has(kind));
	const isTrouble = byKind.has('trouble');
	return renderCard({
		accent: isTrouble || byKind.has('ended') ? amber : inkBlue,
		head: () => [headOf(news, kinds), ...(isOurs ? [ours] : [])].join('\n'),
		blocks: [{ entries: shownOf(kinds.flatMap((kind) => byKind.get(kind) ?? [])) }],
		closing: () => (isTrouble ? `-# ${whatToDo}` : ''),
	});
}

/** What needs somebody first. */
const inOrder: readonly Kind[] = ['ended', 'trouble', 'moved', 'recovered'];

const heads: Readonly<Record<Kind, readonly [one: string, many: string]>> = {
	ended: ['A feed has ended', 'feeds have ended'],
	trouble: ['A feed cannot be read', 'feeds cannot be read'],
	moved: ['A feed has moved', 'feeds have moved'],
	recovered: ['A feed works again', 'feeds work again'],
};

function headOf(news: readonly FeedNews[], kinds: readonly Kind[]): string {
	const [kind] = kinds;
	if (kind === undefined || kinds.length > 1) return '## News about your feeds';
	const [one, many] = heads[kind];
	return `## ${news.length === 1 ? one : `${formatNumber(news.length)} ${many}`}`;
}

const ours =
	'More than half of all feeds failed at the same time, so the cause is probably on our side and not theirs. Ask the operator whether Dateline can reach the internet.';

const whatToDo =
	'Dateline keeps trying, and says so when it works again. `/source check` shows what comes now; `/source pause` and `/source remove` end the tries.';

const shownMax = 10;

function shownOf(news: readonly FeedNews[]): Entry[] {
	const rest = news.length - shownMax;
	const more = rest > 0 ? [() => `-# and ${formatNumber(rest)} more: see \`/source list\``] : [];
	return [...news.slice(0, shownMax).map(newsEntry), ...more];
}

function newsEntry({ polled: { feed, state }, notice }: FeedNews): Entry {
	return (budget) => {
		const name = shorten(feed.name, nameBudget);
		const linked = (says: string, details: string, url: string) => {
			const start = `**${name}** ${says}\n-# ${details === '' ? '' : `${details} · `}`;
			return start + addressLink(url, remaining(budget, start));
		};
		switch (notice.kind) {
			case 'trouble': {
				const says = `has brought nothing since ${showMoment(new Date(notice.since))}.`;
				const trouble = state.failures?.trouble;
				const reason = trouble === undefined ? '' : describeTrouble(trouble, 'noticed');
				return linked(says, reason, addressOf(feed, state));
			}
			case 'ended':
				return linked(
					'was ended by its publisher, and is no longer read.',
					'Remove it with `/source remove`. If it has a new address, add that with `/source add`.',
					feed.url,
				);
			case 'moved':
				return linked('has moved, and is read at its new address from now on:', '', notice.to);
			case 'recovered':
				return `**${name}** works again, after trouble since ${showMoment(new Date(notice.since))}.`;
		}
	};
}

const nameBudget = { characters: 120, bytes: 400 };
