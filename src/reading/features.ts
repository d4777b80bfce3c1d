import { wordClasses } from './known-words.ts';
import { isNameLook, looks, type WordFacts } from './word-facts.ts';

/** The number of features of each token; one that does not apply is 0. */
export const featuresPerToken = 54;

/** Returns the features of a sentence as hashes, `featuresPerToken` for each word in turn. */
export function featuresOf(words: readonly WordFacts[]): Uint32Array {
	const sentence = readSentence(words);
	const features = new Uint32Array(words.length * featuresPerToken);
	for (let index = 0; index < words.length; index++) {
		const write = { features, next: index * featuresPerToken, template: 0 };
		writeWords(sentence, index, write);
		writeParts(sentence, index, write);
		writeKinds(sentence, index, write);
		writeRun(sentence, index, write);
	}
	return features;
}

type Sentence = {
	readonly words: readonly WordFacts[];
	/** Look, role and known names of each word, in one number. */
	readonly kinds: Uint32Array;
	/** The first word of the run of capitals that each word is in, and the word after its last. */
	readonly runStarts: Uint32Array;
	readonly runEnds: Uint32Array;
	readonly style: Style;
};

/** Whether capitals tell: 0 in a sentence, 1 where nearly all words have one, 2 where all letters are. */
type Style = 0 | 1 | 2;

type Writer = { readonly features: Uint32Array; next: number; template: number };

function write(writer: Writer, one: number, two = 0, three = 0): void {
	writer.template += 1;
	let hash = Math.imul(writer.template, 0x9e3779b1) ^ one;
	hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ two;
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ three;
	hash = Math.imul(hash ^ (hash >>> 16), 0x27d4eb2f);
	writer.features[writer.next] = (hash ^ (hash >>> 15)) >>> 0 || 1;
	writer.next += 1;
}

function skip(writer: Writer, count: number): void {
	writer.template += count;
	writer.next += count;
}

/** The word and its neighbors. */
function writeWords({ words }: Sentence, index: number, writer: Writer): void {
	const word = at(words, index);
	const before = at(words, index - 1);
	const after = at(words, index + 1);
	write(writer, 0);
	write(writer, word.lower);
	write(writer, before.lower);
	write(writer, after.lower);
	write(writer, at(words, index - 2).lower);
	write(writer, at(words, index + 2).lower);
	write(writer, before.lower, word.lower);
	write(writer, word.lower, after.lower);
	write(writer, word.shape);
	write(writer, before.shape, word.shape);
	write(writer, word.shape, after.shape);
	write(writer, before.shape, word.shape, after.shape);
}

/** The beginnings and ends of the word and its neighbors. */
function writeParts({ words, style }: Sentence, index: number, writer: Writer): void {
	const word = at(words, index);
	const look = word.look + 16 * style;
	for (const prefix of word.prefixes) write(writer, prefix, look);
	for (const suffix of word.suffixes) write(writer, suffix, look);
	write(writer, at(words, index - 1).suffixes[2] ?? 0);
	write(writer, at(words, index + 1).suffixes[2] ?? 0);
}

/** What kinds of words meet here. */
function writeKinds({ words, kinds, style }: Sentence, index: number, writer: Writer): void {
	const word = at(words, index);
	const kind = kinds[index] ?? edge;
	const before = kinds[index - 1] ?? edge;
	const after = kinds[index + 1] ?? edge;
	const before2 = kinds[index - 2] ?? edge;
	const after2 = kinds[index + 2] ?? edge;
	write(writer, kind);
	write(writer, before);
	write(writer, after);
	write(writer, before2);
	write(writer, after2);
	write(writer, before, kind);
	write(writer, kind, after);
	write(writer, before, kind, after);
	write(writer, before2, before, kind);
	write(writer, kind, after, after2);
	write(writer, word.classes, word.look + 16 * style);
	write(writer, kind, index === 0 ? 1 : 0);
	write(writer, at(words, index - 1).lower, kind);
	write(writer, kind, at(words, index + 1).lower);
	write(writer, at(words, index - 2).lower, at(words, index - 1).lower, word.look);
	write(writer, at(words, index + 1).lower, at(words, index + 2).lower, word.look);
	write(writer, at(words, index - 1).role, kind);
	write(writer, kind, at(words, index + 1).role);
	write(writer, word.suffixes[2] ?? 0, before);
	write(writer, word.suffixes[2] ?? 0, after);
}

/** The run of words with capitals that the word is in, and what stands around it. */
function writeRun(sentence: Sentence, index: number, writer: Writer): void {
	const { words, kinds, runStarts, runEnds, style } = sentence;
	const start = runStarts[index] ?? 0;
	const end = runEnds[index] ?? 0;
	if (end === 0) {
		skip(writer, 12);
		return;
	}
	const length = Math.min(end - start, 5);
	const place = Math.min(index - start, 3) * 8 + length + 64 * style;
	const before = at(words, start - 1);
	const after = at(words, end);
	write(writer, place);
	write(writer, place, kinds[index] ?? edge);
	write(writer, before.lower);
	write(writer, after.lower);
	write(writer, before.lower, place);
	write(writer, after.lower, place);
	write(writer, before.role, kinds[start - 1] ?? edge, place);
	write(writer, after.role, kinds[end] ?? edge, place);
	write(writer, start === 0 ? 1 : 0, place);
	write(writer, kinds[start] ?? edge, kinds[end - 1] ?? edge, place);
	write(writer, runKinds(kinds, start, end), place);
	write(writer, before.suffixes[2] ?? 0, after.suffixes[2] ?? 0, place);
}

function runKinds(kinds: Uint32Array, start: number, end: number): number {
	let hash = 0;
	for (let index = start; index < Math.min(end, start + 5); index++) {
		hash = Math.imul(hash ^ (kinds[index] ?? edge), 0x01000193);
	}
	return hash;
}

function readSentence(words: readonly WordFacts[]): Sentence {
	const style = styleOf(words);
	const kinds = Uint32Array.from(words, ({ look, role, classes }) => {
		const names = classes & (wordClasses.given | wordClasses.surname);
		return (isNameLook(look) ? names : 0) | (look << 2) | (style << 6) | (role << 8);
	});
	return { words, kinds, style, ...runsOf(words) };
}

function runsOf(words: readonly WordFacts[]): Pick<Sentence, 'runStarts' | 'runEnds'> {
	const runStarts = new Uint32Array(words.length);
	const runEnds = new Uint32Array(words.length);
	for (let index = 0; index < words.length; ) {
		const start = index;
		while (isInRun(words, start, index)) index++;
		runStarts.fill(start, start, index);
		runEnds.fill(index, start, index);
		if (index === start) index++;
	}
	return { runStarts, runEnds };
}

/** Capitals, and particles between them: “Ursula von der Leyen”. A title is a run of its own: “Security Council Secretary Sergei Shoigu”. */
function isInRun(words: readonly WordFacts[], start: number, index: number): boolean {
	const word = words[index];
	if (word === undefined) return false;
	if (isNameLook(word.look))
		return index === start || !(isTitle(word) || isTitle(at(words, index - 1)));
	if (index === start || word.role !== wordClasses.particle) return false;
	const next = at(words, index + 1);
	return (
		isNameLook(next.look) ||
		(next.role === wordClasses.particle && isNameLook(at(words, index + 2).look))
	);
}

function isTitle({ role }: WordFacts): boolean {
	return role === wordClasses.title || role === wordClasses.honorific;
}

function styleOf(words: readonly WordFacts[]): Style {
	let [lower, capital, capitals] = [0, 0, 0];
	for (const { look, role } of words.slice(1)) {
		if (look === looks.lower && role !== wordClasses.ordinary && role !== wordClasses.particle)
			lower++;
		else if (look === looks.capitals) capitals++;
		else if (isNameLook(look)) capital++;
	}
	if (capitals >= 3 && lower === 0 && capitals > capital) return 2;
	return capital + capitals >= 3 &&
		capital + capitals >= titleShareMin * (lower + capital + capitals)
		? 1
		: 0;
}

/** The share of capitals in a headline, but for words like “of”. Range 0.7 to 0.9; .1 to .5 in sentences. */
const titleShareMin = 0.8;

/** The kind of what stands before the first word and after the last. */
const edge = 0xffff_ffff;

const outside: WordFacts = {
	lower: edge,
	shape: edge,
	look: looks.sign,
	classes: 0,
	role: edge,
	prefixes: [],
	suffixes: [edge, edge, edge, edge],
};

function at(words: readonly WordFacts[], index: number): WordFacts {
	return words[index] ?? outside;
}
