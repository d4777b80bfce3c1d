import type { Phrases } from '../src/phrases/phrases.ts';
import type { PageChannel, PageState } from '../src/protocol/page.ts';
import { buttonElement, byId, element, type IconName, icon } from './element.ts';

/** The channels at the side, with a mark on those that have something new. */
export type ChannelList = {
	show(channels: readonly PageChannel[], current: string | undefined): void;
	markUnread(channel: string): void;
	all(): readonly PageChannel[];
};

const icons: Readonly<Record<PageChannel['kind'], IconName>> = {
	text: 'hash',
	announcement: 'megaphone',
	thread: 'thread',
	forum: 'forum',
	dm: 'at',
	group: 'at',
};

function channelIcon({ kind }: PageChannel): IconName {
	return icons[kind];
}

/** Calls `open` with each channel that is picked. */
export function createChannelList(
	phrases: () => Phrases,
	open: (channel: PageChannel) => void,
): ChannelList {
	const closeDrawer = setUpDrawer();
	const root = byId('channels', HTMLElement);
	const shown: { channels: readonly PageChannel[]; current: string | undefined } = {
		channels: [],
		current: undefined,
	};
	const unread = new Set<string>();
	const draw = (channel: PageChannel): HTMLElement => {
		const isUnread = unread.has(channel.id);
		const threads = shown.channels.filter(({ parentId }) => parentId === channel.id);
		const button = buttonElement(
			{
				class: `channel ${isUnread ? 'is-unread' : ''}`.trim(),
				'aria-current': channel.id === shown.current ? 'page' : undefined,
				'data-channel': channel.id,
			},
			[
				icon(channelIcon(channel)),
				element('span', { class: 'channel-name' }, nameIn(channel, phrases())),
				isUnread
					? element('span', { class: 'visually-hidden' }, phrases().say('unread'))
					: undefined,
			],
			() => {
				closeDrawer();
				open(channel);
			},
		);
		const below = element('ul', { class: 'threads' }, ...threads.map(draw));
		return element('li', {}, button, threads.length > 0 ? below : undefined);
	};
	const redraw = (): void => {
		const focused = root.querySelector<HTMLElement>('.channel:focus')?.dataset.channel;
		const { channels } = shown;
		const isTop = ({ parentId }: PageChannel) => !channels.some(({ id }) => id === parentId);
		const isPrivate = ({ kind }: PageChannel) => kind === 'dm' || kind === 'group';
		const inServer = channels.filter((channel) => !isPrivate(channel) && isTop(channel));
		const servers = [...new Map(inServer.map(({ server }) => [server?.id, server])).values()];
		root.replaceChildren(
			...servers.flatMap((server) =>
				drawGroup(
					servers.length === 1 ? phrases().say('channels') : (server?.name ?? ''),
					inServer.filter((channel) => channel.server?.id === server?.id).map(draw),
				),
			),
			...drawGroup(phrases().say('private'), channels.filter(isPrivate).map(draw)),
		);
		if (focused) root.querySelector<HTMLElement>(`[data-channel="${focused}"]`)?.focus();
	};
	return {
		all: () => shown.channels,
		show(channels, current) {
			Object.assign(shown, { channels, current });
			unread.delete(current ?? '');
			redraw();
		},
		markUnread(channel) {
			if (unread.has(channel) || channel === shown.current) return;
			unread.add(channel);
			redraw();
		},
	};
}

function drawGroup(title: string, rows: readonly HTMLElement[]): readonly HTMLElement[] {
	if (rows.length === 0) return [];
	return [
		element('h2', { class: 'group-title' }, title),
		element('ul', { class: 'group', 'aria-label': title }, ...rows),
	];
}

/** Puts the channels behind a button on a narrow window; returns what closes them again. */
function setUpDrawer(): () => void {
	const side = byId('side', HTMLElement);
	const open = byId('side-open', HTMLButtonElement);
	const shade = byId('side-shade', HTMLElement);
	const set = (isOpen: boolean): void => {
		side.classList.toggle('is-open', isOpen);
		shade.hidden = !isOpen;
		open.setAttribute('aria-expanded', `${isOpen}`);
	};
	const close = (): void => {
		const hadFocus = side.contains(document.activeElement) && side.classList.contains('is-open');
		set(false);
		if (hadFocus) open.focus();
	};
	open.addEventListener('click', () => {
		set(true);
		side.querySelector<HTMLElement>('button.channel')?.focus();
	});
	shade.addEventListener('click', close);
	side.addEventListener('keydown', ({ key }) => {
		if (key === 'Escape') close();
	});
	return close;
}

/** The channel’s name, or the words for direct messages. */
function nameIn({ kind, name }: PageChannel, { say }: Phrases): string {
	return kind === 'dm' ? say('directMessages') : name;
}

/** Shows the channel’s name at the top of the page and in the browser’s title. */
export function showChannelHead(channel: PageChannel, state: PageState, phrases: Phrases): void {
	const server = channel.server?.name ?? state.guild.name;
	const title = channelTitle(channel, state);
	byId('channel-icon', HTMLElement).replaceChildren(icon(channelIcon(channel)));
	byId('channel-name', HTMLElement).textContent = nameIn(channel, phrases);
	byId('guild-name', HTMLElement).textContent = server;
	byId('messages', HTMLElement).setAttribute(
		'aria-label',
		phrases.say('messagesIn', { channel: title }),
	);
	document.title = `${title} · ${server}`;
}

/** The channel’s name with its sign: `#news`, or `@` and the other’s name for direct messages. */
export function channelTitle({ kind, name }: PageChannel, { bot }: PageState): string {
	if (kind === 'group') return `@${name}`;
	return kind === 'dm' ? `@${bot.name}` : `#${name}`;
}

/** The welcome above the first message. */
export function drawWelcome(channel: PageChannel, state: PageState, phrases: Phrases): HTMLElement {
	return element(
		'div',
		{ class: 'welcome' },
		element('span', { class: 'welcome-icon' }, icon(channelIcon(channel))),
		element('p', { class: 'welcome-title' }, welcomeTitle(channel, state, phrases)),
		element('p', { class: 'welcome-text' }, ...welcomeText(channel, state, phrases)),
		channel.tags.length > 0 ? drawTags(channel.tags, phrases) : undefined,
	);
}

function drawTags(tags: readonly string[], { say }: Phrases): HTMLElement {
	const chips = tags.map((tag) => element('li', { class: 'tag' }, tag));
	return element('ul', { class: 'tags', 'aria-label': say('tags') }, ...chips);
}

function welcomeTitle(channel: PageChannel, state: PageState, phrases: Phrases): string {
	if (channel.kind === 'dm') return nameIn(channel, phrases);
	return phrases.say('welcomeTo', { channel: channelTitle(channel, state) });
}

function welcomeText(
	channel: PageChannel,
	state: PageState,
	{ say, pieces }: Phrases,
): readonly (Node | string)[] {
	if (channel.kind === 'forum') return [say('forumIntro')];
	const { beginWith: first, application } = state;
	if (channel.kind === 'group' || channel.server?.hasBot === false) {
		return [say('botElsewhere', { bot: application.name })];
	}
	const title = channelTitle(channel, state);
	const start = channel.kind === 'dm' ? [] : [say('channelStart', { channel: title }), ' '];
	if (first === undefined) return [...start, say('typeSlash', { bot: application.name })];
	const link = { type: 'button', class: 'mention', 'data-command': first.command };
	const command = element(
		'span',
		{},
		element('button', link, `/${first.command}`),
		` ${first.text}`,
	);
	return [...start, ...pieces('typeSlashOrBegin', { bot: application.name, command })];
}
