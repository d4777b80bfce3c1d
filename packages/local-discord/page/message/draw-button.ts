import type { ComponentNode } from '../../src/world/message.ts';
import { element, icon, pressable } from '../element.ts';
import type { Acting } from './message-acting.ts';

const styles: Readonly<Record<number, string>> = {
	1: 'is-primary',
	2: 'is-secondary',
	3: 'is-success',
	4: 'is-danger',
};
const linkStyle = 5;

export function drawButton(node: ComponentNode, acting: Acting): HTMLElement {
	const label = [...emojiOf(node), element('span', { class: 'button-label' }, node.label ?? '')];
	if (node.style === linkStyle) return drawLink(node, label);
	const { custom_id: customId, disabled } = node;
	const attributes = {
		class: `button ${styles[node.style ?? 2] ?? 'is-secondary'}`,
		disabled: disabled === true,
		'data-control': customId ?? undefined,
	};
	const made = pressable(attributes, label, () => acting.press(made, customId ?? ''));
	return made;
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
		element('span', { class: 'for-readers' }, '(opens another page)'),
	);
}

function emojiOf({ emoji }: ComponentNode): readonly HTMLElement[] {
	if (!emoji?.name) return [];
	const isCustom = Boolean(emoji.id);
	return [element('span', { class: 'emoji' }, isCustom ? `:${emoji.name}:` : emoji.name)];
}
