import { createDispatch } from '#src/bot/dispatch.ts';
import { loadCommands } from '#src/bot/load-commands.ts';
import type { AlikeNames } from '#src/names/alike-names.ts';
import type { NameDecisions } from '#src/names/name-decisions.ts';
import { aModerator, openNewsroom, typing } from './open-newsroom.ts';
import { type shown, targets } from './shown.ts';
import { openTestLog } from './test-log.ts';

type NamesSettings = {
	/** The people whom the articles name, each once more than the next. */
	readonly people: readonly string[];
	/** Pairs that look alike. */
	readonly alike?: readonly AlikeNames[];
	readonly homeGuildId?: string;
};

/** A newsroom in which `/name` is asked and pressed through the dispatch. */
export async function openNames({ people, alike = [], homeGuildId }: NamesSettings) {
	const given: NameDecisions[] = [];
	const newsroom = await openNewsroom(
		people.map((_, index) => ({ people: people.slice(0, people.length - index) })),
		{
			names: {
				decide: async (decisions) => void given.push(decisions),
				alike: (limit) => alike.slice(0, limit),
			},
		},
	);
	const { log, logged } = openTestLog();
	const commands = await loadCommands();
	const room = { ...newsroom, homeGuildId };
	const dispatch = createDispatch({
		commands,
		newsroom: room,
		homeGuildId,
		log,
		newCode: () => 'c0de',
		elapsedMs: () => 0,
	});
	const ask = (options: object, reader = aModerator, command = 'name') =>
		dispatch.answer({ kind: 'command', command, options: { ...options } }, reader);
	const press = (answer: Parameters<typeof shown>[0], label: string, reader = aModerator) =>
		dispatch.answer(
			{ kind: 'press', customId: targets(answer)[label] ?? `no button ${label}`, isPrivate: true },
			reader,
		);

	return {
		newsroom,
		logged,
		ask,
		press,
		/** The texts offered while somebody types into an option. */
		offered: async (option: string, typed: string, options: Readonly<Record<string, unknown>>) =>
			dispatch.complete('name', option, typing(typed, options, aModerator)),
		/** What the archive was given last. */
		given: () => given.at(-1),
		decisions: () => newsroom.nameDecisions.current(),
	};
}
