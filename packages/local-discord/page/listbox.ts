import { element, setAttributes } from './element.ts';

/** One line of a list: what it is called, what is told of it, and what it does. */
export type Choice = {
	readonly label: string;
	readonly detail?: string | undefined;
	/** Stands before the label: an emoji. */
	readonly lead?: string | undefined;
	readonly isChosen?: boolean;
	readonly pick: () => void;
};

/** A list that is open below or above a control, which keeps the focus and is told which line is active. */
export type Listbox = {
	readonly list: HTMLElement;
	show(owner: HTMLElement, choices: readonly Choice[], active?: number): void;
	hide(): void;
	isOpen(): boolean;
	/** The choice that Enter would take. */
	active(): Choice | undefined;
	/** Does what the arrow keys, Home and End ask for; tells whether it was one of those. */
	steer(event: KeyboardEvent): boolean;
};

export function openListbox(id: string, label: string): Listbox {
	const list = element('div', { id, class: 'listbox', role: 'listbox', 'aria-label': label });
	list.hidden = true;
	list.addEventListener('pointerdown', (event) => event.preventDefault());
	const at: { owner?: HTMLElement; choices: readonly Choice[]; index: number } = {
		choices: [],
		index: -1,
	};
	const activate = (index: number): void => {
		list.children[at.index]?.classList.remove('is-active');
		at.index = index;
		const row = list.children[index];
		row?.classList.add('is-active');
		row?.scrollIntoView({ block: 'nearest' });
		if (at.owner) setAttributes(at.owner, { 'aria-activedescendant': row?.id });
	};
	const hide = (): void => {
		list.hidden = true;
		list.replaceChildren();
		at.choices = [];
		if (at.owner === undefined) return;
		setAttributes(at.owner, { 'aria-expanded': 'false', 'aria-activedescendant': undefined });
	};
	return {
		list,
		hide,
		isOpen: () => !list.hidden,
		active: () => at.choices[at.index],
		show(owner, choices, active = -1) {
			if (at.owner !== owner) hide();
			Object.assign(at, { owner, choices });
			const rows = choices.map((choice, index) => drawChoice(choice, `${id}-${index}`));
			for (const [index, row] of rows.entries()) {
				row.addEventListener('pointermove', () => at.index !== index && activate(index));
			}
			list.replaceChildren(...rows);
			list.hidden = choices.length === 0;
			setAttributes(owner, { 'aria-expanded': `${choices.length > 0}`, 'aria-controls': id });
			activate(active);
		},
		steer(event) {
			const next = stepOf(event.key, at.index, at.choices.length);
			if (next === undefined || list.hidden) return false;
			event.preventDefault();
			activate(next);
			return true;
		},
	};
}

/** The line to which a key leads, round from the last to the first; undefined for other keys. */
function stepOf(key: string, index: number, count: number): number | undefined {
	if (key === 'ArrowDown') return (index + 1) % count;
	if (key === 'ArrowUp') return index <= 0 ? count - 1 : index - 1;
	return undefined;
}

function drawChoice({ label, detail, lead, isChosen, pick }: Choice, id: string): HTMLElement {
	const row = element(
		'div',
		{ id, role: 'option', class: 'choice', 'aria-selected': `${isChosen === true}` },
		lead ? element('span', { class: 'choice-lead' }, lead) : undefined,
		element(
			'span',
			{ class: 'choice-texts' },
			element('span', { class: 'choice-label' }, label),
			detail ? element('span', { class: 'choice-detail' }, detail) : undefined,
		),
	);
	row.addEventListener('click', pick);
	return row;
}
