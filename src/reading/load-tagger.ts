import { readFileSync } from 'node:fs';
import { readKnownWords } from './known-words.ts';
import { createTagger, type Tagger } from './tagger.ts';
import { readWeights } from './weights.ts';

/** Loads the model that comes with the program: some 15 MB of memory, so only where texts are read. Throws if a file is missing. */
export function loadTagger(): Tagger {
	const file = (name: string) => new URL(`./model/${name}`, import.meta.url);
	const lists = ['names.txt', 'words.txt'].map((name) => readFileSync(file(name), 'utf8'));
	return createTagger(readWeights(readFileSync(file('weights.bin'))), readKnownWords(lists));
}
