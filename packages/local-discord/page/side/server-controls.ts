import { type Phrases, pageLocales } from '../../src/phrases/phrases.ts';
import type { ActAnswer, PageChannel } from '../../src/protocol/page.ts';
import { byId, showStatus } from '../element.ts';
import { type Actions, answerText } from '../session.ts';
import { drawLocales } from './settings.ts';

/** Sets the language of the current server, and adds the bot to servers or removes it. */
export type ServerControls = {
	show(channel: PageChannel | undefined): void;
};

type ServerOptions = Pick<Actions, 'setServerLanguage' | 'join' | 'joinHere' | 'leave'> & {
	readonly phrases: () => Phrases;
	/** The bot has joined the server with this id. */
	readonly joined: (server: string) => void;
};

const systemChannels = ['open', 'closed', 'none'] as const;

export function createServerControls(options: ServerOptions): ServerControls {
	const { phrases, setServerLanguage, join, joinHere, leave, joined } = options;
	const locale = byId('server-locale', HTMLSelectElement);
	const kind = byId('system-channel', HTMLSelectElement);
	const joining = byId('server-join', HTMLButtonElement);
	const membership = byId('server-membership', HTMLButtonElement);
	const shown = { count: 1, hasBot: true };
	const finish = (answer: ActAnswer): void => {
		showStatus(answerText(answer, phrases()));
		if (answer.kind === 'done' && answer.joined !== undefined) joined(answer.joined);
	};
	const show: ServerControls['show'] = (channel) => {
		const server = channel?.server;
		locale.disabled = server === undefined;
		membership.disabled = server === undefined;
		shown.hasBot = server?.hasBot ?? true;
		membership.textContent = phrases().say(shown.hasBot ? 'leaveServer' : 'joinThisServer', {
			server: server?.name ?? '',
		});
		if (server !== undefined) locale.value = server.locale;
	};

	locale.append(...drawLocales(pageLocales, 'en-US'));
	locale.addEventListener('change', async () => finish(await setServerLanguage(locale.value)));
	membership.addEventListener('click', async () =>
		finish(await (shown.hasBot ? leave() : joinHere())),
	);
	joining.addEventListener('click', async () => {
		shown.count += 1;
		const name = phrases().say('newServer', { number: shown.count });
		const systemChannel = systemChannels.find((one) => one === kind.value) ?? 'open';
		finish(await join(name, systemChannel));
	});
	return { show };
}
