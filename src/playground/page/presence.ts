import type { PageChannel, PageCommands } from './contract.ts';
import type { Seat } from './side/seat-switch.ts';

/** Who one is, where, and what is offered there; it changes as one looks about. */
export type Presence = {
	seat: Seat;
	channel: PageChannel | undefined;
	commands: PageCommands;
};
