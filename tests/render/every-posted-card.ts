import type { Article } from '#src/articles/article.ts';
import { type Digest, sliceDigest } from '#src/desk/digest.ts';
import { composeDigestEntry, versionOf } from '#src/desk/digest-entry.ts';
import { withoutTitle } from '#src/desk/digest-sections.ts';
import type { MostTalked, TalkedName } from '#src/desk/most-talked.ts';
import type { Topic, TopicSelection } from '#src/desk/topics.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { renderAlert } from '#src/render/cards/alert-card.ts';
import { type Obstacle, renderBlocked } from '#src/render/cards/blocked-card.ts';
import { budgetBeside, correctEntry } from '#src/render/cards/corrected-entry.ts';
import { renderDigest, renderEmptyDigest, renderRoundUp } from '#src/render/cards/digest-card.ts';
import { describeTalked, renderMostTalked } from '#src/render/cards/most-talked-card.ts';
import { inkBlue, type Message, message, textDisplay } from '#src/render/message/card.ts';
import { defaultLook, entryShapes, lookKinds } from '#src/render/message/look.ts';
import type { RenderedMessage } from '#src/render/message/parted-message.ts';
import { aName, now } from './a-page.ts';

/** Every card that is posted unasked, with this text wherever it shows text from outside. */
export function everyPostedCard(
	text: string,
	article: Article,
	phrases: Phrases,
): Record<string, Message> {
	const topics = topicsOf(text);
	const wanted = { topics: [...topics, ...topics], except: topics };
	const digest = digestOfText(text, article);
	const moment = { at: now, zone: 'UTC', late: text };
	const settings = { wanted, ...moment, more: () => 'digest?page=2', phrases };
	const alerts = digest.entries.slice(0, 3);
	return {
		...Object.assign(
			{},
			...lookKinds.map((kind) =>
				numbered(
					`${kind} digest`,
					renderDigest(digest, { ...settings, look: { ...defaultLook, kind } }),
				),
			),
		),
		...numbered('roundUp', renderRoundUp(digest, { ...settings, reason: 'held' })),
		...numbered('empty', renderEmptyDigest({ wanted, since: now, phrases })),
		...numbered('most talked about', [mostTalkedWith(text, article, { wanted, phrases })]),
		...Object.assign(
			{},
			...alerts.map((entry, n) =>
				numbered(
					`alert${n}`,
					renderAlert(entry, {
						topics: topics.slice(n % 2),
						why: 'why?story=a',
						at: now,
						look: { ...defaultLook, kind: lookKinds[n % lookKinds.length] ?? 'full' },
						phrases,
					}),
				),
			),
		),
		...corrected(text, article, phrases),
		...Object.fromEntries(
			obstaclesOf(text).map((why, n) => [
				`blocked ${n} ${why.kind}`,
				renderBlocked(
					{ channelId: '80351110224678912', wish: { ...wanted, kind: 'digest' } },
					why,
					phrases,
				),
			]),
		),
	};
}

/** The digest of the most talked about with everything that it can have. */
function mostTalkedWith(
	text: string,
	article: Article,
	{ wanted, phrases }: { readonly wanted: TopicSelection; readonly phrases: Phrases },
): RenderedMessage {
	const talkedName = (n: number, change: TalkedName['change']): TalkedName => ({
		name: aName({ id: n, name: text }),
		reports: 1_204,
		before: 12_345,
		change,
		series: [0, 1_204],
	});
	const three = [1, 2, 3].map((n) => talkedName(n, 'fell'));
	const talked: MostTalked = {
		firstBefore: '2025-06-07',
		firstDay: '2025-06-14',
		lastDay: '2025-06-20',
		days: 7,
		reports: 1_204,
		hasBefore: true,
		groups: [1, 2, 3, 4, 5].map((n) => ({
			names: [talkedName(n, n === 1 ? 'new' : 'rose')],
			main: { story: n, article: { ...article, id: `t-${n}` }, others: [article, article] },
		})),
		rose: three,
		fell: three,
	};
	const picture = { name: 'most-talked.png', alt: describeTalked(talked, phrases) };
	return renderMostTalked(talked, { wanted, at: now, late: text, picture, phrases });
}

function topicsOf(text: string): Topic[] {
	return [
		{ kind: 'name', name: text, as: 'person' },
		{ kind: 'words', words: text },
	];
}

function obstaclesOf(text: string): Obstacle[] {
	return [
		{ kind: 'permissions', missing: [] },
		{ kind: 'permissions', missing: [text, 'View Channel', 'Create Posts'] },
		{ kind: 'channel gone' },
		{ kind: 'server gone' },
		{ kind: 'dm closed' },
		{ kind: 'thread locked' },
		{ kind: 'tag needed' },
		{ kind: 'forbidden' },
		{ kind: 'refused' },
		{ kind: 'no answer' },
	];
}

/** Ten stories of every kind, each with many sources. */
function digestOfText(text: string, article: Article): Digest {
	const articles = Array.from({ length: 12 }, (_, n) => ({
		...article,
		id: `a-${n}`,
		source: { name: `${text}${n}` },
	}));
	const entries = Array.from({ length: 30 }, (_, n) => {
		const lead = { ...article, id: `lead-${n}`, withdrawn: n === 4 };
		const added = Array.from({ length: 12 }, (_, source) => `${text}${source}`);
		const changes = ['headline', 'summary'] as const;
		const whatChanged = n % 2 === 0 ? { changes, added, isFurther: true } : undefined;
		return composeDigestEntry([lead, ...articles], whatChanged);
	});
	return sliceDigest(entries, 0, 25, (all) => [
		...topicsOf(text).map((about, n) => ({
			about,
			storiesMin: 1,
			entries: all.slice(n * 3, n * 3 + 3),
		})),
		withoutTitle(all.slice(6)),
	]);
}

/** A corrected entry in each shape. */
function corrected(text: string, article: Article, phrases: Phrases): Record<string, Message> {
	const others = ['x'.repeat(3_000)];
	const cards = [undefined, ...entryShapes].map((shape) => {
		const entry = correctEntry({
			articles: [
				{ article, version: versionOf({ ...article, headline: `${text}!` }) },
				{ article: { ...article, source: { name: `${text}2` } }, version: versionOf(article) },
			],
			style: { shape, postedAt: now },
			at: now,
			budget: budgetBeside(others),
			phrases,
		});
		const texts = [...others, entry ?? ''].map((content) => textDisplay(content));
		return [`corrected ${shape ?? 'in no shape'}`, message(texts, inkBlue)];
	});
	return Object.fromEntries(cards);
}

function numbered(name: string, parts: readonly RenderedMessage[]): Record<string, Message> {
	return Object.fromEntries(parts.map(({ message: part }, n) => [`${name} ${n + 1}`, part]));
}
