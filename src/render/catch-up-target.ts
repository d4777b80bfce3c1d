import type { Target } from './controls.ts';
import { writeCustomId } from './custom-id.ts';

/** Which arrivals a message told of: those after `from` and up to `to`, in the archive of this name. */
export type Told = { readonly archive: string; readonly from: number; readonly to: number };

/** Opens the stories that a digest or a round-up only counted: those after the first `skip`. */
export function moreOf(id: string, { archive, from, to }: Told, skip: number): Target {
	return writeCustomId('catchup', { id, from, to, of: archive.slice(0, archiveLetters), skip });
}

/** So much of an archive's name tells it from the one before. */
export const archiveLetters = 8;
