import { part } from './element.ts';

/** Says something at the foot of the messages until something else is said; '' takes it away. */
export function say(what: string): void {
	const status = part('status', HTMLElement);
	status.textContent = what;
	status.hidden = what === '';
}
