import type { Phrases } from '../../src/phrases/phrases.ts';
import type { Check, Inspection } from '../../src/protocol/page.ts';
import { byId, element } from '../element.ts';

/** The panel that shows the body sent for a message, and how much of Discord’s limits it uses. */
export type Inspector = {
	show(inspection: Inspection | undefined): void;
	close(): void;
};

export function createInspector(phrases: () => Phrases): Inspector {
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
			body.replaceChildren(
				...(inspection ? drawInspection(inspection, phrases()) : drawNothing(phrases())),
			);
			title.focus();
		},
	};
}

function drawNothing({ say }: Phrases): readonly HTMLElement[] {
	return [element('p', {}, say('nothingToInspect'))];
}

function drawInspection(
	{ route, body, checks, error }: Inspection,
	phrases: Phrases,
): readonly HTMLElement[] {
	const { say } = phrases;
	return [
		element('p', { class: 'route' }, route),
		...(error == null ? [] : drawJson(say('discordsError'), error, phrases, 'is-error')),
		element('h3', {}, say('discordsLimits')),
		element('ul', { class: 'checks' }, ...checks.map((check) => drawCheck(check, phrases))),
		...drawJson(say('whatWasSent'), body, phrases),
	];
}

const nearlyFull = 0.9;

function drawCheck({ what, value, most }: Check, { say }: Phrases): HTMLElement {
	const meter = element('meter', {
		min: '0',
		max: `${most}`,
		low: `${most * nearlyFull}`,
		high: `${most}`,
		optimum: '0',
		value: `${value}`,
		'aria-label': say(what),
	});
	const state = value > most ? 'is-over' : '';
	return element(
		'li',
		{ class: state },
		element('span', { class: 'check-what' }, say(what)),
		element(
			'span',
			{ class: 'check-figures' },
			say(value > most ? 'usedTooMany' : 'used', { value, most }),
		),
		meter,
	);
}

function drawJson(
	title: string,
	value: unknown,
	{ say }: Phrases,
	state = '',
): readonly HTMLElement[] {
	const text = JSON.stringify(value, null, 2) ?? say('nothing');
	return [
		element('h3', {}, title),
		element('pre', { tabindex: '0', class: `json ${state}`.trim(), 'aria-label': title }, text),
	];
}
