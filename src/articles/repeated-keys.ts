import { saying } from '#src/phrases/catalogue.ts';
import { closingQuote, formatPath, type JsonPath } from './json-text.ts';
import type { Item, Problem } from './parse-item.ts';

/** A key that its object already has; lines count from 1 within the text. */
export type RepeatedKey = {
	readonly path: JsonPath;
	readonly line: number;
	readonly firstLine: number;
};

/** A problem for each key that an object of an item repeats; JSON.parse would silently take the last one. */
export function repeatedKeyProblems({ file, line, path, text }: Item): Problem[] {
	return repeatedKeys(text()).map((repeated) => ({
		file,
		line: line + repeated.line - 1,
		path: formatPath([...path, ...repeated.path]),
		reason: saying('problemTwice', { line: `${line + repeated.firstLine - 1}` }),
	}));
}

type Level = {
	/** Undefined in a list. */
	readonly keys: Map<string, number> | undefined;
	step: string | number;
	awaitsKey: boolean;
};

/** Finds keys that appear twice in one object. The text must be JSON without faults. */
export function repeatedKeys(text: string): RepeatedKey[] {
	const repeated: RepeatedKey[] = [];
	const levels: Level[] = [];
	let line = 1;
	for (let at = 0; at < text.length; at += 1) {
		const character = text[at];
		const level = levels.at(-1);
		if (character === '\n') line += 1;
		else if (character === '{') levels.push({ keys: new Map(), step: '', awaitsKey: true });
		else if (character === '[') levels.push({ keys: undefined, step: 0, awaitsKey: false });
		else if (character === '}' || character === ']') levels.pop();
		else if (character === ',' && level !== undefined) advance(level);
		else if (character === '"') {
			const end = closingQuote(text, at);
			if (level?.awaitsKey === true) addKey(level, text.slice(at, end + 1));
			at = end;
		}
	}
	return repeated;

	function addKey(level: Level, written: string): void {
		const key = written.includes('\\') ? String(JSON.parse(written)) : written.slice(1, -1);
		level.awaitsKey = false;
		level.step = key;
		const firstLine = level.keys?.get(key);
		if (firstLine === undefined) level.keys?.set(key, line);
		else repeated.push({ path: levels.map(({ step }) => step), line, firstLine });
	}
}

function advance(level: Level): void {
	if (typeof level.step === 'number') level.step += 1;
	else level.awaitsKey = true;
}
