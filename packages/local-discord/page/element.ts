import type { StoredMessage } from '../src/world/message.ts';

type Child = Node | string | undefined;

/** `true` sets an attribute without a value; `false` and undefined leave it out. */
type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** Creates an element with attributes and children; a string becomes text, never markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
	tag: Tag,
	attributes: Attributes = {},
	...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
	const created = document.createElement(tag);
	setAttributes(created, attributes);
	created.append(...children.filter((child) => child !== undefined));
	return created;
}

export function setAttributes(target: Element, attributes: Attributes): void {
	for (const [name, value] of Object.entries(attributes)) {
		if (value === undefined || value === false) target.removeAttribute(name);
		else target.setAttribute(name, value === true ? '' : value);
	}
}

/** A button with a click handler; its children label it unless there is an `aria-label`. */
export function buttonElement(
	attributes: Attributes,
	children: readonly Child[],
	press: (event: MouseEvent) => void,
): HTMLButtonElement {
	const button = element('button', { type: 'button', ...attributes }, ...children);
	button.addEventListener('click', press);
	return button;
}

/** An icon from `icons/` in the colour of the text, hidden from screen readers. */
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

type Author = Pick<StoredMessage['author'], 'id' | 'username' | 'global_name' | 'bot'>;

/** The bot’s icon, or a person’s initial on a colour chosen by their id. */
export function avatar({ id, username, global_name: name, bot }: Author): HTMLElement {
	if (bot) return element('img', { class: 'avatar', src: '/page/icon.svg', alt: '' });
	const colour = Number(BigInt(id) % 5n);
	const initial = (name ?? username).slice(0, 1).toUpperCase();
	return element('span', { class: `avatar is-${colour}`, 'aria-hidden': 'true' }, initial);
}

/** The element of `index.html` with this id; throws if it is missing or of another kind. */
export function byId<Kind extends Element>(id: string, kind: new () => Kind): Kind {
	const found = document.getElementById(id);
	if (found instanceof kind) return found;
	throw new Error(`index.html has no ${kind.name} with the id “${id}”`);
}

/** Shows a line below the messages until the next one replaces it; '' removes it. */
export function showStatus(text: string): void {
	const status = byId('status', HTMLElement);
	status.textContent = text;
	status.hidden = text === '';
}
