import { z } from 'zod';
import briefThis from '#commands/messages/brief-this.ts';
import whoIsInThis from '#commands/messages/who-is-in-this.ts';
import type { Archive } from '#src/archive/archive.ts';
import { defineCommand, privately, type Reader, type Reply } from '#src/bot/command.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { parseSearch } from '#src/desk/search.ts';
import { writeTopics } from '#src/desk/topics.ts';
import type { Name, NameKind } from '#src/names/name.ts';
import type { CommandWord } from '#src/phrases/catalogue.ts';
import { renderCoverage } from '#src/render/cards/coverage-card.ts';
import { type Example, renderHelp } from '#src/render/cards/help-card.ts';
import {
	briefOn,
	followOf,
	profileOf,
	type Target,
	writeCustomId,
} from '#src/render/message/targets.ts';
import brief from './brief.ts';

export default defineCommand({
	data: { name: 'help', description: 'doesHelp' },
	options: z.object({
		/** Set by buttons only. `example`: a brief on what is mentioned most. */
		about: z.enum(['coverage', 'example']).optional(),
	}),
	for: 'readers',
	seenBy: 'reader',

	run({ about }, newsroom, reader) {
		switch (about) {
			case 'coverage':
				return coverage(newsroom);
			case 'example':
				return briefOnMost(newsroom, reader);
			default:
				return help(newsroom, reader);
		}
	},
});

function help(newsroom: Newsroom, { isModerator }: Reader): Reply {
	const { phrases } = newsroom;
	const commands = newsroom.commands().filter((one) => isModerator || one.for === 'readers');
	const onMessages = { brief: briefThis.says, who: whoIsInThis.says };
	return privately(renderHelp({ commands, examples: examplesIn(newsroom), onMessages }, phrases));
}

const namesMax = 25;

function coverage({ archive, sources, now, phrases }: Newsroom): Reply {
	const { articles, newest } = archive.facts();
	const names = archive.names().suggest('', namesMax);
	return privately(
		renderCoverage(
			{
				articles,
				newest,
				sources: archive.sources(),
				names: names.map(({ name }) => name),
				freshness: sources.book.freshness(now()),
			},
			phrases,
		),
	);
}

/** A brief on the name that is mentioned most; what the desk covers, if nothing is. */
function briefOnMost(newsroom: Newsroom, reader: Reader): Reply | Promise<Reply> {
	const name = mostMentioned(newsroom.archive);
	if (name === undefined) return coverage(newsroom);
	return brief.run(brief.options.parse({ topic: name.name, as: name.kind }), newsroom, reader);
}

/** A command with each of the names mentioned most, whose answer has something to show. */
function examplesIn(newsroom: Newsroom): readonly Example[] {
	const { archive, commands } = newsroom;
	const name = mostMentioned(archive);
	if (name === undefined) return [];
	const person = mostMentioned(archive, ['person']);
	const topic = writeTopics([{ kind: 'name', name: name.name, as: name.kind }], archive.names());
	const examples: readonly (readonly [CommandWord, Name | undefined, (of: Name) => Target])[] = [
		['brief', name, briefOn],
		['who', person, profileOf],
		['search', isFound(name, newsroom) ? name : undefined, searchFor],
		['follow', name, () => followOf(topic)],
		['timeline', name, (of) => writeCustomId('timeline', { topic: of.name, as: of.kind })],
		['trend', name, (of) => writeCustomId('trend', { names: of.name })],
	];
	const known = new Set(commands().map((command) => command.name));
	return examples.flatMap(([command, of, targetOf]) =>
		of === undefined || !known.has(command)
			? []
			: [{ command, name: of.name, target: targetOf(of) }],
	);
}

function searchFor({ name }: Name): Target {
	return writeCustomId('search', { words: name });
}

/** Whether a search for the name finds something: articles can know it by another spelling. */
function isFound({ name }: Name, { archive, now }: Newsroom): boolean {
	const search = parseSearch(name, archive.sources(), now());
	if (search.kind !== 'search') return false;
	const { stories } = archive.search(search.words, search.filter, { offset: 0, limit: 1 });
	return stories.length > 0;
}

function mostMentioned(archive: Archive, kinds?: readonly NameKind[]): Name | undefined {
	const [most] = archive.names().suggest('', 1, kinds);
	return most !== undefined && most.name.mentions > 0 ? most.name : undefined;
}
