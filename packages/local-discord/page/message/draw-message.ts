import { contextMenuAnswer, hasFlag, messageFlag } from '../../src/protocol/discord.ts';
import { localized } from '../../src/protocol/localized.ts';
import type { ActAnswer, PageMessage, PageState } from '../../src/protocol/page.ts';
import type { StoredMessage } from '../../src/world/message.ts';
import { avatar, buttonElement, element, icon } from '../element.ts';
import { showSent, showTime } from '../show-time.ts';
import { createControls } from './controls.ts';
import { drawAttachments, drawComponent } from './draw-component.ts';
import { drawMarkup, type TimeContext, toggleSpoiler } from './markup.ts';

/** What a drawn message needs to know, and what its controls do. */
export type MessageContext = TimeContext & {
	readonly bot: PageState['bot'];
	readonly press: (message: string, customId: string) => Promise<ActAnswer>;
	readonly choose: (
		message: string,
		customId: string,
		values: readonly string[],
	) => Promise<ActAnswer>;
	readonly dismiss: (message: string) => void;
	/** Enters a thread by its id. */
	readonly openThread: (id: string) => void;
	readonly openMenu: (shown: PageMessage, position: MenuPosition) => void;
};

/** A point of the window, and the element that gets the focus back when the menu closes. */
export type MenuPosition = { readonly x: number; readonly y: number; readonly opener: HTMLElement };

/** Draws a message with its author, its text and components, and its menu. */
export function drawMessage(shown: PageMessage, context: MessageContext): HTMLElement {
	const { message } = shown;
	const body = element('div', { class: 'message-body' }, drawHead(message, context));
	if (shown.mentionsYou) body.prepend(hiddenText(context.view().phrases.say('mentionsYou')));
	body.append(...drawContent(shown, context));
	if (shown.isPrivate) body.append(drawPrivacy(message.id, context));
	const drawn = element(
		'article',
		{
			class:
				`message ${shown.isPrivate ? 'is-private' : ''} ${shown.mentionsYou ? 'is-mention' : ''}`.trim(),
			'data-message': message.id,
			'data-author': message.author.id,
			'data-sent': message.timestamp,
			'aria-label': `${nameOf(message, context)}, ${sentAt(message, context)}`,
			tabindex: '-1',
		},
		drawTrigger(shown, context),
		avatar(message.author),
		body,
		drawTools(shown, context),
	);
	drawn.addEventListener('contextmenu', (event) => {
		if (event.target instanceof Element && event.target.closest('a[href]')) return;
		event.preventDefault();
		context.openMenu(shown, { x: event.clientX, y: event.clientY, opener: drawn });
	});
	drawn.addEventListener('click', ({ target }) => {
		const spoiler = target instanceof Element ? target.closest('button.spoiler') : null;
		if (spoiler) toggleSpoiler(spoiler);
	});
	return drawn;
}

function hiddenText(text: string): HTMLElement {
	return element('span', { class: 'visually-hidden' }, text);
}

function nameOf({ author }: StoredMessage, { bot }: Pick<MessageContext, 'bot'>): string {
	return author.id === bot.id ? bot.name : (author.global_name ?? author.username);
}

function sentAt({ timestamp }: StoredMessage, { now, view }: MessageContext): string {
	return showSent(new Date(timestamp), now(), view());
}

/** Names the person whose command or press the bot answered, and the command as it is called in the viewer’s language. */
function drawTrigger(
	{ message, usedCommand }: PageMessage,
	{ view }: MessageContext,
): HTMLElement | undefined {
	const { interaction_metadata: metadata, type } = message;
	if (metadata === undefined) return undefined;
	const { global_name: name, username } = metadata.user;
	const { pieces, locale } = view().phrases;
	const person = element('span', { class: 'trigger-name' }, name ?? username);
	const slash = type === contextMenuAnswer ? '' : '/';
	const names = usedCommand?.map((one) => localized(one.name, one.name_localizations, locale));
	const did =
		names === undefined
			? pieces('askedForThis', { person })
			: pieces('usedCommand', { person, command: `${slash}${names.join(' ')}` });
	return element('p', { class: 'trigger' }, avatar(metadata.user), element('span', {}, ...did));
}

function drawHead(message: StoredMessage, context: MessageContext): HTMLElement {
	const sent = new Date(message.timestamp);
	return element(
		'header',
		{ class: 'message-head' },
		element(
			'span',
			{ class: `author ${message.author.bot ? 'is-bot' : ''}`.trim() },
			nameOf(message, context),
		),
		message.author.bot
			? element('span', { class: 'app-tag' }, context.view().phrases.say('app'))
			: undefined,
		element(
			'time',
			{
				class: 'sent',
				datetime: message.timestamp,
				title: showTime(sent, 'F', context.now(), context.view()),
			},
			sentAt(message, context),
		),
		...drawMarks(message, context),
	);
}

/** Says that a message was published. */
function drawMarks(message: StoredMessage, { view }: MessageContext): readonly HTMLElement[] {
	if (!hasFlag(message.flags, messageFlag.crossposted)) return [];
	const text = view().phrases.say('published');
	return [element('span', { class: 'published' }, icon('megaphone'), text)];
}

function drawContent(shown: PageMessage, context: MessageContext): readonly HTMLElement[] {
	const { message } = shown;
	if (hasFlag(message.flags, messageFlag.loading)) {
		return [
			drawThinking(context.view().phrases.say('thinking', { name: nameOf(message, context) })),
		];
	}
	const problem = element('p', { class: 'message-problem', role: 'alert', hidden: true });
	const controls = createControls({
		press: (customId) => context.press(message.id, customId),
		choose: (customId, values) => context.choose(message.id, customId, values),
		phrases: context.view().phrases,
		showProblem(text) {
			problem.textContent = text;
			problem.hidden = text === '';
		},
	});
	const { now, view } = context;
	const { phrases } = view();
	const components = message.components.map((node) =>
		drawComponent(node, { now, view, shown, controls }),
	);
	const hasContent = message.content !== '';
	return [
		...(hasContent ? [drawMarkup(shown.html.content, context)] : []),
		...(message.components.length === 0 || hasContent ? drawAttachments(message, phrases) : []),
		element('div', { class: 'components' }, ...components),
		...(message.edited_timestamp === null
			? []
			: [element('p', { class: 'edited' }, phrases.say('edited'))]),
		...(shown.thread ? [drawThread(shown.thread, context)] : []),
		problem,
	];
}

function drawThinking(text: string): HTMLElement {
	const dots = element('span', { class: 'dots', 'aria-hidden': 'true' });
	return element('p', { class: 'thinking' }, dots, text);
}

/** A link to the thread that began with the message. */
function drawThread(
	{ id, name }: NonNullable<PageMessage['thread']>,
	{ view, openThread }: MessageContext,
): HTMLElement {
	const label = view().phrases.say('openThread', { thread: name });
	const attributes = { class: 'thread-link', 'aria-label': label };
	return buttonElement(attributes, [icon('thread'), name], () => openThread(id));
}

function drawPrivacy(id: string, { dismiss, view }: MessageContext): HTMLElement {
	const { say } = view().phrases;
	const button = buttonElement({ class: 'text-button' }, [say('dismiss')], () => dismiss(id));
	return element('p', { class: 'privacy' }, icon('eye'), `${say('onlyYou')} · `, button);
}

function drawTools(shown: PageMessage, context: MessageContext): HTMLElement {
	const more = buttonElement(
		{
			class: 'icon-button',
			'aria-label': context.view().phrases.say('moreActions', {
				name: nameOf(shown.message, context),
			}),
			'aria-haspopup': 'menu',
		},
		[icon('more')],
		() => {
			const { left, bottom } = more.getBoundingClientRect();
			context.openMenu(shown, { x: left, y: bottom, opener: more });
		},
	);
	return element('div', { class: 'message-tools' }, more);
}
