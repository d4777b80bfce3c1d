import type { Phrases } from '../src/phrases/phrases.ts';
import type { PageChannel, PageState } from '../src/protocol/page.ts';
import { channelTitle, createChannelList, drawWelcome, showChannelHead } from './channels.ts';
import { type Composer, createComposer } from './composer/composer.ts';
import { offeredCommands } from './composer/offered-commands.ts';
import { byId, showStatus } from './element.ts';
import { createLiveView, type LiveViewHooks } from './live-view.ts';
import { createMessageList, type MessageList } from './message/message-list.ts';
import { createMessageMenu } from './message/message-menu.ts';
import { createModalDialog } from './modal/modal-dialog.ts';
import { onTyping } from './on-typing.ts';
import { createServerClient, type ServerClient } from './server-client.ts';
import {
	createActions,
	readChannel,
	readPhrases,
	readViewer,
	rememberLocale,
	type Session,
	writeAddress,
} from './session.ts';
import { type ClockControl, createClockControl } from './side/clock-control.ts';
import { createInspector } from './side/inspector.ts';
import { createServerControls, type ServerControls } from './side/server-controls.ts';
import { setUpThemeButton, setUpViewerFields } from './side/settings.ts';
import { writeStaticTexts } from './static-texts.ts';

const refreshMs = 1_000;

await startPage();

async function startPage(): Promise<void> {
	const reader = { phrases: readPhrases(address()) };
	const phrases = () => reader.phrases;
	const refreshTheme = setUpThemeButton(phrases);
	const use = (chosen: Phrases): void => {
		reader.phrases = chosen;
		writeStaticTexts(chosen);
		refreshTheme();
	};
	const client = createServerClient(phrases);
	use(reader.phrases);
	try {
		buildPage(client, await client.state(), use);
	} catch {
		showStatus(reader.phrases.say('notResponding'));
	}
}

/** Builds the parts of the page and connects them; `use` sets the language of everything else. */
function buildPage(client: ServerClient, state: PageState, use: (phrases: Phrases) => void): void {
	const viewer = readViewer(address(), state);
	const session: Session = { viewer, channel: undefined, commands: [] };
	const actions = createActions(client, session, (modal) => dialog.open(modal));
	const phrases = () => session.viewer.phrases;
	const view = () => ({ phrases: phrases() });
	const inspector = createInspector(phrases);
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
		openThread: (id) => live.visit((channel) => channel.id === id),
		async dismiss(message) {
			const { kind } = await actions.dismiss(message);
			if (kind === 'done') messages.remove(message);
			composer.focus();
		},
		openMenu: createMessageMenu({ ...actions, client, session, inspector, failed }),
	});
	const channels = createChannelList(phrases, async (channel) => {
		await live.enter(channel);
		if (hasPointer()) composer.focus();
	});
	const composer = createComposer({
		...actions,
		phrases,
		people: state.people,
		roles: () => session.channel?.server?.roles ?? [],
		offered: () => offeredCommands(session.commands, phrases().locale),
		channels: channels.all,
		failed,
	});
	const refresh = (): void => {
		clock.refresh();
		messages.refreshTimes();
	};
	const live = createLiveView(
		{ client, session, messages, channels, inspector },
		createHooks({ session, state, clock, messages, composer, server: () => server }),
	);
	const server = createServerControls({
		...actions,
		phrases,
		joined: (id) => live.visit((channel) => channel.server?.id === id),
	});
	setUpViewerFields(state, viewer, (chosen) => {
		session.viewer = chosen;
		use(chosen.phrases);
		rememberLocale(chosen);
		refresh();
		live.restart();
	});
	onCommandLink(composer.begin);
	onTyping(composer.focus);
	window.setInterval(refresh, refreshMs);
	live.restart();
}

type HookParts = {
	readonly session: Session;
	readonly state: PageState;
	readonly clock: ClockControl;
	readonly messages: MessageList;
	readonly composer: Composer;
	readonly server: () => ServerControls;
};

/** What changes on the page as you move between channels and as time passes. */
function createHooks(parts: HookParts): LiveViewHooks {
	const { session, state, clock, messages, composer, server } = parts;
	const phrases = () => session.viewer.phrases;
	return {
		choose: (all) =>
			all.find(({ id }) => id === session.channel?.id) ?? readChannel(address(), all),
		heading: (channel) => drawWelcome(channel, state, phrases()),
		left: composer.leave,
		entered(channel) {
			writeAddress(session.viewer, channel, state);
			showChannelHead(channel, state, phrases());
			composer.enter(canWrite(channel) ? channelTitle(channel, state) : undefined);
		},
		listed: () => server().show(session.channel),
		clockMoved(moved) {
			clock.show(moved);
			messages.refreshTimes();
		},
	};
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

/** Starts a command when its name in a message is pressed. */
function onCommandLink(begin: (path: string) => void): void {
	byId('messages', HTMLElement).addEventListener('click', ({ target }) => {
		const link = target instanceof Element ? target.closest<HTMLElement>('[data-command]') : null;
		const path = link?.dataset.command;
		if (path !== undefined) begin(path);
	});
}
