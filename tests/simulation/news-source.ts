import type { Archive, Arrival, ArrivalPosition } from '#src/archive/archive.ts';
import { Article } from '#src/articles/article.ts';
import { instantOf } from '#src/articles/publication-date.ts';
import { buildNameIndex } from '#src/names/build-name-index.ts';
import { createNameIndex } from '#src/names/name-index.ts';
import type { Dice } from './dice.ts';

/** A story as the judge knows it; what it says is in its article. */
export type Story = {
	/** What no other story's headline has. */
	readonly word: string;
	readonly subject: string;
	readonly arrivedMs: number;
	/** Where it stood in each ledger, by the ledger's name. */
	readonly seqs: Map<string, number>;
	article: Article;
	/** Counts its corrections; stands in the headline behind the word. */
	edition: number;
	/** Whether it was withdrawn at some time: then nobody need be told. */
	wasWithdrawn: boolean;
};

/** The articles and the order in which they arrived: an archive file without the file. */
export type NewsSource = {
	readonly stories: readonly Story[];
	position(): ArrivalPosition;
	publish(subject: string, publishedAt: string): Story;
	/** Changes the headline, or takes it back. */
	correct(story: Story): void;
	withdraw(story: Story): void;
	/** The same article under another id, as a file that was renamed. */
	rename(story: Story): void;
	/** The archive is lost and built again, in another order and under another name. */
	beginLedger(): void;
	/** Opens it for a process, which hears of changes while it is alive. */
	openFor(isAlive: () => boolean): Archive;
	/** Readers are told that something changed. */
	tellChanged(): void;
};

export const subjects = ['alpha', 'beta', 'gamma'] as const;
/** An article's word and, behind the x, its edition. */
export const tokenPattern = /\bw\d+[a-w]{7}x\d+\b/g;

const names = createNameIndex(buildNameIndex([]));

export function openNewsSource(dice: Dice, nowMs: () => number): NewsSource {
	const stories: Story[] = [];
	const byId = new Map<string, Article>();
	const listeners = new Map<() => void, () => boolean>();
	let ledger: Arrival[] = [];
	let archive = dice.letters(10);
	let lastSeq = 0;

	function arrive(story: Story): void {
		lastSeq += 1;
		ledger.push({ seq: lastSeq, article: story.article });
		story.seqs.set(archive, lastSeq);
		byId.set(story.article.id, story.article);
	}

	/** In its place in the order of arrival. */
	function replace(story: Story, changes: Partial<Article>): void {
		story.article = { ...story.article, ...changes };
		const seq = story.seqs.get(archive);
		ledger = ledger.map((one) => (one.seq === seq ? { ...one, article: story.article } : one));
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
				summary: `It is of ${subject}.`,
				publishedAt,
				source: 'The Daily Example',
				url: `https://news.example/${word}`,
			});
			const own = { word, subject, arrivedMs: nowMs(), seqs: new Map(), article };
			const story: Story = { ...own, edition: 0, wasWithdrawn: false };
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
			ledger = ledger.filter(({ seq }) => seq !== story.seqs.get(archive));
			story.article = { ...article, id: `${article.id}-again` };
			arrive(story);
		},
		beginLedger() {
			archive = dice.letters(10);
			lastSeq = 0;
			ledger = [];
			const inOrder = stories.toSorted((one, other) => compareDates(one.article, other.article));
			for (const story of inOrder) arrive(story);
		},
		tellChanged() {
			for (const [listener, isAlive] of [...listeners]) if (isAlive()) listener();
		},
		openFor: (isAlive) => ({
			...nothingElse,
			names: () => names,
			article: (id) => byId.get(id),
			position: () => ({ archive, seq: lastSeq }),
			arrivals: ({ after, upTo }, limit) =>
				ledger.filter(({ seq }) => seq > after && seq <= upTo).slice(0, limit),
			newest: ({ since }, { limit }) => ({
				total: none,
				sources: none,
				newest: undefined,
				articles: [...byId.values()]
					.filter(({ publishedAt }) => since === undefined || instantOf(publishedAt) >= since)
					.sort((one, other) => compareDates(other, one))
					.slice(0, limit),
			}),
			onChange(listener) {
				listeners.set(listener, isAlive);
				return () => listeners.delete(listener);
			},
		}),
	};
}

const none = { count: 0, orMore: false };

function compareDates(one: Article, other: Article): number {
	if (one.publishedAt === other.publishedAt) return one.id < other.id ? -1 : 1;
	return one.publishedAt < other.publishedAt ? -1 : 1;
}

/** Without x, y and z, so that an edition begins where the word ends. */
function wordOf(dice: Dice): string {
	return Array.from({ length: 7 }, () => String.fromCharCode(97 + dice.between(0, 22))).join('');
}

function notHere(): never {
	throw new Error('the delivery is not known to ask this of the archive');
}

const nothingElse = {
	naming: notHere,
	search: notHere,
	roles: notHere,
	statements: notHere,
	companions: notHere,
	span: notHere,
	sources: notHere,
	facts: notHere,
	reload: notHere,
	undo: notHere,
	check: async () => undefined,
	close: async () => undefined,
};
