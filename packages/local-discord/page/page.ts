import type { PageChannel, PageState } from '../src/protocol/page.ts';
import { channelTitle, createChannelList, drawWelcome, showChannelHead } from './channels.ts';
import { createComposer } from './composer/composer.ts';
import { offeredCommands } from './composer/offered-commands.ts';
import { byId, showStatus } from './element.ts';
import { createLiveView } from './live-view.ts';
import { createMessageList } from './message/message-list.ts';
import { createMessageMenu } from './message/message-menu.ts';
import { createModalDialog } from './modal/modal-dialog.ts';
import { createServerClient, type ServerClient } from './server-client.ts';
import { createActions, readChannel, readViewer, type Session, writeAddress } from './session.ts';
import { createClockControl } from './side/clock-control.ts';
import { createInspector } from './side/inspector.ts';
import { setUpThemeButton, setUpViewerFields } from './side/settings.ts';

const refreshMs = 1_000;

setUpThemeButton();
await startPage(createServerClient());

async function startPage(client: ServerClient): Promise<void> {
	try {
		buildPage(client, await client.state());
	} catch {
		showStatus('The local Discord is not responding. Restart it, then reload this page.');
	}
}

/** Builds the parts of the page and connects them: channels, messages, composer and panels. */
function buildPage(client: ServerClient, state: PageState): void {
	const viewer = readViewer(address(), state);
	const session: Session = { viewer, channel: undefined, commands: [] };
	const actions = createActions(client, session, (modal) => dialog.open(modal));
	const view = () => ({ locale: session.viewer.locale });
	const inspector = createInspector();
	const { forward } = actions;
	const clock = createClockControl({ realNow: Date.now, view, texts: state.clock, forward });
	const dialog = createModalDialog({
		botName: state.bot.name,
		now: clock.now,
		view,
		submit: actions.submitModal,
		dismiss: actions.dismissModal,
		focusElsewhere: () => composer.focus(),
	});
	const failed = (command: string): void =>
		messages.addFailure(session.viewer.person.name, command);
	const messages = createMessageList({
		...actions,
		bot: state.bot,
		viewerId: () => session.viewer.person.id,
		now: clock.now,
		view,
		async dismiss(message) {
			const { kind } = await actions.dismiss(message);
			if (kind === 'done') messages.remove(message);
			composer.focus();
		},
		openMenu: createMessageMenu({ ...actions, client, session, inspector, failed }),
	});
	const channels = createChannelList(async (channel) => {
		await live.enter(channel);
		if (hasPointer()) composer.focus();
	});
	const composer = createComposer({
		...actions,
		offered: () => offeredCommands(session.commands, session.viewer.locale),
		channels: channels.all,
		failed,
	});
	const refresh = (): void => {
		clock.refresh();
		messages.refreshTimes();
	};
	const live = createLiveView(
		{ client, session, messages, channels, inspector },
		{
			choose: (all) =>
				all.find(({ id }) => id === session.channel?.id) ?? readChannel(address(), all),
			heading: (channel) => drawWelcome(channel, state),
			left: composer.leave,
			entered(channel) {
				writeAddress(session.viewer, channel);
				showChannelHead(channel, state);
				composer.enter(canWrite(channel) ? channelTitle(channel, state) : undefined);
			},
			clockMoved(moved) {
				clock.show(moved);
				messages.refreshTimes();
			},
		},
	);
	setUpViewerFields(state, viewer, (chosen) => {
		session.viewer = chosen;
		live.restart();
	});
	byId('guild-name', HTMLElement).textContent = state.guild.name;
	onCommandLink(composer.begin);
	onTyping(composer.focus);
	window.setInterval(refresh, refreshMs);
	live.restart();
}

function address(): URLSearchParams {
	return new URLSearchParams(location.search);
}

/** A forum holds only posts. */
function canWrite({ kind }: PageChannel): boolean {
	return kind !== 'forum';
}

/** Without a pointer, moving the focus would open an on-screen keyboard. */
function hasPointer(): boolean {
	return window.matchMedia('(hover: hover)').matches;
}

/** Sends what you type to the composer when nothing has the focus. */
function onTyping(focus: () => void): void {
	document.addEventListener('keydown', ({ key, ctrlKey, metaKey, altKey }) => {
		const isCharacter = [...key].length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
		if (isCharacter && document.activeElement === document.body) focus();
	});
}

/** Starts a command when its name in a message is pressed. */
function onCommandLink(begin: (path: string) => void): void {
	byId('messages', HTMLElement).addEventListener('click', ({ target }) => {
		const link = target instanceof Element ? target.closest<HTMLElement>('[data-command]') : null;
		const path = link?.dataset.command;
		if (path !== undefined) begin(path);
	});
}
