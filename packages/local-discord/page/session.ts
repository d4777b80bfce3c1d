import type {
	ActAnswer,
	ActValue,
	PageChannel,
	PageCommands,
	PageMessage,
	PageState,
} from '../src/protocol/page.ts';
import type { Server } from './server.ts';
import type { TimeView } from './show-time.ts';
import type { Seat } from './side/seat-switch.ts';

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

/** Who one is, where, and what is offered there; it changes as one looks about. */
export type Presence = {
	seat: Seat;
	channel: PageChannel | undefined;
	commands: PageCommands;
};

/** What whoever draws a message may ask and do. */
export type Surroundings = {
	readonly bot: PageState['bot'];
	/** The id of whoever one is. */
	readonly me: () => string;
	readonly now: () => Date;
	readonly view: () => TimeView;
	readonly press: (message: string, customId: string) => Promise<ActAnswer>;
	readonly choose: (
		message: string,
		customId: string,
		values: readonly string[],
	) => Promise<ActAnswer>;
	readonly dismiss: (message: string) => void;
	readonly openMenu: (shown: PageMessage, at: Place) => void;
};

/** A point of the window, and what has the focus back when a menu there closes. */
export type Place = { readonly x: number; readonly y: number; readonly opener: HTMLElement };
