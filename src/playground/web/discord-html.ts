import { markdownEngine, rules } from '@odiffey/discord-markdown';
import { markRules, type Naming } from './discord-marks.ts';
import { linkRules } from './link-rules.ts';

const { sanitizeText } = markdownEngine;

/** Makes HTML of Discord's Markdown: escaped, with no tag or attribute but those that the contract names. */
export function discordHtml(markdown: string, naming: Naming): string {
	const allRules = { ...rules, ...lineRules, ...linkRules, ...markRules(naming) };
	const state = { inline: true, escapeHTML: true };
	try {
		const nodes = markdownEngine.parserFor(allRules)(markdown, { ...state });
		return markdownEngine.outputFor(allRules, 'html')(nodes, { ...state });
	} catch (error) {
		// Thousands of lists within each other are too deep for the parser; they are shown as they were typed.
		if (error instanceof RangeError) return sanitizeText(markdown);
		throw error;
	}
}

/** Headings and small lines begin at the start of a line, whatever stands before it; code has one colour. */
const lineRules = {
	heading: { ...rules.heading, match: atLineStart(/^(#{1,3}) +([^\n]+?)(\n|$)/) },
	footnote: { ...rules.footnote, match: atLineStart(/^-# +([^\n]+?)(\n|$)/) },
	codeBlock: {
		...rules.codeBlock,
		html: ({ content }: { readonly content?: unknown }) =>
			`<pre><code>${sanitizeText(`${content}`)}</code></pre>`,
	},
};

function atLineStart(pattern: RegExp): typeof rules.heading.match {
	return (source, { prevCapture }) =>
		prevCapture === null || prevCapture[0].endsWith('\n') ? pattern.exec(source) : null;
}
