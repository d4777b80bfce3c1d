import type { PageChannel, PageClock, PageState } from '../src/protocol/page.ts';
import { readChannel, readSeat, writeAddress } from './address.ts';
import { openComposer } from './composer/composer.ts';
import { offeredCommands } from './composer/offered-commands.ts';
import { part } from './element.ts';
import { openLive } from './live.ts';
import { drawFailure } from './message/draw-note.ts';
import { openMessageList } from './message/message-list.ts';
import { openMessageMenu } from './message-menu.ts';
import { drawWelcome, showHead, writingPlace } from './room-head.ts';
import type { Server } from './server.ts';
import { openDeeds, type Presence } from './session.ts';
import { openChannelList } from './side/channel-list.ts';
import { openClockControl } from './side/clock-control.ts';
import { openInspector } from './side/inspector.ts';
import { openSeatSwitch } from './side/seat-switch.ts';
import { openSideDrawer } from './side/side-drawer.ts';

type RoomOptions = {
	readonly server: Server;
	readonly state: PageState;
	/** The local time, which may be ahead of the real one. */
	readonly now: () => Date;
	readonly clockMoved: (clock: PageClock) => void;
};

const refreshMs = 1_000;

/** Builds the page’s parts and keeps them together: the channels, the messages, the composer and the panels. */
export function openRoom({ server, state, now, clockMoved }: RoomOptions): void {
	const presence: Presence = { seat: readSeat(address(), state), channel: undefined, commands: [] };
	const deeds = openDeeds(server, presence);
	const view = () => ({ locale: presence.seat.locale });
	const inspector = openInspector();
	const drawer = openSideDrawer();
	const clock = openClockControl({ now, view, words: state.clock, forward: deeds.forward });
	const failed = (command: string): void =>
		messages.note(drawFailure(presence.seat.person.name, command));
	const openMenu = openMessageMenu({ server, presence, useOn: deeds.useOn, inspector, failed });
	const dismiss = async (message: string): Promise<void> => {
		const { kind } = await deeds.dismiss(message);
		if (kind === 'done') messages.remove(message);
		composer.focus();
	};
	const me = () => presence.seat.person.id;
	const { bot } = state;
	const messages = openMessageList({ ...deeds, bot, me, now, view, dismiss, openMenu });
	const channels = openChannelList((channel) => {
		drawer.close();
		live.enter(channel).then(() => {
			if (hasPointer()) composer.focus();
		});
	});
	const composer = openComposer({
		...deeds,
		offered: () => offeredCommands(presence.commands, presence.seat.locale),
		channels: channels.all,
		failed,
	});
	const refresh = (): void => {
		clock.refresh();
		messages.keepTimes();
	};
	const live = openLive(
		{ server, presence, messages, channels, inspector },
		{
			choose: (all) => all.find(isIn(presence)) ?? readChannel(address(), all),
			heading: (channel) => drawWelcome(channel, state),
			left: composer.leave,
			entered(channel) {
				writeAddress(presence.seat, channel);
				showHead(channel, state);
				composer.enter(writingPlace(channel, state));
			},
			clockMoved(moved) {
				clockMoved(moved);
				clock.show(moved);
				refresh();
			},
		},
	);
	openSeatSwitch(state, presence.seat, (seat) => {
		presence.seat = seat;
		live.restart();
	});
	part('guild-name', HTMLElement).textContent = state.guild.name;
	onCommandLink(composer.begin);
	onTyping(composer.focus);
	window.setInterval(refresh, refreshMs);
	live.restart();
}

/** Where there is a pointer there is no keyboard on the screen that would open. */
function hasPointer(): boolean {
	return window.matchMedia('(hover: hover)').matches;
}

function address(): URLSearchParams {
	return new URLSearchParams(location.search);
}

function isIn(presence: Presence): (channel: PageChannel) => boolean {
	return ({ id }) => id === presence.channel?.id;
}

/** Whoever types while nothing has the focus means to write. */
function onTyping(focus: () => void): void {
	document.addEventListener('keydown', ({ key, ctrlKey, metaKey, altKey }) => {
		const isCharacter = [...key].length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
		if (isCharacter && document.activeElement === document.body) focus();
	});
}

/** Puts a command in when one presses its name in a message. */
function onCommandLink(begin: (path: string) => void): void {
	part('messages', HTMLElement).addEventListener('click', ({ target }) => {
		const link = target instanceof Element ? target.closest<HTMLElement>('[data-command]') : null;
		const path = link?.dataset.command;
		if (path !== undefined) begin(path);
	});
}
