import { type MarkdownRule, markdownEngine, rules } from '@odiffey/discord-markdown';
import { isWebAddress } from '../rules/component-rules.ts';

const { htmlTag, sanitizeText } = markdownEngine;

/** Looks up the names of people, channels and roles where a message is shown. */
export type NameLookup = {
	readonly person: (id: string) => string | undefined;
	readonly channel: (id: string) => string | undefined;
	readonly role: (id: string) => string | undefined;
};

/** Turns Discord’s Markdown into escaped HTML with only the tags and attributes that the protocol names. */
export function discordHtml(markdown: string, names: NameLookup): string {
	const allRules = { ...rules, ...lineRules, ...inlineRules, ...linkRules, ...markRules(names) };
	const state = { inline: true, escapeHTML: true };
	try {
		const nodes = markdownEngine.parserFor(allRules)(markdown, { ...state });
		return markdownEngine.outputFor(allRules, 'html')(nodes, { ...state });
	} catch (error) {
		// Thousands of nested lists overflow the parser; they are shown as typed.
		if (error instanceof RangeError) return sanitizeText(markdown);
		throw error;
	}
}

/** Unlike in the package: headings and small lines can follow any line, and code is not highlighted. */
const lineRules = {
	heading: { ...rules.heading, match: atLineStart(/^(#{1,3}) +([^\n]+?)(\n|$)/) },
	footnote: { ...rules.footnote, match: atLineStart(/^-# +([^\n]+?)(\n|$)/) },
	codeBlock: {
		...rules.codeBlock,
		html: ({ content }: { readonly content?: unknown }) =>
			`<pre><code>${sanitizeText(`${content}`)}</code></pre>`,
	},
};

/** What is bold, say, has no lists in it, although the package takes its beginning for that of a line. */
const inlineRules = {
	strong: withoutLists(rules.strong),
	em: withoutLists(rules.em),
	u: withoutLists(rules.u),
	strike: withoutLists(rules.strike),
	list: {
		...rules.list,
		match: (...[source, state, previous]: Parameters<MarkdownRule['match']>) =>
			state.hasNoLists ? null : rules.list.match(source, state, previous),
	},
};

function withoutLists(rule: MarkdownRule): MarkdownRule {
	return {
		...rule,
		parse: (capture, parse, state) => rule.parse(capture, parse, { ...state, hasNoLists: true }),
	};
}

function atLineStart(pattern: RegExp): typeof rules.heading.match {
	return (source, { prevCapture }) =>
		prevCapture === null || prevCapture[0].endsWith('\n') ? pattern.exec(source) : null;
}

/** Draws a link to the web; inside another link or a button, only its text. */
const html: MarkdownRule['html'] = ({ content, target }, output, state) => {
	if (state.isInside) return output(content, state);
	const attributes = { href: `${target}`, rel: 'noreferrer noopener', target: '_blank' };
	return htmlTag('a', output(content, { ...state, isInside: true }), attributes);
};

/**
 * Links that do not lead to the web are shown as typed. Parsing skips control characters before an
 * address, so its text must also begin with the scheme.
 */
const linkRules = {
	link: { ...onlyToTheWeb(rules.link, 2), html },
	autolink: { ...onlyToTheWeb(rules.autolink, 1), html },
	url: { ...onlyToTheWeb(rules.url, 1), html },
};

function onlyToTheWeb(rule: MarkdownRule, group: number): MarkdownRule {
	return {
		...rule,
		match(source, state, previous) {
			const capture = rule.match(source, state, previous);
			const target = (capture?.[group] ?? '').replace(/\\([^0-9A-Za-z\s])/g, '$1');
			return /^https?:/i.test(target) && isWebAddress(target) ? capture : null;
		},
	};
}

/** The rules for Discord’s angle brackets, for @everyone and for spoilers. */
function markRules({ person, channel, role }: NameLookup): Record<string, MarkdownRule> {
	return {
		discordUser: mark(/^<@!?(\d+)>/, ([, id = '']) => mention(`@${person(id) ?? 'unknown-user'}`)),
		discordChannel: mark(/^<#(\d+)>/, ([, id = '']) => mention(`#${channel(id) ?? 'unknown'}`)),
		discordRole: mark(/^<@&(\d+)>/, ([, id = '']) => mention(`@${role(id) ?? 'unknown-role'}`)),
		discordEveryone: mark(/^@everyone/, ([text]) => mention(text)),
		discordHere: mark(/^@here/, ([text]) => mention(text)),
		discordGuide: mark(/^<id:(customize|browse|guide|home|linked-roles)>/, ([, page = '']) =>
			mention(guidePages[page] ?? page),
		),
		discordEmoji: mark(/^<a?:(\w{1,32}):\d+>/, ([, name]) => `:${name}:`),
		discordSlash: mark(commandLink, ([, name = ''], isInside) =>
			isInside ? mention(`/${name}`) : commandButton(name),
		),
		discordTimestamp: mark(/^<t:(-?\d{1,12})(?::([tTdDfFsSR]))?>/, ([, at = '', style = 'f']) =>
			htmlTag('time', instant(Number(at)), { 'data-at': at, 'data-style': style }),
		),
		spoiler,
	};
}

const commandLink = /^<\/([-_'\p{L}\p{N}]{1,32}(?: [-_'\p{L}\p{N}]{1,32}){0,2}):\d+>/u;

const guidePages: Readonly<Record<string, string>> = {
	customize: 'Channels & Roles',
	browse: 'Browse Channels',
	guide: 'Server Guide',
	home: 'Server Guide',
	'linked-roles': 'Linked Roles',
};

/** A rule that draws what a pattern captures; `isInside` says whether it is in a link or a button. */
function mark(
	pattern: RegExp,
	draw: (capture: RegExpExecArray, isInside: boolean) => string,
): MarkdownRule {
	return {
		order: rules.strong.order,
		match: (source) => pattern.exec(source),
		parse: (capture) => ({ draw: (isInside: boolean) => draw(capture, isInside) }),
		html: (node, _, { isInside }) =>
			typeof node.draw === 'function' ? node.draw(isInside === true) : '',
	};
}

function mention(text: string): string {
	return htmlTag('span', sanitizeText(text), { class: 'mention' });
}

function commandButton(name: string): string {
	const attributes = { type: 'button', class: 'mention', 'data-command': name };
	return htmlTag('button', sanitizeText(`/${name}`), attributes);
}

/** A time that is readable until the page’s script formats it. */
function instant(seconds: number): string {
	return new Date(seconds * 1_000).toISOString();
}

const spoiler: MarkdownRule = {
	...rules.spoiler,
	html: ({ content }, output, state) => {
		const inside = output(content, { ...state, isInside: true });
		return state.isInside
			? htmlTag('span', inside, { class: 'spoiler' })
			: htmlTag('button', inside, { type: 'button', class: 'spoiler' });
	},
};
