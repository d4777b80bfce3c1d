import type { Phrases } from '../../src/phrases/phrases.ts';
import { buttonStyle } from '../../src/protocol/discord.ts';
import type { ActAnswer } from '../../src/protocol/page.ts';
import type { ComponentNode } from '../../src/world/message.ts';
import { buttonElement, element, icon } from '../element.ts';
import { createListbox, type Listbox, type ListChoice } from '../listbox.ts';
import { answerText } from '../session.ts';

/**
 * Carries out the buttons and menus of one message in the order in which they are used, whichever drawing
 * of the message they are on. While one is busy, using it again does nothing.
 */
export type MessageControls = {
	press(customId: string): void;
	choose(customId: string, values: readonly string[]): void;
	/** From now on shows in this drawing what is busy, and what went wrong. */
	showIn(drawing: Drawing): void;
};

type Drawing = { readonly controls: HTMLElement; readonly problem: HTMLElement };

type ControlActions = {
	readonly press: (customId: string) => Promise<ActAnswer>;
	readonly choose: (customId: string, values: readonly string[]) => Promise<ActAnswer>;
	/** The id of the person at the page: what one person used is not carried out for another. */
	readonly viewerId: () => string;
	readonly phrases: () => Phrases;
};

/** Shows each used control as busy until its answer arrives, then the reason if it failed. */
export function createControls(actions: ControlActions): MessageControls {
	const { press, choose, viewerId, phrases } = actions;
	const busy = new Set<string>();
	let drawing: Drawing | undefined;
	let problem = '';
	let turn = Promise.resolve();

	const show = (): void => {
		if (drawing === undefined) return;
		for (const control of controlsIn(drawing)) {
			if (busy.has(control.dataset.control ?? '')) control.setAttribute('aria-busy', 'true');
			else control.removeAttribute('aria-busy');
		}
		drawing.problem.textContent = problem;
		drawing.problem.hidden = problem === '';
	};
	const use = (customId: string, act: () => Promise<ActAnswer>): void => {
		if (busy.has(customId)) return;
		if (busy.size === 0) problem = '';
		busy.add(customId);
		show();
		const viewer = viewerId();
		turn = turn.then(async () => {
			if (viewer === viewerId()) {
				const failure = answerText(await act(), phrases());
				// What went wrong with one is not hidden by what went well with the next.
				if (failure !== '') problem = failure;
			}
			busy.delete(customId);
			show();
		});
	};
	return {
		press: (customId) => use(customId, () => press(customId)),
		choose: (customId, values) => use(customId, () => choose(customId, values)),
		showIn(drawn) {
			drawing = drawn;
			show();
		},
	};
}

function controlsIn({ controls }: Drawing): readonly HTMLElement[] {
	return [...controls.querySelectorAll<HTMLElement>('[data-control]')];
}

const buttonClasses: Readonly<Record<number, string>> = {
	[buttonStyle.primary]: 'is-primary',
	[buttonStyle.secondary]: 'is-secondary',
	[buttonStyle.success]: 'is-success',
	[buttonStyle.danger]: 'is-danger',
};

/** Draws a button; a link opens in a new tab if its address is safe. */
export function drawButton(
	node: ComponentNode,
	controls: MessageControls,
	phrases: Phrases,
): HTMLElement {
	const label = [...drawEmoji(node), element('span', { class: 'button-label' }, node.label ?? '')];
	if (node.style === buttonStyle.link) return drawLink(node, label, phrases);
	const { custom_id: customId, disabled } = node;
	const attributes = {
		class: `button ${buttonClasses[node.style ?? buttonStyle.secondary] ?? 'is-secondary'}`,
		disabled: disabled === true,
		'data-control': customId ?? undefined,
	};
	return buttonElement(attributes, label, () => controls.press(customId ?? ''));
}

function drawLink(
	{ url, disabled }: ComponentNode,
	label: readonly HTMLElement[],
	{ say }: Phrases,
): HTMLElement {
	const isOff = disabled === true || !/^(?:https?|discord):/i.test(url ?? '');
	return element(
		'a',
		{
			class: 'button is-link',
			href: isOff ? undefined : (url ?? undefined),
			target: '_blank',
			rel: 'noreferrer noopener',
			'aria-disabled': isOff ? 'true' : undefined,
		},
		...label,
		icon('link'),
		element('span', { class: 'visually-hidden' }, say('opensInNewTab')),
	);
}

function drawEmoji({ emoji }: ComponentNode): readonly HTMLElement[] {
	if (!emoji?.name) return [];
	const isCustom = Boolean(emoji.id);
	return [element('span', { class: 'emoji' }, isCustom ? `:${emoji.name}:` : emoji.name)];
}

type MenuParts = {
	readonly button: HTMLButtonElement;
	readonly options: Listbox;
	readonly open: () => void;
	readonly close: () => void;
};

type MenuContext = {
	/** The message’s id. */
	readonly message: string;
	readonly controls: MessageControls;
	readonly phrases: Phrases;
};

/** Draws a menu as a button with a list: a single choice is sent at once, several when it closes. */
export function drawSelectMenu(
	node: ComponentNode,
	{ message, controls, phrases }: MenuContext,
): HTMLElement {
	const name = node.placeholder || phrases.say('makeSelection');
	const before = (node.options ?? []).filter((option) => option.default).map(({ value }) => value);
	const chosen = new Set(before);
	const isMulti = (node.max_values ?? 1) > 1;
	const face = element('span', { class: 'select-face' });
	const button = drawFace(node, name, face);
	const options = createListbox(`menu-${message}-${node.id}`, name);
	const showFace = (): void => {
		face.textContent = labelsOf(node, chosen) || name;
		face.classList.toggle('is-empty', chosen.size === 0);
	};
	const send = (): void => controls.choose(node.custom_id ?? '', [...chosen]);
	const close = (): void => {
		if (!options.isOpen()) return;
		options.hide();
		const isChanged = [...chosen].join('\n') !== before.join('\n');
		if (isMulti && isChanged && chosen.size >= (node.min_values ?? 1)) send();
	};
	const pick = (value: string, index: number): void => {
		if (!isMulti) chosen.clear();
		if (chosen.has(value)) chosen.delete(value);
		else if (chosen.size < (node.max_values ?? 1)) chosen.add(value);
		showFace();
		if (isMulti) show(index);
		else {
			options.hide();
			send();
		}
	};
	const show = (active: number): void =>
		options.show(button, choicesOf(node, chosen, pick), active);
	const open = (): void => {
		placeList(button, options.list);
		show(0);
	};
	showFace();
	options.list.setAttribute('aria-multiselectable', `${isMulti}`);
	handleKeys({ button, options, open, close });
	return element('div', { class: 'select' }, button, options.list);
}

function drawFace(node: ComponentNode, name: string, face: HTMLElement): HTMLButtonElement {
	const attributes = {
		class: 'select-button',
		role: 'combobox',
		'aria-haspopup': 'listbox',
		'aria-expanded': 'false',
		'aria-label': name,
		disabled: node.disabled === true,
		'data-control': node.custom_id ?? undefined,
	};
	return buttonElement(attributes, [face, icon('chevron')], () => undefined);
}

function handleKeys({ button, options, open, close }: MenuParts): void {
	button.addEventListener('click', () => (options.isOpen() ? close() : open()));
	button.addEventListener('blur', close);
	button.addEventListener('keydown', (event) => {
		if (options.steer(event)) return;
		const { key } = event;
		const opens = !options.isOpen() && ['ArrowDown', 'ArrowUp'].includes(key);
		const picks = options.isOpen() && [' ', 'Enter'].includes(key);
		const closes = options.isOpen() && key === 'Escape';
		if (!opens && !picks && !closes) return;
		event.preventDefault();
		if (opens) open();
		if (picks) options.active()?.pick();
		if (closes) close();
	});
}

function choicesOf(
	node: ComponentNode,
	chosen: ReadonlySet<string>,
	pick: (value: string, index: number) => void,
): readonly ListChoice[] {
	return (node.options ?? []).map(({ label, description, emoji, value }, index) => ({
		label,
		detail: description ?? undefined,
		lead: emoji?.id ? undefined : (emoji?.name ?? undefined),
		isChosen: chosen.has(value),
		pick: () => pick(value, index),
	}));
}

/** Opens the list upwards when there is too little space below. */
function placeList(button: HTMLElement, list: HTMLElement): void {
	const { top, bottom } = button.getBoundingClientRect();
	list.classList.toggle('is-above', window.innerHeight - bottom < 320 && top > 320);
}

function labelsOf({ options }: ComponentNode, values: ReadonlySet<string>): string {
	return (options ?? [])
		.filter(({ value }) => values.has(value))
		.map(({ label }) => label)
		.join(', ');
}
