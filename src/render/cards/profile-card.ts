import type { Companion, ReportedStatement, Role } from '#src/archive/archive.ts';
import type { Overview, Profile } from '#src/desk/profile.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { type Block, type Entry, inkBlue, type Message, renderCard } from '../message/card.ts';
import { button, buttonRow, canTurn, pageButtons } from '../message/controls.ts';
import { briefOn, followOf, profileOf } from '../message/targets.ts';
import { atMost, remaining, share, shorten, type TextBudget } from '../text/plain-text.ts';
import {
	formatCount,
	formatNumber,
	showDay,
	showHolder,
	showTotals,
	showUnderstood,
} from '../text/small-print.ts';
import { listEntry, type ShownStatement, statementEntry } from './statement-entry.ts';
import { storyEntry, storyMenu } from './story-entry.ts';

/** The answer to `/who`. */
export function renderProfile(
	profile: Profile,
	{ pagingOptions, follow, phrases }: ProfileSettings,
): Message {
	const { person, overview, stories } = profile;
	return renderCard({
		accent: inkBlue,
		head: (budget) => showHead(profile, budget, phrases),
		blocks: [
			...(overview ? overviewBlocks(overview, phrases) : []),
			...storyBlocks(profile, phrases),
		],
		closing: () =>
			showTotals(profile.totals, profile, {
				phrases,
				since: profile.first,
				canTurn: canTurn('who', pagingOptions, profile),
			}),
		controls: [
			buttonRow((overview?.companions ?? []).map(({ name }) => button(name.name, profileOf(name)))),
			storyMenu(stories, phrases),
			buttonRow([
				...pageButtons('who', pagingOptions, profile),
				person.mentions > 1 ? button('All stories', briefOn(person)) : undefined,
				button('Follow', followOf(follow)),
			]),
		],
	});
}

type ProfileSettings = {
	/** The command’s options, for the page buttons to repeat. */
	readonly pagingOptions: Readonly<Record<string, string>>;
	/** The person in the form that `/follow` reads. */
	readonly follow?: string | undefined;
	readonly phrases: Phrases;
};

/** The name, its other spellings, and the person’s latest role with its date. */
function showHead(
	{ person, aliases, understoodFrom, holder, overview }: Profile,
	budget: TextBudget,
	phrases: Phrases,
): string {
	const understood = showUnderstood(person, understoodFrom) + showHolder(holder, phrases);
	const name = `## ${shorten(person.name, atMost(remaining(budget, '## ', understood), 250))}`;
	const left = share(remaining(budget, name, understood), 2);
	const newest = newestRoles(overview?.roles ?? []);
	const budgetOfRole = share(left, Math.max(1, newest.length));
	return [
		name,
		showAliases(aliases, left),
		...newest.map((role) => showRole(role, budgetOfRole, phrases)),
		understood.trimStart(),
	]
		.filter(Boolean)
		.join('\n');
}

function showAliases(aliases: readonly string[], budget: TextBudget): string {
	return aliases.length === 0
		? ''
		: `-# ${shorten(aliases.join(' · '), remaining(budget, '-# \n'))}`;
}

/** The newest role, with another of the same day if reports disagree. */
function newestRoles(roles: readonly Role[]): readonly Role[] {
	return roles
		.filter(({ last }) => last.slice(0, 10) === roles[0]?.last.slice(0, 10))
		.slice(0, newestRolesMax);
}

const newestRolesMax = 2;

function showRole(role: Role, budget: TextBudget, phrases: Phrases): string {
	const by = role.source === undefined ? '' : ` by ${shorten(role.source, share(budget, 3))}`;
	const when = `as reported on ${showDay(role.last, phrases)}${by}${role.isRead ? readNote : ''}`;
	return `${shorten(role.role, remaining(budget, ' · \n-# ', when))}\n-# ${when}`;
}

/** Editors did not write it. */
const readNote = ' · read from the text';

function overviewBlocks(
	{ roles, statements, statementCount, companions }: Overview,
	phrases: Phrases,
): Block[] {
	const newest = newestRoles(roles);
	const earlier = roles.filter((role) => !newest.includes(role));
	const blocks: Block[] = [];
	if (earlier.length > 0)
		blocks.push({
			title: 'Earlier roles',
			entries: earlier.map((role) => roleEntry(role, phrases)),
		});
	if (statements.length > 0) {
		blocks.push({
			title: `What they said${shownOf(statements.length, statementCount)}`,
			entries: statements.map((statement) => statementEntry(toShownStatement(statement), phrases)),
		});
	}
	blocks.push({ entries: [listEntry('In reports with', companions.map(companionLine))] });
	return blocks;
}

function roleEntry(role: Role, phrases: Phrases): Entry {
	const when = ` · ${showPeriod(role, phrases)}`;
	return (budget) => `- ${shorten(role.role, remaining(budget, '- ', when))}${when}`;
}

function showPeriod({ first, last }: Role, phrases: Phrases): string {
	const [from, until] = [first, last].map((day) => showDay(day, phrases));
	return from === until ? `${until}` : `${from} to ${until}`;
}

function companionLine({ name, together }: Companion): string {
	return `${name.name} (${formatCount({ count: together, orMore: false }, 'report', 'reports')})`;
}

/** A statement with the source that reported it. */
export function toShownStatement({
	text,
	about,
	read,
	article,
}: ReportedStatement): ShownStatement {
	const { source, url, publishedAt } = article;
	const { isQuoted, via } = read ?? {};
	return { text, about, isQuoted, via, by: source?.name, url, publishedAt };
}

function shownOf(shown: number, all: number): string {
	return all > shown ? ` (the newest ${shown} of ${formatNumber(all)})` : '';
}

function storyBlocks({ stories, overview }: Profile, phrases: Phrases): Block[] {
	return stories.map((story, index) => ({
		...(overview && index === 0 && { title: 'In the news' }),
		entries: [storyEntry(story, phrases)],
	}));
}
