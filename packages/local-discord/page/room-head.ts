import type { PageChannel, PageState } from '../src/protocol/page.ts';
import type { StoredMessage } from '../src/world/message.ts';
import { element, icon, part } from './element.ts';
import { channelIcon } from './side/channel-list.ts';

/** Names the channel at the top of the page. */
export function showHead(channel: PageChannel, state: PageState): void {
	part('channel-icon', HTMLElement).replaceChildren(icon(channelIcon(channel)));
	part('channel-name', HTMLElement).textContent = channel.name;
	part('messages', HTMLElement).setAttribute(
		'aria-label',
		`Messages in ${titleOf(channel, state)}`,
	);
	document.title = `${titleOf(channel, state)} · ${state.guild.name}`;
}

/** What stands above the first message. */
export function drawWelcome(channel: PageChannel, state: PageState): HTMLElement {
	return element(
		'div',
		{ class: 'welcome' },
		element('span', { class: 'welcome-icon' }, icon(channelIcon(channel))),
		element('p', { class: 'welcome-title' }, welcomeTitle(channel, state)),
		element('p', { class: 'welcome-text' }, ...welcomeText(channel, state)),
	);
}

/** Where one writes; undefined where one cannot, as in a forum, which has only posts. */
export function writingPlace(channel: PageChannel, state: PageState): string | undefined {
	return channel.kind === 'forum' ? undefined : titleOf(channel, state);
}

function titleOf({ kind, name }: PageChannel, { bot }: PageState): string {
	return kind === 'dm' ? `@${bot.name}` : `#${name}`;
}

function welcomeTitle(channel: PageChannel, state: PageState): string {
	return channel.kind === 'dm' ? channel.name : `Welcome to ${titleOf(channel, state)}!`;
}

function welcomeText(channel: PageChannel, state: PageState): readonly (Node | string)[] {
	if (channel.kind === 'forum') return ['The posts of this forum are listed below it at the side.'];
	const begin =
		channel.kind === 'dm' ? '' : `This is the beginning of ${titleOf(channel, state)}. `;
	const invitation = `${begin}Type / to see what ${state.application.name} can do`;
	const { beginWith: first } = state;
	if (first === undefined) return [`${invitation}.`];
	const link = { type: 'button', class: 'mention', 'data-command': first.command };
	return [
		`${invitation}, or begin with `,
		element('button', link, `/${first.command}`),
		` ${first.text}.`,
	];
}

type Author = Pick<StoredMessage['author'], 'id' | 'username' | 'global_name' | 'bot'>;

/** The bot’s picture, or a person’s initial in a colour of theirs. */
export function drawAvatar({ id, username, global_name: name, bot }: Author): HTMLElement {
	if (bot) return element('img', { class: 'avatar', src: '/page/icon.svg', alt: '' });
	const colour = Number(BigInt(id) % 5n);
	const initial = (name ?? username).slice(0, 1).toUpperCase();
	return element('span', { class: `avatar is-${colour}`, 'aria-hidden': 'true' }, initial);
}
