import type { APIButtonComponent } from 'discord-api-types/v10';
import type { Companion, ReportedStatement, Role } from '#src/archive/archive.ts';
import type { Overview, Profile } from '#src/desk/profile.ts';
import type { Name } from '#src/names/name.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { type Block, type Entry, inkBlue, type Message, renderCard } from '../message/card.ts';
import { button, buttonRow, canTurn, menuRow, type Row, walkButtons } from '../message/controls.ts';
import { followOf, profileOf, timelineOf, trendOf } from '../message/targets.ts';
import { atMost, remaining, share, shorten, type TextBudget } from '../text/plain-text.ts';
import { showDay, showTotals, showUnderstood } from '../text/small-print.ts';
import { listEntry, type ShownStatement, statementEntry } from './statement-entry.ts';
import { storyEntry, storyMenu } from './story-entry.ts';

/** The answer to `/who`. */
export function renderProfile(
	profile: Profile,
	{ pagingOptions, follow, trend, phrases }: ProfileSettings,
): Message {
	const { person, overview, stories } = profile;
	const walk = walkButtons('who', pagingOptions, profile, phrases);
	// The overview is the first page; its row leads to what else there is about the person.
	const older = walk.find((one) => one !== undefined);
	return renderCard({
		accent: inkBlue,
		head: (budget) => showHead(profile, budget, phrases),
		blocks: [
			...(overview ? [statementsBlock(overview, phrases)] : []),
			...storyBlocks(profile, phrases),
			...(overview ? backgroundBlocks(overview, phrases) : []),
		],
		closing: () =>
			showTotals(profile.totals, profile, {
				phrases,
				since: profile.first,
				canTurn: canTurn('who', pagingOptions, profile),
			}),
		controls: [
			storyMenu(stories, phrases),
			companionMenu(overview?.companions ?? [], phrases),
			buttonRow([
				...(overview ? [older] : walk),
				...(overview && person.mentions > 1 ? overTime(person, trend, phrases) : []),
				button(phrases.say('followButton'), followOf(follow)),
			]),
		],
	});
}

/** Of a single report there is nothing to see over time. */
function overTime(
	person: Name,
	written: string | undefined,
	phrases: Phrases,
): (APIButtonComponent | undefined)[] {
	return [
		button(phrases.say('openTimeline'), timelineOf(person)),
		written === undefined ? undefined : button(phrases.say('openTrend'), trendOf(written)),
	];
}

function companionMenu(companions: readonly Companion[], phrases: Phrases): Row | undefined {
	const options = companions.map(({ name, together, orMore }) => ({
		label: name.name,
		description: atLeast(phrases.say('reports', { count: together }), orMore, phrases),
		target: profileOf(name),
	}));
	return menuRow('people', phrases.say('chooseProfile'), options);
}

type ProfileSettings = {
	/** The command’s options, for the page buttons to repeat. */
	readonly pagingOptions: Readonly<Record<string, string>>;
	/** The person in the form that `/follow` reads. */
	readonly follow?: string | undefined;
	/** The same for `/trend`, if it has something to show. */
	readonly trend?: string | undefined;
	readonly phrases: Phrases;
};

/** The name, the person’s latest role with its date, and other spellings. */
function showHead(
	{ person, aliases, understoodFrom, holder, overview }: Profile,
	budget: TextBudget,
	phrases: Phrases,
): string {
	const understood = showUnderstood({ topic: person, understoodFrom, holder }, phrases);
	const name = `## ${shorten(person.name, atMost(remaining(budget, '## ', understood), 250))}`;
	const left = share(remaining(budget, name, understood), 2);
	const newest = newestRoles(overview?.roles ?? []);
	const budgetOfRole = share(left, Math.max(1, newest.length));
	return [
		name,
		...newest.map((role) => showRole(role, budgetOfRole, phrases)),
		showAliases(aliases, left),
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
	const day = showDay(role.last, phrases);
	const reported =
		role.source === undefined
			? phrases.say('asReported', { day })
			: phrases.say('asReportedBy', { day, source: shorten(role.source, share(budget, 3)) });
	// Editors did not write it.
	const when = role.isRead ? `${reported} · ${phrases.say('readFromText')}` : reported;
	return `${shorten(role.role, remaining(budget, ' · \n-# ', when))}\n-# ${when}`;
}

function statementsBlock({ statements, statementCount }: Overview, phrases: Phrases): Block {
	return {
		title: whatTheySaid(statements.length, statementCount, phrases),
		entries: statements.map((statement) => statementEntry(toShownStatement(statement), phrases)),
	};
}

/** Who is named beside them, and what they were called before. */
function backgroundBlocks({ roles, companions }: Overview, phrases: Phrases): Block[] {
	const newest = newestRoles(roles);
	const earlier = roles.filter((role) => !newest.includes(role));
	const beside = companions.map((one) => companionLine(one, phrases));
	return [
		{ entries: [listEntry(phrases.say('inReportsWith'), beside, phrases)] },
		{
			title: phrases.say('earlierRoles'),
			entries: earlier.map((role) => roleEntry(role, phrases)),
		},
	];
}

function roleEntry(role: Role, phrases: Phrases): Entry {
	const when = ` · ${showPeriod(role, phrases)}`;
	return (budget) => `- ${shorten(role.role, remaining(budget, '- ', when))}${when}`;
}

function showPeriod({ first, last }: Role, phrases: Phrases): string {
	const days = { first: showDay(first, phrases), last: showDay(last, phrases) };
	return days.first === days.last ? days.last : phrases.say('rolePeriod', days);
}

function companionLine({ name, together, orMore }: Companion, phrases: Phrases): string {
	return `${name.name} (${atLeast(phrases.number(together), orMore, phrases)})`;
}

function atLeast(amount: string, orMore: boolean, phrases: Phrases): string {
	return orMore ? phrases.say('atLeast', { amount }) : amount;
}

/** A statement with the source that reported it. */
export function toShownStatement({
	text,
	about,
	read,
	article,
}: ReportedStatement): ShownStatement {
	const { source, url, publishedAt, language } = article;
	const { isQuoted, via } = read ?? {};
	return { text, about, isQuoted, via, by: source?.name, url, publishedAt, language };
}

function whatTheySaid(shown: number, total: number, phrases: Phrases): string {
	return total > shown
		? phrases.say('whatTheySaidNewest', { shown, total })
		: phrases.say('whatTheySaid');
}

function storyBlocks({ stories, overview }: Profile, phrases: Phrases): Block[] {
	return stories.map((story, index) => ({
		...(overview && index === 0 && { title: phrases.say('inTheNews') }),
		entries: [storyEntry(story, phrases)],
	}));
}
