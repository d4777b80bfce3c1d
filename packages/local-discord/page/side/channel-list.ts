import type { PageChannel } from '../../src/protocol/page.ts';
import { element, type IconName, icon, part, pressable } from '../element.ts';

/** The channels at the side; a mark stands where something came that was not seen. */
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
};

export function channelIcon({ kind }: PageChannel): IconName {
	return icons[kind];
}

export function openChannelList(open: (channel: PageChannel) => void): ChannelList {
	const root = part('channels', HTMLElement);
	const shown: { channels: readonly PageChannel[]; current: string | undefined } = {
		channels: [],
		current: undefined,
	};
	const unread = new Set<string>();
	const draw = (channel: PageChannel): HTMLElement => {
		const isUnread = unread.has(channel.id);
		const threads = shown.channels.filter(({ parentId }) => parentId === channel.id);
		const button = pressable(
			{
				class: `channel ${isUnread ? 'is-unread' : ''}`.trim(),
				'aria-current': channel.id === shown.current ? 'page' : undefined,
				'data-channel': channel.id,
			},
			[
				icon(channelIcon(channel)),
				element('span', { class: 'channel-name' }, channel.name),
				isUnread ? element('span', { class: 'for-readers' }, 'unread') : undefined,
			],
			() => open(channel),
		);
		const below = element('ul', { class: 'threads' }, ...threads.map(draw));
		return element('li', {}, button, threads.length > 0 ? below : undefined);
	};
	const redraw = (): void => {
		const focused = root.querySelector<HTMLElement>('.channel:focus')?.dataset.channel;
		const { channels } = shown;
		const isTop = ({ parentId }: PageChannel) => !channels.some(({ id }) => id === parentId);
		const ours = channels.filter((channel) => channel.kind !== 'dm' && isTop(channel));
		const direct = channels.filter(({ kind }) => kind === 'dm');
		root.replaceChildren(
			...drawGroup('Channels', ours.map(draw)),
			...drawGroup('Private', direct.map(draw)),
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
