import { buttonStyle } from '../../src/protocol/discord.ts';
import type { ActAnswer } from '../../src/protocol/page.ts';
import type { ComponentNode } from '../../src/world/message.ts';
import { buttonElement, element, icon } from '../element.ts';
import { answerText } from '../session.ts';

/** Carries out the buttons and menus of one message, one at a time. */
export type MessageControls = {
	press(control: HTMLElement, customId: string): void;
	choose(control: HTMLElement, customId: string, values: readonly string[]): void;
};

type ControlActions = {
	readonly press: (customId: string) => Promise<ActAnswer>;
	readonly choose: (customId: string, values: readonly string[]) => Promise<ActAnswer>;
	/** Shows a problem below the message; '' removes it. */
	readonly showProblem: (text: string) => void;
};

/** Shows a control as busy until its answer arrives, then the reason if it failed. */
export function createControls({ press, choose, showProblem }: ControlActions): MessageControls {
	const busy = new Set<HTMLElement>();
	const run = async (control: HTMLElement, act: () => Promise<ActAnswer>): Promise<void> => {
		if (busy.size > 0) return;
		busy.add(control);
		control.setAttribute('aria-busy', 'true');
		showProblem('');
		const answer = await act();
		busy.delete(control);
		control.removeAttribute('aria-busy');
		showProblem(answerText(answer));
	};
	return {
		press: (control, customId) => run(control, () => press(customId)),
		choose: (control, customId, values) => run(control, () => choose(customId, values)),
	};
}

const buttonClasses: Readonly<Record<number, string>> = {
	1: 'is-primary',
	2: 'is-secondary',
	3: 'is-success',
	4: 'is-danger',
};

export function drawButton(node: ComponentNode, controls: MessageControls): HTMLElement {
	const label = [...drawEmoji(node), element('span', { class: 'button-label' }, node.label ?? '')];
	if (node.style === buttonStyle.link) return drawLink(node, label);
	const { custom_id: customId, disabled } = node;
	const attributes = {
		class: `button ${buttonClasses[node.style ?? 2] ?? 'is-secondary'}`,
		disabled: disabled === true,
		'data-control': customId ?? undefined,
	};
	const button = buttonElement(attributes, label, () => controls.press(button, customId ?? ''));
	return button;
}

function drawLink({ url, disabled }: ComponentNode, label: readonly HTMLElement[]): HTMLElement {
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
		element('span', { class: 'visually-hidden' }, '(opens in a new tab)'),
	);
}

function drawEmoji({ emoji }: ComponentNode): readonly HTMLElement[] {
	if (!emoji?.name) return [];
	const isCustom = Boolean(emoji.id);
	return [element('span', { class: 'emoji' }, isCustom ? `:${emoji.name}:` : emoji.name)];
}
