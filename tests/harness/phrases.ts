import { createPhrasebook, type Phrases } from '#src/phrases/phrases.ts';

/** All languages, created once for the tests of a file. */
export const phrasebook = createPhrasebook();

/** The language of answers to commands. */
export const english: Phrases = phrasebook.en;
