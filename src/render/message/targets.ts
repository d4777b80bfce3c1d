import type { Name } from '#src/names/name.ts';
import type { Target } from './controls.ts';
import { readCustomId, writeCustomId } from './custom-id.ts';

/** Opens a person's profile: of this very name, or of whoever a text names so. */
export function profileOf(person: Name | string): Target {
	return openName('who', 'person', person);
}

/** Opens the brief about a name. */
export function briefOn(name: Name | string): Target {
	return openName('brief', 'topic', name);
}

/** Opens the newest stories that mention a name, of one source where one is given. */
export function latestOn(name: Name, source: string | undefined): Target {
	const narrowed = source === undefined ? {} : { source };
	return writeCustomId('latest', { topic: name.name, ...narrowed, as: name.kind });
}

/** Opens a story in full. */
export function storyOf(id: string): Target {
	return writeCustomId('story', { story: id });
}

/** The id of the story that a target opens; undefined where it runs something else. */
export function storyIn(target: string): string | undefined {
	const { command, options } = readCustomId(target);
	return command === 'story' ? options.story : undefined;
}

/** Says why a story is posted where the question is asked. */
export function whyOf(id: string): Target {
	return writeCustomId('why', { story: id });
}

/** Asks how topics, as `/follow` reads them, are to be followed; undefined where not even the longest of the answers would fit. */
export function followOf(topics: string | undefined): Target {
	if (topics === undefined || followAs(topics, 'digest', 'here') === undefined) return undefined;
	return writeCustomId('follow', { topic: topics });
}

/** Follows what a reader wrote, by alerts or a digest; `here` is the channel of the button, otherwise the reader alone. */
export function followAs(topics: string, as: 'alert' | 'digest', to?: 'here'): Target {
	return writeCustomId('follow', { topic: topics, as, ...(to && { to }) });
}

function openName(command: string, option: string, name: Name | string): Target {
	if (typeof name === 'string') return writeCustomId(command, { [option]: name });
	return (
		writeCustomId(command, { [option]: name.name, as: name.kind }) ??
		writeCustomId(command, { [option]: name.name })
	);
}

/** Which arrivals a message told of: those after `from` and up to `to`, in the archive of this name. */
export type Told = { readonly archive: string; readonly from: number; readonly to: number };

/** Opens the stories that a digest or a round-up only counted: those after the first `skip`. */
export function moreOf(id: string, { archive, from, to }: Told, skip: number): Target {
	return writeCustomId('catchup', { id, from, to, of: archive.slice(0, archiveLetters), skip });
}

/** So much of an archive's name tells it from the one before. */
export const archiveLetters = 8;
