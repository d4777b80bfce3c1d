import type { ComponentNode } from '../../src/world/message.ts';
import { element, icon, pressable } from '../element.ts';
import { type Choice, type Listbox, openListbox } from '../listbox.ts';
import type { Acting } from './message-acting.ts';

type Choosing = {
	readonly button: HTMLButtonElement;
	readonly options: Listbox;
	readonly open: () => void;
	readonly close: () => void;
};

/** A menu as a button with a list: one choice is sent at once, several are sent when it closes. */
export function openSelectMenu(node: ComponentNode, message: string, acting: Acting): HTMLElement {
	const name = node.placeholder || 'Make a selection';
	const before = (node.options ?? []).filter((option) => option.default).map(({ value }) => value);
	const chosen = new Set(before);
	const isMulti = (node.max_values ?? 1) > 1;
	const face = element('span', { class: 'select-face' });
	const button = drawFace(node, name, face);
	const options = openListbox(`menu-${message}-${node.id}`, name);
	const showFace = (): void => {
		face.textContent = labelsOf(node, chosen) || name;
		face.classList.toggle('is-empty', chosen.size === 0);
	};
	const send = (): void => acting.choose(button, node.custom_id ?? '', [...chosen]);
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
	takeKeys({ button, options, open, close });
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
	return pressable(attributes, [face, icon('chevron')], () => undefined);
}

function takeKeys({ button, options, open, close }: Choosing): void {
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

/** Opens upwards where there is little room below. */
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
