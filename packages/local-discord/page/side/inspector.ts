import type { Check, Inspection } from '../../src/protocol/page.ts';
import { byId, element } from '../element.ts';

/** The panel that shows the body sent for a message, and how much of Discord’s limits it uses. */
export type Inspector = {
	show(inspection: Inspection | undefined): void;
	close(): void;
};

export function createInspector(): Inspector {
	const panel = byId('inspector', HTMLElement);
	const body = byId('inspector-body', HTMLElement);
	const title = byId('inspector-title', HTMLElement);
	const opener: { element?: Element | null } = {};
	const close = (): void => {
		const hadFocus = panel.contains(document.activeElement);
		panel.hidden = true;
		if (hadFocus && opener.element instanceof HTMLElement) opener.element.focus();
	};
	byId('inspector-close', HTMLButtonElement).addEventListener('click', close);
	panel.addEventListener('keydown', ({ key }) => {
		if (key === 'Escape') close();
	});
	return {
		close,
		show(inspection) {
			if (panel.hidden) opener.element = document.activeElement;
			panel.hidden = false;
			body.replaceChildren(...(inspection ? drawInspection(inspection) : drawNothing()));
			title.focus();
		},
	};
}

function drawNothing(): readonly HTMLElement[] {
	return [element('p', {}, 'The bot did not send this message, so there is nothing to inspect.')];
}

function drawInspection({ route, body, checks, error }: Inspection): readonly HTMLElement[] {
	return [
		element('p', { class: 'route' }, route),
		...(error == null ? [] : drawJson('Discord’s error', error, 'is-error')),
		element('h3', {}, 'Discord’s limits'),
		element('ul', { class: 'checks' }, ...checks.map(drawCheck)),
		...drawJson('What was sent', body, ''),
	];
}

const nearlyFull = 0.9;

function drawCheck({ what, value, most }: Check): HTMLElement {
	const meter = element('meter', {
		min: '0',
		max: `${most}`,
		low: `${most * nearlyFull}`,
		high: `${most}`,
		optimum: '0',
		value: `${value}`,
		'aria-label': what,
	});
	const figures = `${value.toLocaleString('en')} of ${most.toLocaleString('en')}`;
	const state = value > most ? 'is-over' : '';
	return element(
		'li',
		{ class: state },
		element('span', { class: 'check-what' }, what),
		element('span', { class: 'check-figures' }, value > most ? `${figures}: too many` : figures),
		meter,
	);
}

function drawJson(title: string, value: unknown, state: string): readonly HTMLElement[] {
	const text = JSON.stringify(value, null, 2) ?? 'nothing';
	return [
		element('h3', {}, title),
		element('pre', { tabindex: '0', class: `json ${state}`.trim(), 'aria-label': title }, text),
	];
}
