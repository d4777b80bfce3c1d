import type { Archive } from '#src/archive/archive.ts';
import type { SearchTerms } from '#src/archive/wanted.ts';
import type { Name } from '#src/names/name.ts';
import { highest } from './story-lead.ts';
import {
	composeStoryLine,
	composeStoryList,
	readPage,
	type StoryLine,
	type StoryList,
} from './story-list.ts';

/** What stories say of two names together. */
export type Link = { readonly names: readonly [Name, Name] } & (
	| { readonly kind: 'together'; readonly list: StoryList }
	/** No story mentions both; each step has a story that mentions its two names. */
	| { readonly kind: 'way'; readonly steps: readonly LinkStep[] }
	| { readonly kind: 'none' }
);

/** Two names, and the newest story with a report that mentions both. */
export type LinkStep = { readonly from: Name; readonly to: Name; readonly story: StoryLine };

/** What is known of names in stories. */
export type LinkArchive = Pick<Archive, 'namingAll' | 'namesBeside' | 'names'>;

/** Finds one page of the stories with both names or, if there are none, the shortest way through others. */
export function findLink(
	names: readonly [Name, Name],
	page: number,
	{ archive, now }: { readonly archive: LinkArchive; readonly now: Date },
): Link {
	const ids = names.map(({ id }) => id);
	const listPage = readPage(page, (window) => archive.namingAll(ids, noTerms, {}, window));
	if (listPage.listing.stories.length > 0)
		return { kind: 'together', names, list: composeStoryList(listPage, now) };
	const { byId } = archive.names();
	const way = shortestWay(names[0].id, names[1].id, {
		beside: archive.namesBeside,
		mentionsOf: (id) => byId(id)?.mentions,
	});
	const steps = way.slice(1).flatMap((id, index) => {
		const [from, to] = [byId(way[index] ?? id), byId(id)];
		return from === undefined || to === undefined ? [] : readStep(from, to, archive);
	});
	const isWhole = steps.length > 0 && steps.length === way.length - 1;
	return isWhole ? { kind: 'way', names, steps } : { kind: 'none', names };
}

const noTerms: SearchTerms = { all: [], none: [] };

function readStep(from: Name, to: Name, archive: LinkArchive): LinkStep[] {
	const { stories } = archive.namingAll([from.id, to.id], noTerms, {}, { offset: 0, limit: 1 });
	return stories.map(({ article, others }) => ({
		from,
		to,
		story: composeStoryLine(article, others),
	}));
}

/** Names that share articles. */
export type NameGraph = {
	/** The names beside a name, and in how many articles. */
	beside(id: number): ReadonlyMap<number, number>;
	/** Undefined if it is no name any more, so that no way leads through it. */
	mentionsOf(id: number): number | undefined;
};

/** A way between names, and how close they are: the articles of each step, by all that its names have. */
type Path = { readonly ids: readonly number[]; readonly closeness: number };

/** Ways from one name, each under the name at its end. */
type Paths = ReadonlyMap<number, Path>;

/**
 * The shortest way from one name to another, ends included, of at most four steps; [] if none was found. Of
 * equally short ones it is that of the closest names: one that half of all articles mention tells nothing.
 * Beyond two steps not all names beside the ends are tried, so that the answer is quick.
 */
export function shortestWay(from: number, to: number, graph: NameGraph): readonly number[] {
	const near = extend([{ ids: [from], closeness: 1 }], graph);
	const far = extend([{ ids: [to], closeness: 1 }], graph);
	const twoSteps = join(near, far);
	if (twoSteps.length > 0) return closestOf(twoSteps);
	const nearer = extend(promising(near, graph), graph);
	const farther = extend(promising(far, graph), graph);
	const threeSteps = [...join(nearer, far), ...join(near, farther)];
	return closestOf(threeSteps.length > 0 ? threeSteps : join(nearer, farther));
}

/** The closest way to each name that is one step further. */
function extend(paths: readonly Path[], { beside, mentionsOf }: NameGraph): Paths {
	const further = new Map<number, Path>();
	for (const { ids, closeness } of paths) {
		const last = ids.at(-1) ?? 0;
		const leaving = ids.length === 1 ? closeness : closeness / (1 + (mentionsOf(last) ?? 0));
		for (const [id, together] of beside(last)) {
			const mentions = mentionsOf(id);
			if (mentions === undefined || ids.includes(id)) continue;
			const reached = (leaving * together) / (1 + mentions);
			if (reached > (further.get(id)?.closeness ?? 0))
				further.set(id, { ids: [...ids, id], closeness: reached });
		}
	}
	return further;
}

/** The ways whose ends meet, without those that visit a name twice. */
function join(near: Paths, far: Paths): Path[] {
	return [...near].flatMap(([meeting, { ids, closeness }]) => {
		const other = far.get(meeting);
		if (other === undefined) return [];
		const whole = [...ids, ...other.ids.slice(0, -1).reverse()];
		const isWay = new Set(whole).size === whole.length;
		return isWay ? [{ ids: whole, closeness: closeness * other.closeness }] : [];
	});
}

function closestOf(paths: readonly Path[]): readonly number[] {
	return highest(paths, ({ closeness }) => closeness)?.ids ?? [];
}

/** The ways to go on from: to the closest names, and to the most mentioned, which lead furthest. */
function promising(paths: Paths, { mentionsOf }: NameGraph): readonly Path[] {
	const all = [...paths.entries()];
	const byCloseness = all.toSorted(([, a], [, b]) => b.closeness - a.closeness);
	const byMentions = all.toSorted(([a], [b]) => (mentionsOf(b) ?? 0) - (mentionsOf(a) ?? 0));
	const chosen = new Map([...byCloseness.slice(0, triedMax), ...byMentions.slice(0, triedMax)]);
	return [...chosen.values()];
}

/** Range 10 to 50: what is beside one name takes about a millisecond to read, and four times so many are asked. */
const triedMax = 12;
