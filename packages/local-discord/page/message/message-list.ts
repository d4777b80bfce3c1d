import type { PageMessage } from '../../src/protocol/page.ts';
import { element, part } from '../element.ts';
import { keepTimes } from '../reader-html.ts';
import type { Surroundings } from '../session.ts';
import { showDay } from '../show-time.ts';
import { drawMessage } from './draw-message.ts';

/** A channel’s messages, oldest first, kept as they are now. */
export type MessageList = {
	/** Shows these instead of what was there, under a heading. */
	show(heading: HTMLElement, messages: readonly PageMessage[]): void;
	/** Puts in a new message, or an edited one in its place. */
	put(shown: PageMessage): void;
	remove(message: string): void;
	/** Adds what is no message: a refusal, a command without an answer. */
	note(drawn: HTMLElement): void;
	keepTimes(): void;
};

export function openMessageList(surroundings: Surroundings): MessageList {
	const log = part('messages', HTMLElement);
	const toEnd = stayAtEnd(part('scroller', HTMLElement), log);
	const drawnAs = (id: string) =>
		log.querySelector<HTMLElement>(`[data-message="${CSS.escape(id)}"]`);

	return {
		show(heading, messages) {
			log.replaceChildren(heading, ...messages.map((shown) => drawMessage(shown, surroundings)));
			arrange(log, surroundings);
			toEnd();
		},
		put(shown) {
			const before = drawnAs(shown.message.id);
			const drawn = drawMessage(shown, surroundings);
			if (before === null) log.append(drawn);
			else replace(before, drawn);
			dropOldest(log);
			arrange(log, surroundings);
			if (before === null && isOwn(shown, surroundings.me())) toEnd();
		},
		remove(message) {
			drawnAs(message)?.remove();
			arrange(log, surroundings);
		},
		note(drawn) {
			log.append(drawn);
			toEnd();
		},
		keepTimes: () => keepTimes(log, { now: surroundings.now(), view: surroundings.view() }),
	};
}

const messagesMax = 300;

function dropOldest(log: HTMLElement): void {
	const messages = log.querySelectorAll('.message');
	if (messages.length > messagesMax) messages[0]?.remove();
}

/** Whether one wrote it, or asked for it. */
function isOwn({ message }: PageMessage, me: string): boolean {
	return message.author.id === me || message.interaction_metadata?.user.id === me;
}

const nearEndPx = 120;

/** Keeps the end in sight, whatever grows, as long as one has not scrolled away from it; gives what leads back there. */
function stayAtEnd(scroller: HTMLElement, log: HTMLElement): () => void {
	// Whoever has no pointer scrolls it by its keys.
	scroller.tabIndex = 0;
	const place = { isAtEnd: true };
	const toEnd = (): void => {
		place.isAtEnd = true;
		scroller.scrollTop = scroller.scrollHeight;
	};
	scroller.addEventListener('scroll', () => {
		const below = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
		place.isAtEnd = below < nearEndPx;
	});
	const watch = new ResizeObserver(() => {
		if (place.isAtEnd) toEnd();
	});
	watch.observe(log);
	watch.observe(scroller);
	return toEnd;
}

/** Puts a message in the place of its older version; whoever was at one of its buttons stays there. */
function replace(before: HTMLElement, after: HTMLElement): void {
	const focused = document.activeElement;
	const hadFocus = focused instanceof HTMLElement && before.contains(focused);
	const control = hadFocus ? focused.dataset.control : undefined;
	before.replaceWith(after);
	if (!hadFocus) return;
	const same =
		control === undefined
			? null
			: after.querySelector<HTMLElement>(`[data-control="${CSS.escape(control)}"]`);
	(same ?? after).focus({ preventScroll: true });
}

const togetherMs = 7 * 60_000;

/** Puts the days between the messages, and joins what one author said within minutes. */
function arrange(log: HTMLElement, { view }: Surroundings): void {
	for (const day of log.querySelectorAll('.day')) day.remove();
	const messages = [...log.querySelectorAll<HTMLElement>('.message[data-sent]')];
	for (const [index, message] of messages.entries()) {
		const before = messages[index - 1];
		const day = showDay(sentOf(message), view());
		const isNewDay = before === undefined || showDay(sentOf(before), view()) !== day;
		if (isNewDay) {
			message.before(element('div', { class: 'day', role: 'separator', 'aria-label': day }, day));
		}
		message.classList.toggle('is-continued', !isNewDay && continues(message, before));
	}
}

function continues(message: HTMLElement, before: HTMLElement): boolean {
	return (
		message.previousElementSibling === before &&
		message.dataset.author === before.dataset.author &&
		message.querySelector('.occasion') === null &&
		!before.classList.contains('is-private') &&
		sentOf(message).getTime() - sentOf(before).getTime() < togetherMs
	);
}

function sentOf({ dataset }: HTMLElement): Date {
	return new Date(dataset.sent ?? 0);
}
