type Child = Node | string | undefined;

/** An attribute: `true` is there without a value; `false` and undefined are not there. */
type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** Makes an element with its attributes and what is in it; strings become text, never markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
	tag: Tag,
	attributes: Attributes = {},
	...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
	const made = document.createElement(tag);
	setAttributes(made, attributes);
	made.append(...children.filter((child) => child !== undefined));
	return made;
}

export function setAttributes(target: Element, attributes: Attributes): void {
	for (const [name, value] of Object.entries(attributes)) {
		if (value === undefined || value === false) target.removeAttribute(name);
		else target.setAttribute(name, value === true ? '' : value);
	}
}

/** A button that does something; its label is its text, unless it has an `aria-label`. */
export function pressable(
	attributes: Attributes,
	children: readonly Child[],
	press: (event: MouseEvent) => void,
): HTMLButtonElement {
	const made = element('button', { type: 'button', ...attributes }, ...children);
	made.addEventListener('click', press);
	return made;
}

/** One of the pictures of `icons/`, drawn in the colour of the text; it says nothing by itself. */
export function icon(name: IconName): HTMLSpanElement {
	return element('span', { class: `icon icon-${name}`, 'aria-hidden': 'true' });
}

export type IconName =
	| 'hash'
	| 'megaphone'
	| 'thread'
	| 'forum'
	| 'at'
	| 'eye'
	| 'file'
	| 'link'
	| 'more'
	| 'chevron'
	| 'slash';

/** The part of the page with this id; each of them is in `index.html`. */
export function part<Kind extends Element>(id: string, kind: new () => Kind): Kind {
	const found = document.getElementById(id);
	if (found instanceof kind) return found;
	throw new Error(`index.html has no part “${id}”`);
}
