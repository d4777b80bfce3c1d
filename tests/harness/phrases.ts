import { createPhrasebook, type Phrases } from '#src/render/phrases/phrases.ts';

/** What the whole program writes in, made once for all tests of a file. */
export const phrasebook = createPhrasebook();

/** What answers to commands are written in. */
export const english: Phrases = phrasebook.en;
