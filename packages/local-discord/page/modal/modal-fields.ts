import type { Phrases } from '../../src/phrases/phrases.ts';
import { componentType, textInputStyle } from '../../src/protocol/discord.ts';
import type { FieldChoice, ModalFieldValue, PageModal } from '../../src/protocol/page.ts';
import type { ComponentNode } from '../../src/world/message.ts';
import { element, setAttributes } from '../element.ts';

/** One field of a modal with its label, its description and its problem. */
export type ModalField = {
	readonly customId: string;
	readonly box: HTMLElement;
	/** Checks what was filled in, and shows what is wrong with it; returns whether all is right. */
	check(): boolean;
	read(): Promise<ModalFieldValue>;
	focus(): void;
};

type FieldTexts = { readonly label: string; readonly description: string | undefined };
type FieldContext = { readonly modal: PageModal; readonly phrases: Phrases };

/** What drawing a control needs besides its component. */
type ControlContext = {
	readonly id: string;
	readonly choices: readonly FieldChoice[];
	readonly phrases: Phrases;
};

/** The control of a field; its `box` holds one or several elements. */
type Control = {
	readonly box: HTMLElement;
	/** The element to focus and to mark as wrong. */
	readonly first: HTMLElement;
	/** Whether the control is a group of boxes, which a label cannot be for. */
	readonly isGroup: boolean;
	/** What is wrong; '' when nothing is. */
	readonly problem: () => string;
	readonly read: () => Promise<ModalFieldValue> | ModalFieldValue;
};

/** Draws a field; `node` is the component that takes the value. */
export function drawModalField(
	node: ComponentNode,
	{ label, description }: FieldTexts,
	{ modal, phrases }: FieldContext,
): ModalField {
	const customId = node.custom_id ?? '';
	const id = `modal-field-${node.id}`;
	const control = drawControl(node, { id, choices: modal.choices[customId] ?? [], phrases });
	const problem = element('p', { class: 'field-problem', id: `${id}-problem`, hidden: true });
	const detail =
		description && element('p', { class: 'field-detail', id: `${id}-detail` }, description);
	const title = element(
		control.isGroup ? 'legend' : 'label',
		{ class: 'field-label', for: control.isGroup ? undefined : id },
		label,
		...(isRequired(node) ? drawStar(control, phrases) : []),
	);
	const describedBy = [...(detail ? [`${id}-detail`] : []), `${id}-problem`].join(' ');
	const box = element(
		control.isGroup ? 'fieldset' : 'div',
		{ class: 'field' },
		title,
		...(detail ? [detail] : []),
		control.box,
		problem,
	);
	setAttributes(control.isGroup ? box : control.first, { 'aria-describedby': describedBy });
	return {
		customId,
		box,
		read: async () => control.read(),
		focus: () => control.first.focus(),
		check() {
			const what = control.problem();
			problem.textContent = what;
			problem.hidden = what === '';
			setAttributes(control.first, { 'aria-invalid': what === '' ? undefined : 'true' });
			return what === '';
		},
	};
}

/** A single element says itself that it has to be filled in, a group cannot. */
function drawStar({ isGroup }: Control, { say }: Phrases): readonly HTMLElement[] {
	const star = element('span', { class: 'field-star', 'aria-hidden': 'true' }, ' *');
	const required = () => element('span', { class: 'visually-hidden' }, say('required'));
	return isGroup ? [star, required()] : [star];
}

/** Text inputs and menus have to be filled in unless they say otherwise; a single box never has to. */
function isRequired({ type, required }: ComponentNode): boolean {
	return type !== componentType.checkbox && required !== false;
}

function drawControl(node: ComponentNode, context: ControlContext): Control {
	const most = node.max_values ?? 1;
	switch (node.type) {
		case componentType.textInput:
			return drawTextInput(node, context);
		case componentType.checkbox:
			return drawCheckbox(node, context);
		case componentType.fileUpload:
			return drawFileUpload(node, context);
		case componentType.radioGroup:
			return drawBoxes(node, { ...context, type: 'radio', most: 1 });
		case componentType.checkboxGroup:
			return drawBoxes(node, {
				...context,
				type: 'checkbox',
				most: node.max_values ?? context.choices.length,
			});
		default:
			return most > 1
				? drawBoxes(node, { ...context, type: 'checkbox', most })
				: drawSelect(node, context);
	}
}

const textMax = 4_000;

function drawTextInput(node: ComponentNode, { id, phrases: { say } }: ControlContext): Control {
	const isLong = node.style === textInputStyle.paragraph;
	const attributes = {
		id,
		class: 'field-text',
		placeholder: node.placeholder ?? undefined,
		maxlength: `${node.max_length ?? textMax}`,
		'aria-required': `${isRequired(node)}`,
		autocomplete: 'off',
	};
	const input = isLong
		? element('textarea', { ...attributes, rows: '4' })
		: element('input', { ...attributes, type: 'text' });
	input.value = node.value ?? '';
	const least = node.min_length ?? 0;
	return {
		box: input,
		first: input,
		isGroup: false,
		read: () => input.value,
		problem() {
			const { length } = input.value;
			if (length === 0) return isRequired(node) ? say('fillIn') : '';
			return length < least ? say('writeAtLeast', { count: least }) : '';
		},
	};
}

function drawCheckbox(node: ComponentNode, { id }: ControlContext): Control {
	const input = element('input', { id, type: 'checkbox', class: 'field-box' });
	input.checked = node.default === true;
	return {
		box: input,
		first: input,
		isGroup: false,
		read: () => input.checked,
		problem: () => '',
	};
}

function drawFileUpload(node: ComponentNode, { id, phrases }: ControlContext): Control {
	const most = node.max_values ?? 1;
	const input = element('input', { id, type: 'file', class: 'field-text', multiple: most > 1 });
	const files = () => [...(input.files ?? [])];
	return {
		box: input,
		first: input,
		isGroup: false,
		read: () =>
			Promise.all(files().map(async (file) => ({ name: file.name, text: await file.text() }))),
		problem() {
			const { length } = files();
			if (length === 0) return isRequired(node) ? phrases.say('chooseFile') : '';
			return countProblem(length, { least: node.min_values ?? 1, most }, phrases);
		},
	};
}

function drawSelect(
	node: ComponentNode,
	{ id, choices, phrases: { say } }: ControlContext,
): Control {
	const none = element('option', { value: '' }, node.placeholder || say('makeSelection'));
	const options = choices.map(({ value, label, description, isChosen }) =>
		element(
			'option',
			{ value, selected: isChosen },
			description ? `${label} (${description})` : label,
		),
	);
	const select = element(
		'select',
		{ id, class: 'field-text', 'aria-required': `${isRequired(node)}` },
		none,
		...options,
	);
	return {
		box: select,
		first: select,
		isGroup: false,
		read: () => (select.value === '' ? [] : [select.value]),
		problem: () => (select.value === '' && isRequired(node) ? say('chooseOne') : ''),
	};
}

type Boxes = ControlContext & {
	readonly type: 'radio' | 'checkbox';
	readonly most: number;
};

function drawBoxes(node: ComponentNode, { id, choices, phrases, type, most }: Boxes): Control {
	const inputs = choices.map(({ value, isChosen }, index) => {
		const input = element('input', {
			id: `${id}-${index}`,
			class: 'field-box',
			type,
			name: id,
			value,
		});
		input.checked = isChosen;
		return input;
	});
	const rows = inputs.map((input, index) => drawBox(input, choices[index]));
	const box = element('div', { class: 'field-boxes' }, ...rows);
	const chosen = () => inputs.filter(({ checked }) => checked).map(({ value }) => value);
	const isRadio = type === 'radio';
	return {
		box,
		first: inputs[0] ?? box,
		isGroup: true,
		read: chosen,
		problem() {
			const { length } = chosen();
			const least = node.min_values ?? 1;
			if (length > 0) return countProblem(length, { least, most }, phrases);
			if (!isRequired(node)) return '';
			return isRadio ? phrases.say('chooseOne') : phrases.say('chooseAtLeast', { count: 1 });
		},
	};
}

function drawBox(input: HTMLElement, choice: FieldChoice | undefined): HTMLElement {
	return element(
		'label',
		{ class: 'field-choice' },
		input,
		element(
			'span',
			{ class: 'choice-texts' },
			element('span', { class: 'choice-label' }, choice?.label ?? ''),
			choice?.description
				? element('span', { class: 'choice-detail' }, choice.description)
				: undefined,
		),
	);
}

function countProblem(
	count: number,
	{ least, most }: { readonly least: number; readonly most: number },
	{ say }: Phrases,
): string {
	if (count < least) return say('chooseAtLeast', { count: least });
	return count > most ? say('chooseAtMost', { count: most }) : '';
}
