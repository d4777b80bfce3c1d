import type { SourceFile } from './source-file.ts';

const fileLinesMax = 300;
const functionLinesMax = 40;

export function longFiles({ path, text }: SourceFile): string[] {
	const lines = text.trimEnd().split('\n').length;
	return lines > fileLinesMax ? [`${path}:1: ${lines} lines ask to be two files`] : [];
}

/** Functions of too many lines; those of the functions inside it are counted there. */
export function longFunctions({ path, code }: SourceFile): string[] {
	const open: { isFunction: boolean; line: number; innerLines: number }[] = [];
	const found: string[] = [];
	let line = 1;
	for (const [index, sign] of Array.from(code).entries()) {
		if (sign === '\n') line += 1;
		if (sign === '{') {
			open.push({ isFunction: beginsFunction(code.slice(0, index)), line, innerLines: 0 });
		}
		if (sign !== '}') continue;
		const block = open.pop();
		if (block === undefined) continue;
		const lines = line - block.line + 1;
		const around = open.at(-1);
		if (around !== undefined) around.innerLines += block.isFunction ? lines - 1 : block.innerLines;
		const own = lines - block.innerLines;
		if (block.isFunction && own > functionLinesMax) {
			found.push(`${path}:${block.line}: ${own} lines ask to be two functions`);
		}
	}
	return found;
}

/** Whether the brace after this code opens a function: after `=>`, after parameters, or after the type it returns. */
function beginsFunction(before: string): boolean {
	const code = before.slice(-2_000).trimEnd();
	if (code.endsWith('=>')) return true;
	if (/\)\s*:[^(){};=]*$/.test(code) || code.endsWith('}')) return true;
	if (!code.endsWith(')')) return false;
	const head = code.slice(0, matchingParenthesis(code)).trimEnd();
	return !/\b(?:if|for|while|switch|catch|await)$/.test(head);
}

function matchingParenthesis(code: string): number {
	let depth = 0;
	for (let index = code.length - 1; index >= 0; index--) {
		if (code[index] === ')') depth += 1;
		if (code[index] === '(') depth -= 1;
		if (depth === 0) return index;
	}
	return 0;
}
