import type { Check, Inspection } from '../../src/protocol/page.ts';
import { element, part } from '../element.ts';

/** The panel with what was sent for a message, and how it stands to Discord’s limits. */
export type Inspector = {
	show(inspection: Inspection | undefined): void;
	close(): void;
};

export function openInspector(): Inspector {
	const panel = part('inspector', HTMLElement);
	const body = part('inspector-body', HTMLElement);
	const title = part('inspector-title', HTMLElement);
	const before: { focus?: Element | null } = {};
	const close = (): void => {
		const hadFocus = panel.contains(document.activeElement);
		panel.hidden = true;
		if (hadFocus && before.focus instanceof HTMLElement) before.focus.focus();
	};
	part('inspector-close', HTMLButtonElement).addEventListener('click', close);
	panel.addEventListener('keydown', ({ key }) => {
		if (key === 'Escape') close();
	});
	return {
		close,
		show(inspection) {
			if (panel.hidden) before.focus = document.activeElement;
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
		...(error === undefined || error === null
			? []
			: drawJson('Discord’s error', error, 'is-error')),
		element('h3', {}, 'Against Discord’s limits'),
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
