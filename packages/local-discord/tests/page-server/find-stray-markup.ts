const plainTags = 'h1 h2 h3 small br strong em u del code pre blockquote ul li'.split(' ');

/** The attributes that each tag may have, and their allowed values. */
const allowed: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
	...Object.fromEntries(plainTags.map((tag) => [tag, {}])),
	ol: { start: /^\d+$/ },
	a: { href: /^https?:/i, rel: /^noreferrer noopener$/, target: /^_blank$/ },
	span: { class: /^(?:mention|spoiler)$/ },
	button: { type: /^button$/, class: /^(?:mention|spoiler)$/, 'data-command': /^[^&]+$/ },
	time: { 'data-at': /^-?\d+$/, 'data-style': /^[tTdDfFsSR]$/ },
};

const interactive: readonly string[] = ['a', 'button'];

/** Everything in a piece of HTML that the protocol does not name: tags, attributes, unescaped angle brackets, tags left open. */
export function findStrayMarkup(html: string): readonly string[] {
	const found: string[] = [];
	const open: string[] = [];
	const pattern = /<(\/?)([a-z0-9]+)((?: [a-z-]+="[^"<>]*")*)>/g;
	for (const [, close, tag = '', attributes = ''] of html.matchAll(pattern)) {
		if (close === '/') {
			if (open.pop() !== tag) found.push(`closes a tag that is not open: ${tag}`);
			continue;
		}
		found.push(...strayAttributes(tag, attributes));
		const isNested = interactive.includes(tag) && open.some((one) => interactive.includes(one));
		if (isNested) found.push(`${tag} inside ${open.join(' ')}`);
		if (tag !== 'br') open.push(tag);
	}
	if (open.length > 0) found.push(`left open: ${open.join(' ')}`);
	if (/[<>]/.test(html.replace(pattern, ''))) found.push(`unescaped signs: ${html}`);
	return found;
}

function strayAttributes(tag: string, attributes: string): readonly string[] {
	const known = Object.hasOwn(allowed, tag) ? allowed[tag] : undefined;
	if (known === undefined) return [`tag ${tag}`];
	return [...attributes.matchAll(/ ([a-z-]+)="([^"]*)"/g)]
		.filter(([, name = '', value = '']) => !known[name]?.test(value))
		.map(([, name, value]) => `${tag} with ${name}="${value}"`);
}
