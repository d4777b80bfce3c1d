import type { ActAnswer, ActValue } from './contract.ts';
import type { Presence } from './presence.ts';
import type { Server } from './server.ts';

type Options = Readonly<Record<string, ActValue>>;

/** All that one can do here, as whoever one is, wherever one is. */
export type Deeds = {
	say(content: string): Promise<ActAnswer>;
	slash(command: string, options: Options): Promise<ActAnswer>;
	autocomplete(command: string, options: Options, typing: string): Promise<ActAnswer>;
	press(message: string, customId: string): Promise<ActAnswer>;
	choose(message: string, customId: string, values: readonly string[]): Promise<ActAnswer>;
	useOn(message: string, command: string): Promise<ActAnswer>;
	dismiss(message: string): Promise<ActAnswer>;
	forward(to: 'next' | number): Promise<ActAnswer>;
};

export function openDeeds({ act }: Server, presence: Presence): Deeds {
	const here = () => ({
		as: presence.seat.person.username,
		channel: presence.channel?.id ?? '',
		locale: presence.seat.locale,
	});
	return {
		say: (content) => act({ ...here(), kind: 'say', content }),
		slash: (command, options) => act({ ...here(), kind: 'slash', command, options }),
		autocomplete: (command, options, typing) =>
			act({ ...here(), kind: 'autocomplete', command, options, typing }),
		press: (message, customId) => act({ ...here(), kind: 'press', message, customId }),
		choose: (message, customId, values) =>
			act({ ...here(), kind: 'choose', message, customId, values }),
		useOn: (message, command) => act({ ...here(), kind: 'message command', message, command }),
		dismiss: (message) => act({ ...here(), kind: 'dismiss', message }),
		forward: (to) => act({ kind: 'forward', to }),
	};
}
