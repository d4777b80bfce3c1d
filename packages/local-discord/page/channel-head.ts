import type { PageChannel, PageState } from '../src/protocol/page.ts';
import { byId, element, icon } from './element.ts';
import { channelIcon } from './side/channel-list.ts';

/** Shows the channel’s name at the top of the page and in the browser’s title. */
export function showChannelHead(channel: PageChannel, state: PageState): void {
	const title = channelTitle(channel, state);
	byId('channel-icon', HTMLElement).replaceChildren(icon(channelIcon(channel)));
	byId('channel-name', HTMLElement).textContent = channel.name;
	byId('messages', HTMLElement).setAttribute('aria-label', `Messages in ${title}`);
	document.title = `${title} · ${state.guild.name}`;
}

/** The channel’s name with its sign: `#news`, or `@` and the bot’s name for direct messages. */
export function channelTitle({ kind, name }: PageChannel, { bot }: PageState): string {
	return kind === 'dm' ? `@${bot.name}` : `#${name}`;
}

/** The welcome above the first message. */
export function drawWelcome(channel: PageChannel, state: PageState): HTMLElement {
	return element(
		'div',
		{ class: 'welcome' },
		element('span', { class: 'welcome-icon' }, icon(channelIcon(channel))),
		element('p', { class: 'welcome-title' }, welcomeTitle(channel, state)),
		element('p', { class: 'welcome-text' }, ...welcomeText(channel, state)),
	);
}

function welcomeTitle(channel: PageChannel, state: PageState): string {
	return channel.kind === 'dm' ? channel.name : `Welcome to ${channelTitle(channel, state)}!`;
}

function welcomeText(channel: PageChannel, state: PageState): readonly (Node | string)[] {
	if (channel.kind === 'forum')
		return ['This forum’s posts are listed below its name at the side.'];
	const start =
		channel.kind === 'dm' ? '' : `This is the start of ${channelTitle(channel, state)}. `;
	const invitation = `${start}Type / to see what ${state.application.name} can do`;
	const { beginWith: first } = state;
	if (first === undefined) return [`${invitation}.`];
	const link = { type: 'button', class: 'mention', 'data-command': first.command };
	return [
		`${invitation}, or start with `,
		element('button', link, `/${first.command}`),
		` ${first.text}.`,
	];
}
