import { type Block, type Entry, inkBlue, type Message, renderCard } from '../message/card.ts';
import { less, shorten } from '../text/shorten.ts';

/** A command as readers know it; `id` makes its name a link to press. */
type KnownCommand = {
	readonly name: string;
	readonly description: string;
	readonly for: 'readers' | 'moderators';
	readonly id: string | undefined;
};

/** The answer to `/help`: the commands in their own words, those for moderators apart. */
export function renderHelp(commands: readonly KnownCommand[]): Message {
	const forReaders = commands.filter((command) => command.for === 'readers');
	const forModerators = commands.filter((command) => command.for === 'moderators');
	const blocks: Block[] = [{ entries: forReaders.map(commandEntry) }];
	if (forModerators.length > 0) {
		blocks.push({ title: 'For moderators', entries: forModerators.map(commandEntry) });
	}
	return renderCard({ accent: inkBlue, head: () => '## What you can ask', blocks });
}

function commandEntry({ name, description, id }: KnownCommand): Entry {
	const link = id === undefined ? `**/${name}**` : `</${name}:${id}>`;
	return (room) => `${link} ${shorten(description, less(room, link, ' '))}`;
}
