import type { Name } from '#src/names/name.ts';
import type { PlainKey } from '#src/phrases/catalogue.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { type Block, type Entry, inkBlue, type Message, renderCard } from '../message/card.ts';
import { buttonRow, menuRow, newestStories } from '../message/controls.ts';
import { briefOn } from '../message/targets.ts';
import { remaining, shorten } from '../text/plain-text.ts';
import { formatCount, showDay } from '../text/small-print.ts';
import { listEntry } from './statement-entry.ts';

/** A command as readers see it; with an `id`, its name becomes a link. */
type ListedCommand = {
	readonly name: string;
	readonly description: PlainKey;
	readonly for: 'readers' | 'moderators';
	readonly id: string | undefined;
};

/** The answer to `/help`: the commands with their descriptions, those for moderators separately. */
export function renderHelp(commands: readonly ListedCommand[], phrases: Phrases): Message {
	const entryOf = (command: ListedCommand) => commandEntry(command, phrases);
	const forReaders = commands.filter((command) => command.for === 'readers');
	const forModerators = commands.filter((command) => command.for === 'moderators');
	const blocks: Block[] = [{ entries: forReaders.map(entryOf) }];
	if (forModerators.length > 0) {
		blocks.push({ title: 'For moderators', entries: forModerators.map(entryOf) });
	}
	return renderCard({ accent: inkBlue, head: () => '## What you can ask', blocks });
}

function commandEntry({ name, description, id }: ListedCommand, phrases: Phrases): Entry {
	const link = id === undefined ? `**/${name}**` : `</${name}:${id}>`;
	return (budget) => `${link} ${shorten(phrases.say(description), remaining(budget, link, ' '))}`;
}

/** What the stories are about, and where they come from. */
export type Coverage = {
	readonly articles: number;
	readonly newest: string | undefined;
	/** Most articles first. */
	readonly sources: readonly { readonly name: string }[];
	/** Most mentioned first. */
	readonly names: readonly Name[];
};

/** Says what the desk covers, with a menu of the names mentioned most. */
export function renderCoverage(
	{ articles, newest, sources, names }: Coverage,
	phrases: Phrases,
): Message {
	const reports = formatCount({ count: articles, orMore: false }, 'report', 'reports');
	const latest = newest === undefined ? '' : `, the newest from ${showDay(newest, phrases)}`;
	return renderCard({
		accent: inkBlue,
		head: () => `## What the desk covers\n-# ${reports}${latest}`,
		blocks: [
			{
				entries: [
					listEntry('Mentioned most', names.map(nameOf), phrases),
					listEntry('Sources', sources.map(nameOf), phrases),
				],
			},
		],
		controls: [
			menuRow('names', 'What is happening with', names.map(toOption)),
			buttonRow([newestStories(phrases)]),
		],
	});
}

function nameOf({ name }: { readonly name: string }): string {
	return name;
}

function toOption(name: Name) {
	const reports = formatCount({ count: name.mentions, orMore: false }, 'report', 'reports');
	return { label: name.name, description: `${name.kind} · ${reports}`, target: briefOn(name) };
}
