import { createPhrases, nearestLocale, type Phrases } from '../src/phrases/phrases.ts';
import type {
	Act,
	ActAnswer,
	ActValue,
	ModalFieldValue,
	PageChannel,
	PageCommands,
	PageModal,
	PagePerson,
	PageState,
} from '../src/protocol/page.ts';
import type { SystemChannel } from '../src/world/new-server.ts';
import type { ServerClient } from './server-client.ts';

/** Who you are, which channel you are in and which commands it offers you; changes as you move. */
export type Session = {
	viewer: Viewer;
	channel: PageChannel | undefined;
	commands: PageCommands;
};

/** The person you act as, and the language of their Discord. */
export type Viewer = { readonly person: PagePerson; readonly phrases: Phrases };

const localeKey = 'locale';

/** Remembers the language for pages that are opened without one in their address. */
export function rememberLocale({ phrases }: Viewer): void {
	localStorage.setItem(localeKey, phrases.locale);
}

/** The language in the page’s address, or else the one chosen last, or the browser’s. */
export function readPhrases(query: URLSearchParams): Phrases {
	const chosen = query.get('locale') ?? localStorage.getItem(localeKey) ?? navigator.language;
	return createPhrases(nearestLocale(chosen));
}

/** Reads the viewer from the page’s address: `?as=omar&locale=de&channel=news`. */
export function readViewer(query: URLSearchParams, { people }: PageState): Viewer {
	const wanted = query.get('as');
	const person =
		people.find(({ username }) => username === wanted) ??
		people.find(({ isModerator }) => !isModerator) ??
		people[0];
	if (person === undefined) throw new Error('The server has no people to act as.');
	return { person, phrases: readPhrases(query) };
}

/** The channel in the page’s address, or else the first one. */
export function readChannel(
	query: URLSearchParams,
	channels: readonly PageChannel[],
): PageChannel | undefined {
	const wanted = query.get('channel');
	return channels.find(({ id, name }) => wanted === id || wanted === name) ?? channels[0];
}

/** Writes the viewer and the channel to the address, so that a reload keeps them. */
export function writeAddress(
	{ person, phrases }: Viewer,
	{ kind, name, id, server }: PageChannel,
	{ guild }: PageState,
): void {
	const channel = kind === 'text' && server?.id === guild.id ? name : id;
	const query = new URLSearchParams({ as: person.username, locale: phrases.locale, channel });
	history.replaceState(null, '', `?${query}`);
}

type Options = Readonly<Record<string, ActValue>>;

/** Everything you can do, as the current viewer in the current channel. */
export type Actions = {
	say(content: string): Promise<ActAnswer>;
	slash(command: string, options: Options): Promise<ActAnswer>;
	autocomplete(command: string, options: Options, typing: string): Promise<ActAnswer>;
	press(message: string, customId: string): Promise<ActAnswer>;
	choose(message: string, customId: string, values: readonly string[]): Promise<ActAnswer>;
	useOn(message: string, command: string): Promise<ActAnswer>;
	useOnPerson(user: string, command: string): Promise<ActAnswer>;
	submitModal(values: Readonly<Record<string, ModalFieldValue>>): Promise<ActAnswer>;
	dismissModal(): Promise<ActAnswer>;
	dismiss(message: string): Promise<ActAnswer>;
	forward(to: 'next' | number): Promise<ActAnswer>;
	/** Sets the language of the channel’s server. */
	setServerLanguage(locale: string): Promise<ActAnswer>;
	/** Adds the bot to a new server. */
	join(name: string, systemChannel: SystemChannel): Promise<ActAnswer>;
	/** Adds the bot to the channel’s server. */
	joinHere(): Promise<ActAnswer>;
	/** Removes the bot from the channel’s server. */
	leave(): Promise<ActAnswer>;
};

/** Calls `opened` with a modal that is the bot’s answer. */
export function createActions(
	client: ServerClient,
	session: Session,
	opened: (modal: PageModal) => void,
): Actions {
	const act = async (doing: Act): Promise<ActAnswer> => {
		const answer = await client.act(doing);
		if (answer.kind === 'done' && answer.modal) opened(answer.modal);
		return answer;
	};
	const actor = () => ({
		as: session.viewer.person.username,
		channel: session.channel?.id ?? '',
		locale: session.viewer.phrases.locale,
	});
	return {
		say: (content) => act({ ...actor(), kind: 'say', content }),
		slash: (command, options) => act({ ...actor(), kind: 'slash', command, options }),
		autocomplete: (command, options, typing) =>
			act({ ...actor(), kind: 'autocomplete', command, options, typing }),
		press: (message, customId) => act({ ...actor(), kind: 'press', message, customId }),
		choose: (message, customId, values) =>
			act({ ...actor(), kind: 'choose', message, customId, values }),
		useOn: (message, command) => act({ ...actor(), kind: 'message command', message, command }),
		useOnPerson: (user, command) => act({ ...actor(), kind: 'user command', user, command }),
		submitModal: (values) => act({ ...actor(), kind: 'submit modal', values }),
		dismissModal: () => act({ ...actor(), kind: 'dismiss modal' }),
		dismiss: (message) => act({ ...actor(), kind: 'dismiss', message }),
		forward: (to) => act({ kind: 'forward', to, locale: session.viewer.phrases.locale }),
		setServerLanguage: (language) => act({ ...actor(), kind: 'server language', language }),
		join: (name, systemChannel) => act({ ...actor(), kind: 'join', name, systemChannel }),
		joinHere: () => act({ ...actor(), kind: 'join here' }),
		leave: () => act({ ...actor(), kind: 'leave' }),
	};
}

/** What to tell a person about an answer; '' when its effect is already visible. */
export function answerText(answer: ActAnswer, { say }: Phrases): string {
	if (answer.kind === 'failed') return say('didNotRespond');
	return answer.kind === 'refused' ? answer.why : (answer.note ?? '');
}
