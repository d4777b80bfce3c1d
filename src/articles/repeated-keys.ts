import { closingQuote, formatPath, type JsonPath } from './json-text.ts';
import type { Item, Problem } from './parse-item.ts';

/** A key that its object has already; lines count from 1 within the text. */
export type RepeatedKey = {
	readonly path: JsonPath;
	readonly line: number;
	readonly firstLine: number;
};

/** Says of each key that an item gives twice where it is; JSON itself would silently take the last one. */
export function repeatedKeyProblems({ file, line, path, text }: Item): Problem[] {
	return repeatedKeys(text()).map((repeated) => ({
		file,
		line: line + repeated.line - 1,
		path: formatPath([...path, ...repeated.path]),
		reason: `is given twice: line ${line + repeated.firstLine - 1} has it already`,
	}));
}

type Level = {
	/** Undefined in a list. */
	readonly keys: Map<string, number> | undefined;
	step: string | number;
	awaitsKey: boolean;
};

/** Finds the keys that stand twice in one object. The text is known to be faultless JSON. */
export function repeatedKeys(text: string): RepeatedKey[] {
	const repeated: RepeatedKey[] = [];
	const levels: Level[] = [];
	let line = 1;
	for (let at = 0; at < text.length; at += 1) {
		const sign = text[at];
		const level = levels.at(-1);
		if (sign === '\n') line += 1;
		else if (sign === '{') levels.push({ keys: new Map(), step: '', awaitsKey: true });
		else if (sign === '[') levels.push({ keys: undefined, step: 0, awaitsKey: false });
		else if (sign === '}' || sign === ']') levels.pop();
		else if (sign === ',' && level !== undefined) advance(level);
		else if (sign === '"') {
			const end = closingQuote(text, at);
			if (level?.awaitsKey === true) takeKey(level, text.slice(at, end + 1));
			at = end;
		}
	}
	return repeated;

	function takeKey(level: Level, written: string): void {
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
