import type { ActAnswer, PageMessage, PageState } from './contract.ts';
import type { TimeView } from './show-time.ts';

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
