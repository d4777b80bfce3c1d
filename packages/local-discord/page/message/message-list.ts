import type { Phrases } from '../../src/phrases/phrases.ts';
import type { ActAnswer, Inspection, PageMessage } from '../../src/protocol/page.ts';
import { buttonElement, byId, element, icon } from '../element.ts';
import { showDay } from '../show-time.ts';
import { createControls, type MessageControls } from './controls.ts';
import { drawMessage, type MessageContext } from './draw-message.ts';
import { refreshTimes } from './markup.ts';

/** A channel’s messages, oldest first. */
export type MessageList = {
	/** Replaces everything with these messages, under a heading. */
	show(heading: HTMLElement, messages: readonly PageMessage[]): void;
	/** Appends a new message, or replaces the older version of an edited one. */
	put(shown: PageMessage): void;
	remove(message: string): void;
	/** Adds a body that Discord refused, in red with Discord’s own error. */
	addRefusal(inspection: Inspection, inspect: () => void): void;
	/** Adds a command that got no answer, `/brief` or `Brief this`; only the person who used it sees this. */
	addFailure(person: string, command: string): void;
	refreshTimes(): void;
};

type ListContext = Omit<MessageContext, 'controlsOf'> & {
	readonly press: (message: string, customId: string) => Promise<ActAnswer>;
	readonly choose: (
		message: string,
		customId: string,
		values: readonly string[],
	) => Promise<ActAnswer>;
	/** The id of the person at the page. */
	readonly viewerId: () => string;
};

export function createMessageList(list: ListContext): MessageList {
	const { view, viewerId } = list;
	const controls = new Map<string, MessageControls>();
	const controlsOf = (message: string): MessageControls => {
		const kept =
			controls.get(message) ??
			createControls({
				press: (customId) => list.press(message, customId),
				choose: (customId, values) => list.choose(message, customId, values),
				viewerId,
				phrases: () => view().phrases,
			});
		controls.set(message, kept);
		return kept;
	};
	const context = { ...list, controlsOf };
	const log = byId('messages', HTMLElement);
	const toEnd = followEnd(byId('scroller', HTMLElement), log);
	const find = (id: string) => log.querySelector<HTMLElement>(`[data-message="${CSS.escape(id)}"]`);
	const add = (note: HTMLElement): void => {
		log.append(note);
		toEnd();
	};

	return {
		show(heading, messages) {
			controls.clear();
			log.replaceChildren(heading, ...messages.map((shown) => drawMessage(shown, context)));
			arrange(log, context);
			toEnd();
		},
		put(shown) {
			const before = find(shown.message.id);
			const drawn = drawMessage(shown, context);
			if (before === null) log.append(drawn);
			else replace(before, drawn);
			dropOldest(log);
			arrange(log, context);
			if (before === null && isOwn(shown, viewerId())) toEnd();
		},
		remove(message) {
			find(message)?.remove();
			arrange(log, context);
		},
		addRefusal: (inspection, inspect) => add(drawRefusal(inspection, inspect, view().phrases)),
		addFailure: (person, command) => add(drawFailure(person, command, view().phrases)),
		refreshTimes: () => refreshTimes(log, context),
	};
}

function drawRefusal(inspection: Inspection, inspect: () => void, { say }: Phrases): HTMLElement {
	const more = buttonElement({ class: 'text-button' }, [say('showSent')], inspect);
	return element(
		'article',
		{ class: 'note is-refusal', 'aria-label': say('refusedByDiscord') },
		element('p', { class: 'note-title' }, say('refusedTitle')),
		element('p', { class: 'note-route' }, inspection.route),
		element('pre', { tabindex: '0' }, JSON.stringify(inspection.error, null, 2)),
		element('p', { class: 'note-foot' }, more),
	);
}

function drawFailure(person: string, command: string, { say }: Phrases): HTMLElement {
	const dismiss = buttonElement({ class: 'text-button' }, [say('dismiss')], () => note.remove());
	const note = element(
		'article',
		{ class: 'note is-failure', 'aria-label': say('noAnswerTo', { command }) },
		element('p', { class: 'note-route' }, say('usedCommand', { person, command })),
		element('p', { class: 'note-title' }, say('didNotRespond')),
		element('p', { class: 'privacy' }, icon('eye'), `${say('onlyYou')} · `, dismiss),
	);
	return note;
}

const messagesMax = 300;

function dropOldest(log: HTMLElement): void {
	const messages = log.querySelectorAll('.message');
	if (messages.length > messagesMax) messages[0]?.remove();
}

/** Whether this person wrote the message or caused the bot to. */
function isOwn({ message }: PageMessage, userId: string): boolean {
	return message.author.id === userId || message.interaction_metadata?.user.id === userId;
}

const nearEndPx = 120;

/** Keeps the end in view as messages arrive or grow, until you scroll away; returns what scrolls back there. */
function followEnd(scroller: HTMLElement, log: HTMLElement): () => void {
	// The keyboard can only scroll an element that takes the focus.
	scroller.tabIndex = 0;
	const position = { isAtEnd: true };
	const toEnd = (): void => {
		position.isAtEnd = true;
		scroller.scrollTop = scroller.scrollHeight;
	};
	scroller.addEventListener('scroll', () => {
		const below = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
		position.isAtEnd = below < nearEndPx;
	});
	const watch = new ResizeObserver(() => {
		if (position.isAtEnd) toEnd();
	});
	watch.observe(log);
	watch.observe(scroller);
	return toEnd;
}

/** Replaces the older version of a message, and keeps the focus on the same button. */
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

/** Separates the days, and groups messages that one author sent within minutes. */
function arrange(log: HTMLElement, { view }: Pick<MessageContext, 'view'>): void {
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
		message.querySelector('.trigger') === null &&
		!before.classList.contains('is-private') &&
		sentOf(message).getTime() - sentOf(before).getTime() < togetherMs
	);
}

function sentOf({ dataset }: HTMLElement): Date {
	return new Date(dataset.sent ?? 0);
}
