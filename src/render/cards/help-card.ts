import type { CommandWord, Key, PlainKey } from '#src/phrases/catalogue.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { type Block, type Entry, inkBlue, type Message, renderCard } from '../message/card.ts';
import { typedWords } from '../message/command-names.ts';
import { button, buttonRow, menuRow, newestStories } from '../message/controls.ts';
import { type Target, writeCustomId } from '../message/targets.ts';
import { remaining, shorten } from '../text/plain-text.ts';

/** A command as readers see it; with an `id`, its name becomes a link. */
type ListedCommand = {
	readonly name: string;
	readonly description: PlainKey;
	readonly for: 'readers' | 'moderators';
	readonly id: string | undefined;
	/** Whether readers can take it along to other servers. */
	readonly isPortable?: boolean;
};

/** A command with the name that it is tried on, which is in the news here. */
export type Example = {
	readonly command: CommandWord;
	readonly name: string;
	readonly target: Target;
};

/** What `/help` shows. */
export type Help = {
	readonly commands: readonly ListedCommand[];
	readonly examples: readonly Example[];
	/** What the menu of a message says. */
	readonly onMessages: { readonly brief: PlainKey; readonly who: PlainKey };
};

/** The answer to `/help`: commands by what people want, examples to press, and apart what is for moderators. */
export function renderHelp(help: Help, phrases: Phrases): Message {
	const { commands, examples } = help;
	const options = examples.map(({ command, name, target }) => ({
		label: phrases.say('helpExample', { command: `/${phrases.say(`/${command}`)}`, name }),
		target,
	}));
	return renderCard({
		accent: inkBlue,
		head: () => `## ${phrases.say('helpTitle')}`,
		blocks: [
			...readerBlocks(help, phrases),
			{
				title: phrases.say('helpModerators'),
				entries: families(commands).map((family) => familyEntry(family, phrases)),
			},
		],
		controls: [
			menuRow('examples', phrases.say('helpTry'), options),
			buttonRow([
				button(phrases.say('helpCoverage'), writeCustomId('help', { about: 'coverage' })),
				newestStories(phrases),
			]),
		],
	});
}

/** What people want, in the order in which they want it; what is nowhere else stands last. */
const wants: readonly { readonly title: Key & PlainKey; readonly commands: readonly string[] }[] = [
	{ title: 'helpHappening', commands: ['brief', 'latest', 'story'] },
	{ title: 'helpWho', commands: ['who'] },
	{ title: 'helpFind', commands: ['search', 'link', 'compare'] },
	{ title: 'followButton', commands: ['follow', 'following', 'catchup', 'why'] },
	{ title: 'helpTime', commands: ['timeline', 'trend'] },
];

function readerBlocks({ commands, onMessages }: Help, phrases: Phrases): Block[] {
	const readers = commands.filter((command) => command.for === 'readers');
	const placed = new Set(wants.flatMap((want) => want.commands));
	const others = readers.filter(({ name }) => !placed.has(name));
	const portable = readers
		.filter(({ isPortable }) => isPortable)
		.map((one) => linkOf(one, phrases));
	const elsewhere = [
		phrases.say('helpOnMessages', {
			brief: phrases.say(onMessages.brief),
			who: phrases.say(onMessages.who),
		}),
		...(portable.length === 0
			? []
			: [phrases.say('helpEverywhere', { commands: phrases.list(portable) })]),
	];
	return [
		...wants.map(({ title, commands: names }) => ({
			title: phrases.say(title),
			entries: names.flatMap((name) =>
				readers
					.filter((command) => command.name === name)
					.map((command) => commandEntry(command, phrases)),
			),
		})),
		{
			title: phrases.say('helpElsewhere'),
			entries: [
				...elsewhere.map((line) => () => line),
				...others.map((command) => commandEntry(command, phrases)),
			],
		},
	];
}

/** The commands for moderators by their first word. */
function families(commands: readonly ListedCommand[]): readonly (readonly ListedCommand[])[] {
	const forModerators = commands.filter((command) => command.for === 'moderators');
	return [...Map.groupBy(forModerators, ({ name }) => name.split(' ')[0]).values()];
}

/** The first of a family with what it does, and below it the others as words: links to all would leave no room. */
function familyEntry([first, ...others]: readonly ListedCommand[], phrases: Phrases): Entry {
	if (first === undefined) return () => '';
	if (others.length === 0) return commandEntry(first, phrases);
	const small = `\n-# ${others.map(({ name }) => typedWords(name, phrases).at(-1)).join(' · ')}`;
	return (budget) => commandEntry(first, phrases)(remaining(budget, small)) + small;
}

function commandEntry(command: ListedCommand, phrases: Phrases): Entry {
	const link = linkOf(command, phrases);
	return (budget) => {
		const description = phrases.say(command.description);
		return `${link} ${shorten(description, remaining(budget, link, ' '))}`;
	};
}

/** A link, or how a reader types it. */
function linkOf({ name, id }: ListedCommand, phrases: Phrases): string {
	if (id !== undefined) return `</${name}:${id}>`;
	return `**/${typedWords(name, phrases).join(' ')}**`;
}
