import { defaultWorld, nameWorld } from 'local-discord';
import { localNames } from '#src/program/local-page.ts';

/** The small world of the local Discord, with Dateline as its bot. */
export const datelineWorld = nameWorld(defaultWorld, localNames);
