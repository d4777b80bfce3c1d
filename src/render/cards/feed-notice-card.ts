import type { Phrases } from '#src/phrases/phrases.ts';
import { addressOf, type FeedNotice } from '#src/sources/feed.ts';
import type { FeedNews } from '#src/sources/notices.ts';
import { describeTrouble } from '#src/sources/trouble.ts';
import { amber, type Entry, inkBlue, type Message, renderCard } from '../message/card.ts';
import { remaining, shorten } from '../text/plain-text.ts';
import { showMoment } from '../text/small-print.ts';
import { addressLink } from './feed-entry.ts';

type Kind = FeedNotice['kind'];

type NoticeSettings = {
	/** Whether the cause is probably here. */
	readonly isOurs: boolean;
	readonly phrases: Phrases;
};

/** Tells moderators what happened to feeds and what they can do. */
export function renderFeedNotice(
	news: readonly FeedNews[],
	{ isOurs, phrases }: NoticeSettings,
): Message {
	const byKind = Map.groupBy(news, ({ notice }) => notice.kind);
	const kinds = inOrder.filter((kind) => byKind.has(kind));
	const isTrouble = byKind.has('trouble');
	const head = `## ${headOf(news, kinds, phrases)}`;
	return renderCard({
		accent: isTrouble || byKind.has('ended') ? amber : inkBlue,
		head: () => (isOurs ? `${head}\n${phrases.say('noticeOurs')}` : head),
		blocks: [
			{
				entries: shownOf(
					kinds.flatMap((kind) => byKind.get(kind) ?? []),
					phrases,
				),
			},
		],
		closing: () => (isTrouble ? `-# ${phrases.say('noticeWhatToDo')}` : ''),
	});
}

/** What needs somebody first. */
const inOrder: readonly Kind[] = ['ended', 'trouble', 'moved', 'recovered'];

const heads = {
	ended: 'noticeEnded',
	trouble: 'noticeTrouble',
	moved: 'noticeMoved',
	recovered: 'noticeRecovered',
} as const satisfies Readonly<Record<Kind, string>>;

function headOf(news: readonly FeedNews[], [kind, ...others]: readonly Kind[], phrases: Phrases) {
	return kind === undefined || others.length > 0
		? phrases.say('noticeSeveral')
		: phrases.say(heads[kind], { count: news.length });
}

const shownMax = 10;

function shownOf(news: readonly FeedNews[], phrases: Phrases): Entry[] {
	const number = news.length - shownMax;
	const more = number > 0 ? [() => `-# ${phrases.say('noticeMore', { number })}`] : [];
	return [...news.slice(0, shownMax).map((one) => newsEntry(one, phrases)), ...more];
}

function newsEntry({ polled: { feed, state }, notice }: FeedNews, phrases: Phrases): Entry {
	return (budget) => {
		const name = shorten(feed.name, nameBudget);
		const linked = (says: string, details: string, url: string) => {
			const start = `${says}\n-# ${details === '' ? '' : `${details} · `}`;
			return start + addressLink(url, remaining(budget, start));
		};
		switch (notice.kind) {
			case 'trouble': {
				const says = phrases.say('newsTrouble', { name, moment: momentOf(notice.since) });
				const trouble = state.failures?.trouble;
				const reason =
					trouble === undefined ? '' : phrases.text(describeTrouble(trouble, 'noticed'));
				return linked(says, reason, addressOf(feed, state));
			}
			case 'ended':
				return linked(phrases.say('newsEnded', { name }), phrases.say('newsEndedThen'), feed.url);
			case 'moved':
				return linked(phrases.say('newsMoved', { name }), '', notice.to);
			case 'recovered':
				return phrases.say('newsRecovered', { name, moment: momentOf(notice.since) });
		}
	};
}

function momentOf(since: string): string {
	return showMoment(new Date(since));
}

const nameBudget = { characters: 120, bytes: 400 };
