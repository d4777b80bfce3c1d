import { defaultWorld, nameWorld } from 'local-discord';
import { localNames } from '#src/program/local-page.ts';

/** The local Discord's default world, with Dateline as its bot. */
export const datelineWorld = nameWorld(defaultWorld, localNames);
