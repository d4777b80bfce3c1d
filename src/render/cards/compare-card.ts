import { instantOf, isDay, type PublicationDate } from '#src/articles/publication-date.ts';
import type { Outlet, Ownership } from '#src/articles/publisher.ts';
import type { Comparison, Share, SourceTelling } from '#src/desk/compare.ts';
import { composeStoryLine } from '#src/desk/story-list.ts';
import type { Key } from '#src/phrases/catalogue.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { type Block, type Entry, inkBlue, type Message, renderCard } from '../message/card.ts';
import { button, buttonRow, pageButtons } from '../message/controls.ts';
import { storyOf } from '../message/targets.ts';
import { nameOfCountry } from '../text/language-name.ts';
import {
	isVisible,
	plain,
	quote,
	remaining,
	share,
	shorten,
	type TextBudget,
} from '../text/plain-text.ts';
import { showDay, showLanguage, showMoment, showPublished } from '../text/small-print.ts';
import { listEntry } from './statement-entry.ts';
import { showHeadline, storyMenu } from './story-entry.ts';

/** The answer to `/compare`: a block for each source, and on the first page where they are from and who owns them. */
export function renderComparison(comparison: Comparison, phrases: Phrases): Message {
	const { newest, sources, page, pages } = comparison;
	const stories = sources.map(({ article }) => composeStoryLine(article));
	const [back, on] = [phrases.say('compareBack'), phrases.say('compareOn')];
	const turning = { page, pages, back, on };
	const hasOutlets = page === 1 && comparison.sourceCount > 1;
	const told = sources.map((source) => ({ entries: [sourceEntry(source, phrases)] }));
	return renderCard({
		accent: inkBlue,
		head: (budget) => showHead(comparison, budget, phrases),
		blocks: hasOutlets ? [...told, outletsBlock(comparison, phrases)] : told,
		closing: () => (pages > 1 ? `-# ${phrases.say('timelinePage', { page, pages })}` : ''),
		controls: [
			storyMenu(stories, phrases),
			buttonRow([
				...pageButtons('compare', { story: newest.id }, turning),
				button(phrases.say('openStory'), storyOf(newest.id)),
			]),
		],
	});
}

function showHead(
	{ newest, sourceCount, reportCount, hasNumbers }: Comparison,
	budget: TextBudget,
	phrases: Phrases,
): string {
	const isOne = sourceCount === 1;
	const parts = [
		isOne ? phrases.say('compareOne') : phrases.say('compareTitle', { count: sourceCount }),
		reportCount > sourceCount && phrases.say('reports', { count: reportCount }),
		!isOne && !hasNumbers && phrases.say('compareAgree'),
	];
	const small = `\n-# ${parts.filter(Boolean).join(' · ')}`;
	const headline = isVisible(newest.headline) ? newest.headline : phrases.say('noHeadline');
	return `## ${shorten(headline, remaining(budget, '## ', small))}${small}`;
}

/** The source, what is known of it, its headline, when, the number that differs, and who speaks. */
function sourceEntry({ outlet, article, number, voices }: SourceTelling, phrases: Phrases): Entry {
	return (budget) => {
		const named = article.source?.name;
		const source = named && isVisible(named) ? named : phrases.say('sourceNotNamed');
		const title = [
			`**${shorten(source, share(budget, 5))}**`,
			...knownOf(outlet, phrases),
			showPublished(article, phrases, showWhen),
			showLanguage(article, phrases),
		]
			.filter(Boolean)
			.join(' · ');
		const facts = [
			number &&
				phrases.say('compareNumber', {
					number: quote(number, phrases),
				}),
			showVoices(voices, share(budget, 4), phrases),
		].filter(Boolean);
		const small = facts.map((fact) => `\n-# ${fact}`).join('');
		const left = remaining(budget, title, '\n', small);
		return `${title}\n${showHeadline(composeStoryLine(article), left, phrases)}${small}`;
	};
}

/** Day and time, because it matters who was first. */
function showWhen(date: PublicationDate, phrases: Phrases): string {
	return isDay(date) ? showDay(date, phrases) : showMoment(instantOf(date));
}

function knownOf({ country, ownership }: Outlet, phrases: Phrases): string[] {
	return [
		country && nameOfCountry(country, phrases.language),
		ownership && phrases.say(ownershipKeys[ownership]),
	].filter((known) => known !== undefined);
}

const ownershipKeys = {
	state: 'ownedByState',
	public: 'ownedByPublic',
	nonprofit: 'ownedByNonprofit',
	private: 'ownedByPrivate',
} as const satisfies Readonly<Record<Ownership, Key>>;

function showVoices(voices: readonly string[], budget: TextBudget, phrases: Phrases): string {
	const visible = voices.filter(isVisible);
	if (visible.length === 0) return '';
	const shown = visible.slice(0, voicesMax);
	const each = share(budget, shown.length + 1);
	const list = shown.map((name) => shorten(name, each)).join(phrases.say('between'));
	const count = visible.length - shown.length;
	const people = count > 0 ? phrases.say('andMore', { list, count }) : list;
	return phrases.say('compareVoices', { people });
}

const voicesMax = 4;

/** “**Countries** United Kingdom 2, Qatar 1, not known 3” */
function outletsBlock({ countries, ownerships }: Comparison, phrases: Phrases): Block {
	const shares = <Of>(all: readonly Share<Of>[], nameOf: (of: Of) => string) =>
		all.map(({ of, sources }) =>
			phrases.say('compareShare', {
				name: of === undefined ? phrases.say('notKnown') : nameOf(of),
				sources,
			}),
		);
	return {
		entries: [
			listEntry(
				phrases.say('compareCountries'),
				shares(countries, (code) => plain(nameOfCountry(code, phrases.language))),
				phrases,
			),
			listEntry(
				phrases.say('compareOwners'),
				shares(ownerships, (of) => phrases.say(ownershipKeys[of])),
				phrases,
			),
		],
	};
}
