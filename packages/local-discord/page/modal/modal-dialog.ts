import { componentType } from '../../src/protocol/discord.ts';
import type { ActAnswer, ModalFieldValue, PageModal } from '../../src/protocol/page.ts';
import type { ComponentNode } from '../../src/world/message.ts';
import { buttonElement, byId, element } from '../element.ts';
import { drawMarkup, type TimeContext } from '../message/markup.ts';
import { drawModalField, type ModalField } from './modal-fields.ts';

/** The dialog in which the bot’s modals are filled in. */
export type ModalDialog = {
	/** Opens a modal, in place of one that is still open. */
	open(modal: PageModal): void;
};

type ModalDialogOptions = TimeContext & {
	readonly botName: string;
	readonly submit: (values: Readonly<Record<string, ModalFieldValue>>) => Promise<ActAnswer>;
	/** The person closed the modal without submitting it. */
	readonly dismiss: () => void;
	/** Takes the focus when what had it before is gone. */
	readonly focusElsewhere: () => void;
};

/** What is drawn of one modal. */
type DrawnModal = {
	readonly form: HTMLFormElement;
	readonly fields: readonly ModalField[];
	/** Shows why the modal could not be submitted; '' removes it. */
	readonly showProblem: (text: string) => void;
};

export function createModalDialog(options: ModalDialogOptions): ModalDialog {
	const dialog = byId('modal', HTMLDialogElement);
	const state = { isBusy: false };
	const close = (): void => {
		dialog.replaceChildren();
		dialog.close();
		if (document.activeElement === document.body) options.focusElsewhere();
	};
	const cancel = (): void => {
		if (state.isBusy) return;
		options.dismiss();
		close();
	};
	const submit = async (drawn: DrawnModal): Promise<void> => {
		if (state.isBusy || !checkAll(drawn)) return;
		state.isBusy = true;
		drawn.form.setAttribute('aria-busy', 'true');
		const answer = await options.submit(await readAll(drawn));
		state.isBusy = false;
		drawn.form.removeAttribute('aria-busy');
		if (answer.kind === 'done') close();
		else if (answer.kind === 'refused') drawn.showProblem(answer.why);
		else drawn.showProblem(options.view().phrases.say('formFailed'));
	};
	dialog.addEventListener('cancel', (event) => {
		event.preventDefault();
		cancel();
	});
	// A browser closes the dialog at a second Escape even if the first was not to close it.
	dialog.addEventListener('close', () => {
		if (!dialog.open && dialog.hasChildNodes()) options.dismiss();
	});
	return {
		open(modal) {
			const drawn = drawModal(modal, options, cancel);
			drawn.form.addEventListener('submit', (event) => {
				event.preventDefault();
				void submit(drawn);
			});
			dialog.replaceChildren(drawn.form);
			if (!dialog.open) dialog.showModal();
			drawn.fields[0]?.focus();
		},
	};
}

/** Marks every field that is wrong, and focuses the first one. */
function checkAll({ fields, showProblem }: DrawnModal): boolean {
	showProblem('');
	const wrong = fields.filter((field) => !field.check());
	wrong[0]?.focus();
	return wrong.length === 0;
}

async function readAll({ fields }: DrawnModal): Promise<Readonly<Record<string, ModalFieldValue>>> {
	const read = fields.map(async (field) => [field.customId, await field.read()] as const);
	return Object.fromEntries(await Promise.all(read));
}

function drawModal(modal: PageModal, options: ModalDialogOptions, cancel: () => void): DrawnModal {
	const { say } = options.view().phrases;
	const parts = modal.components.map((node) => drawPart(node, modal, options));
	const problem = element('p', { class: 'modal-problem', role: 'alert', hidden: true });
	const form = element(
		'form',
		{ class: 'modal-form', novalidate: true },
		element('h2', { id: 'modal-title', class: 'modal-title' }, modal.title),
		element(
			'div',
			{ class: 'modal-fields' },
			...parts.flatMap(({ boxes }) => boxes),
			element('p', { class: 'field-detail' }, say('formSentTo', { bot: options.botName })),
		),
		problem,
		element(
			'div',
			{ class: 'modal-buttons' },
			buttonElement({ class: 'button is-secondary' }, [say('cancel')], cancel),
			element('button', { type: 'submit', class: 'button is-primary' }, say('submit')),
		),
	);
	return {
		form,
		fields: parts.flatMap(({ fields }) => fields),
		showProblem(text) {
			problem.textContent = text;
			problem.hidden = text === '';
		},
	};
}

type ModalPart = {
	readonly boxes: readonly HTMLElement[];
	readonly fields: readonly ModalField[];
};

/** A text, a label with its field, or the older form of a text input in a row. */
function drawPart(node: ComponentNode, modal: PageModal, context: TimeContext): ModalPart {
	if (node.type === componentType.textDisplay) {
		return { boxes: [drawMarkup(modal.html[`${node.id}`], context)], fields: [] };
	}
	const inside = node.component ? [node.component] : (node.components ?? []);
	const fields = inside.map((field) => {
		const label = node.label ?? field.label ?? '';
		const description = node.description ?? undefined;
		return drawModalField(
			field,
			{ label, description },
			{ modal, phrases: context.view().phrases },
		);
	});
	return { boxes: fields.map(({ box }) => box), fields };
}
