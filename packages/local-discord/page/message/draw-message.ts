import { messageFlag } from '../../src/protocol/discord.ts';
import type { PageMessage } from '../../src/protocol/page.ts';
import type { StoredMessage } from '../../src/world/message.ts';
import { element, icon, pressable } from '../element.ts';
import { toggleSpoiler } from '../reader-html.ts';
import { drawAvatar } from '../room-head.ts';
import type { Surroundings } from '../session.ts';
import { showSent, showTime } from '../show-time.ts';
import { drawComponent, drawText } from './draw-component.ts';
import { drawAttachments } from './draw-media.ts';
import { openActing } from './message-acting.ts';

/** Draws a message with its author, its text and components, and what one may do with it. */
export function drawMessage(shown: PageMessage, surroundings: Surroundings): HTMLElement {
	const { message } = shown;
	const body = element('div', { class: 'message-body' }, drawHead(message, surroundings));
	body.append(...drawContent(shown, surroundings));
	if (shown.isPrivate) body.append(drawPrivacy(message.id, surroundings));
	const drawn = element(
		'article',
		{
			class: `message ${shown.isPrivate ? 'is-private' : ''}`.trim(),
			'data-message': message.id,
			'data-author': message.author.id,
			'data-sent': message.timestamp,
			'aria-label': `${nameOf(message, surroundings)}, ${sentAt(message, surroundings)}`,
			tabindex: '-1',
		},
		drawOccasion(message),
		drawAvatar(message.author),
		body,
		drawTools(shown, surroundings),
	);
	drawn.addEventListener('contextmenu', (event) => {
		if (event.target instanceof Element && event.target.closest('a[href]')) return;
		event.preventDefault();
		surroundings.openMenu(shown, { x: event.clientX, y: event.clientY, opener: drawn });
	});
	drawn.addEventListener('click', ({ target }) => {
		const spoiler = target instanceof Element ? target.closest('button.spoiler') : null;
		if (spoiler) toggleSpoiler(spoiler);
	});
	return drawn;
}

function nameOf({ author }: StoredMessage, { bot }: Pick<Surroundings, 'bot'>): string {
	return author.id === bot.id ? bot.name : (author.global_name ?? author.username);
}

function sentAt({ timestamp }: StoredMessage, { now, view }: Surroundings): string {
	return showSent(new Date(timestamp), now(), view());
}

/** Why the bot said it: somebody used a command or pressed something. */
function drawOccasion({
	interaction_metadata: occasion,
	interaction,
}: StoredMessage): HTMLElement | undefined {
	if (occasion === undefined) return undefined;
	const { global_name: name, username } = occasion.user;
	const did = interaction === undefined ? 'asked for this' : `used /${interaction.name}`;
	return element(
		'p',
		{ class: 'occasion' },
		drawAvatar(occasion.user),
		element('span', { class: 'occasion-name' }, name ?? username),
		` ${did}`,
	);
}

function drawHead(message: StoredMessage, surroundings: Surroundings): HTMLElement {
	const sent = new Date(message.timestamp);
	return element(
		'header',
		{ class: 'message-head' },
		element(
			'span',
			{ class: `author ${message.author.bot ? 'is-bot' : ''}`.trim() },
			nameOf(message, surroundings),
		),
		message.author.bot ? element('span', { class: 'app-tag' }, 'APP') : undefined,
		element(
			'time',
			{
				class: 'sent',
				datetime: message.timestamp,
				title: showTime(sent, 'F', surroundings.now(), surroundings.view()),
			},
			sentAt(message, surroundings),
		),
	);
}

function drawContent(shown: PageMessage, surroundings: Surroundings): readonly HTMLElement[] {
	const { message } = shown;
	if ((message.flags & messageFlag.loading) !== 0)
		return [drawThinking(nameOf(message, surroundings))];
	const told = element('p', { class: 'message-problem', role: 'alert', hidden: true });
	const acting = openActing({
		press: (customId) => surroundings.press(message.id, customId),
		choose: (customId, values) => surroundings.choose(message.id, customId, values),
		tell: (what) => {
			told.textContent = what;
			told.hidden = what === '';
		},
	});
	const at = { shown, surroundings, acting };
	const components = message.components.map((node) => drawComponent(node, at));
	const isOld = message.content !== '';
	return [
		...(isOld ? [drawText(shown.html.content, surroundings)] : []),
		...(message.components.length === 0 || isOld ? drawAttachments(message) : []),
		element('div', { class: 'components' }, ...components),
		...(message.edited_timestamp === null ? [] : [element('p', { class: 'edited' }, '(edited)')]),
		told,
	];
}

function drawThinking(name: string): HTMLElement {
	const dots = element('span', { class: 'dots', 'aria-hidden': 'true' });
	return element('p', { class: 'thinking' }, dots, `${name} is thinking…`);
}

function drawPrivacy(id: string, { dismiss }: Surroundings): HTMLElement {
	const button = pressable({ class: 'text-button' }, ['Dismiss message'], () => dismiss(id));
	return element('p', { class: 'privacy' }, icon('eye'), 'Only you can see this · ', button);
}

function drawTools(shown: PageMessage, surroundings: Surroundings): HTMLElement {
	const more = pressable(
		{
			class: 'icon-button',
			'aria-label': `More for the message of ${nameOf(shown.message, surroundings)}`,
			'aria-haspopup': 'menu',
		},
		[icon('more')],
		() => {
			const { left, bottom } = more.getBoundingClientRect();
			surroundings.openMenu(shown, { x: left, y: bottom, opener: more });
		},
	);
	return element('div', { class: 'message-tools' }, more);
}
