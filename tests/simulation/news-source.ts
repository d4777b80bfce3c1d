import type { Archive, Arrival, ArrivalPosition } from '#src/archive/archive.ts';
import { Article } from '#src/articles/article.ts';
import { instantOf } from '#src/articles/publication-date.ts';
import { buildNameIndex } from '#src/names/build-name-index.ts';
import { createNameIndex } from '#src/names/name-index.ts';
import { rankedNames } from '#src/names/ranked-names.ts';
import type { Dice } from './dice.ts';

/** A story as the judge sees it; its text is in `article`. */
export type Story = {
	/** Found in no other story's headline. */
	readonly word: string;
	readonly subject: string;
	readonly arrivedMs: number;
	/** Its position in each archive, by the archive's name. */
	readonly seqs: Map<string, number>;
	article: Article;
	/** Counts its corrections; follows the word in the headline. */
	edition: number;
	/** Whether it was ever withdrawn: then no subscription need get it. */
	wasWithdrawn: boolean;
};

/** The articles and the order in which they arrived: an archive in memory. */
export type NewsSource = {
	readonly stories: readonly Story[];
	position(): ArrivalPosition;
	publish(subject: string, publishedAt: string): Story;
	/** Changes the headline; a withdrawn story becomes valid again. */
	correct(story: Story): void;
	withdraw(story: Story): void;
	/** Gives the article another id, as if its file was renamed. */
	rename(story: Story): void;
	/** Loses the archive and builds it again, in another order and under another name. */
	rebuild(): void;
	/** Opens the archive for a process, which is notified of changes while it is alive. */
	openFor(isAlive: () => boolean): Archive;
	/** Notifies the processes that something changed. */
	notifyListeners(): void;
};

export const subjects = ['alpha', 'beta', 'gamma'] as const;
/** An article's word and, behind the x, its edition. */
export const tokenPattern = /\bw\d+[a-w]{7}x\d+\b/g;

/** Whom the digests of the most talked about are about, every day. */
const talked = { id: 1, kind: 'person', name: 'Jo Dow', aliases: [], mentions: 1 } as const;
const names = createNameIndex(rankedNames(buildNameIndex([talked])));
const talkedAbout = Article.parse({
	id: 'talked',
	headline: 'Everybody talks about Jo Dow',
	publishedAt: '2026-03-27',
});

export function createNewsSource(dice: Dice, nowMs: () => number): NewsSource {
	const stories: Story[] = [];
	const byId = new Map<string, Article>();
	const listeners = new Map<() => void, () => boolean>();
	let arrivals: Arrival[] = [];
	let archive = dice.letters(10);
	let lastSeq = 0;

	function arrive(story: Story): void {
		lastSeq += 1;
		arrivals.push({
			seq: lastSeq,
			article: story.article,
			names: [],
			isBacklog: false,
			story: lastSeq,
		});
		story.seqs.set(archive, lastSeq);
		byId.set(story.article.id, story.article);
	}

	/** Each is a story of its own. */
	function storyOf(id: string): number | undefined {
		return arrivals.find(({ article }) => article.id === id)?.story;
	}

	/** Keeps its position in the order of arrival. */
	function replace(story: Story, changes: Partial<Article>): void {
		story.article = { ...story.article, ...changes };
		const seq = story.seqs.get(archive);
		arrivals = arrivals.map((one) => (one.seq === seq ? { ...one, article: story.article } : one));
		byId.set(story.article.id, story.article);
	}

	function revise(story: Story, changes: Partial<Article>): void {
		story.edition += 1;
		const headline = story.article.headline.replace(/x\d+\b/, `x${story.edition}`);
		replace(story, { ...changes, headline });
	}

	return {
		stories,
		position: () => ({ archive, seq: lastSeq }),
		publish(subject, publishedAt) {
			const word = `w${stories.length}${wordOf(dice)}`;
			const article = Article.parse({
				id: `story-${stories.length}`,
				headline: `${word}x0 ${Array.from({ length: 4 }, () => wordOf(dice)).join(' ')}`,
				summary: `Story on ${subject}.`,
				publishedAt,
				source: 'The Daily Example',
				url: `https://news.example/${word}`,
			});
			const story: Story = {
				word,
				subject,
				arrivedMs: nowMs(),
				seqs: new Map(),
				article,
				edition: 0,
				wasWithdrawn: false,
			};
			stories.push(story);
			arrive(story);
			return story;
		},
		correct: (story) => revise(story, { withdrawn: false }),
		withdraw(story) {
			story.wasWithdrawn = true;
			revise(story, { withdrawn: true });
		},
		rename(story) {
			const { article } = story;
			byId.delete(article.id);
			arrivals = arrivals.filter(({ seq }) => seq !== story.seqs.get(archive));
			story.article = { ...article, id: `${article.id}-again` };
			arrive(story);
		},
		rebuild() {
			archive = dice.letters(10);
			lastSeq = 0;
			arrivals = [];
			const byDate = stories.toSorted((one, other) => compareDates(one.article, other.article));
			for (const story of byDate) arrive(story);
		},
		notifyListeners() {
			for (const [listener, isAlive] of [...listeners]) if (isAlive()) listener();
		},
		openFor: (isAlive) => ({
			...unusedMethods,
			names: () => names,
			article: (id) => (id === talkedAbout.id ? talkedAbout : byId.get(id)),
			reportsPerDay: (_, { days }) => Array.from({ length: days }, () => 1),
			namesReported: () => ({ reports: 1, byName: new Map([[talked.id, 1]]) }),
			mainStory: () => ({ story: 0, article: talkedAbout, others: [] }),
			storyOf,
			reports: (number) =>
				arrivals.filter(({ story }) => story === number).map(({ article }) => article),
			namesIn: () => [],
			position: () => ({ archive, seq: lastSeq }),
			arrivals: ({ after, upTo }, limit) =>
				arrivals.filter(({ seq }) => seq > after && seq <= upTo).slice(0, limit),
			newest: ({ since }, { limit }) => ({
				total: noneCounted,
				sources: noneCounted,
				newest: undefined,
				newestIsArrival: false,
				listed: byId.size,
				stories: [...byId.values()]
					.filter(({ publishedAt }) => since === undefined || instantOf(publishedAt) >= since)
					.sort((one, other) => compareDates(other, one))
					.slice(0, limit)
					.map((article) => ({ story: storyOf(article.id) ?? 0, article, others: [] })),
			}),
			onChange(listener) {
				listeners.set(listener, isAlive);
				return () => listeners.delete(listener);
			},
		}),
	};
}

const noneCounted = { count: 0, orMore: false };

function compareDates(one: Article, other: Article): number {
	if (one.publishedAt === other.publishedAt) return one.id < other.id ? -1 : 1;
	return one.publishedAt < other.publishedAt ? -1 : 1;
}

/** Random letters without x, y and z: the x after a word begins its edition. */
function wordOf(dice: Dice): string {
	return Array.from({ length: 7 }, () => String.fromCharCode(97 + dice.between(0, 22))).join('');
}

function unexpected(): never {
	throw new Error('delivery does not normally ask the archive for this');
}

const unusedMethods = {
	naming: unexpected,
	namingAll: unexpected,
	search: unexpected,
	storiesIn: unexpected,
	reportsOn: unexpected,
	days: unexpected,
	storiesOn: unexpected,
	namesBeside: unexpected,
	roles: unexpected,
	roleHolders: unexpected,
	rolesIn: unexpected,
	statements: unexpected,
	statementsIn: unexpected,
	decide: unexpected,
	alike: unexpected,
	companions: unexpected,
	span: unexpected,
	sources: unexpected,
	facts: unexpected,
	add: unexpected,
	reload: unexpected,
	undo: unexpected,
	check: async () => undefined,
	settled: async () => undefined,
	close: async () => undefined,
};
