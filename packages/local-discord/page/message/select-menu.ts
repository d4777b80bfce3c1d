import type { ComponentNode } from '../../src/world/message.ts';
import { buttonElement, element, icon } from '../element.ts';
import { type Choice, createListbox, type Listbox } from '../listbox.ts';
import type { MessageControls } from './controls.ts';

type MenuParts = {
	readonly button: HTMLButtonElement;
	readonly options: Listbox;
	readonly open: () => void;
	readonly close: () => void;
};

/** Draws a menu as a button with a list: a single choice is sent at once, several when it closes. */
export function drawSelectMenu(
	node: ComponentNode,
	message: string,
	controls: MessageControls,
): HTMLElement {
	const name = node.placeholder || 'Make a selection';
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
	const send = (): void => controls.choose(button, node.custom_id ?? '', [...chosen]);
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
): readonly Choice[] {
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
