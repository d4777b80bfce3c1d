import { type MarkdownRule, markdownEngine, rules } from '@odiffey/discord-markdown';
import { isWebAddress } from '../rules/web-address.ts';

const { htmlTag } = markdownEngine;

/** Draws a link that leads to the web; inside a link or a button it is only its text. */
const html: MarkdownRule['html'] = ({ content, target }, output, state) => {
	if (state.isInside) return output(content, state);
	const attributes = { href: `${target}`, rel: 'noreferrer noopener', target: '_blank' };
	return htmlTag('a', output(content, { ...state, isInside: true }), attributes);
};

/** Links to anything but the web are no links: they are shown as they were typed. */
export const linkRules = {
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
			return isWebAddress(target, []) ? capture : null;
		},
	};
}
