import type { Inspection } from '../../src/protocol/page.ts';
import { element, icon, pressable } from '../element.ts';

/** A body that Discord refused, in red with Discord’s own error. */
export function drawRefusal(inspection: Inspection, inspect: () => void): HTMLElement {
	const more = pressable({ class: 'text-button' }, ['Show what was sent'], inspect);
	return element(
		'article',
		{ class: 'note is-refusal', 'aria-label': 'Refused by Discord' },
		element('p', { class: 'note-title' }, 'Discord refused what the bot sent'),
		element('p', { class: 'note-route' }, inspection.route),
		element('pre', { tabindex: '0' }, JSON.stringify(inspection.error, null, 2)),
		element('p', { class: 'note-foot' }, more),
	);
}

/** A command that got no answer; only whoever used it sees this. */
export function drawFailure(person: string, command: string): HTMLElement {
	const dismiss = pressable({ class: 'text-button' }, ['Dismiss message'], () => note.remove());
	const note = element(
		'article',
		{ class: 'note is-failure', 'aria-label': `No answer to /${command}` },
		element('p', { class: 'note-route' }, `${person} used /${command}`),
		element('p', { class: 'note-title' }, 'The application did not respond'),
		element('p', { class: 'privacy' }, icon('eye'), 'Only you can see this · ', dismiss),
	);
	return note;
}
