/** How an answer ended: `refused` with a sentence that says what to do, `failed` with an apology. */
export type AnswerOutcome = 'answered' | 'refused' | 'failed';

/** What became of an attempt to send a message that is owed. */
export type MessageOutcome = 'sent' | 'waiting' | 'refused' | 'blocked';

/** Hears what happens while the program runs. Its functions are quick and never throw. */
export type Observer = {
	/** `command` is one that exists, or `unknown`. */
	answered(answer: {
		readonly command: string;
		readonly outcome: AnswerOutcome;
		readonly seconds: number;
	}): void;
	messageTried(outcome: MessageOutcome): void;
	/** `lateSeconds`: since the digest’s slot, or since the alerts were composed. */
	promiseKept(promise: { readonly kind: 'digest' | 'alert'; readonly lateSeconds: number }): void;
	/** All alerts were compared with what arrived, so many seconds after answers knew it. */
	arrivalsChecked(seconds: number): void;
	/** A connection to Discord’s gateway was lost and is being opened again. */
	reconnecting(): void;
};

/** For a program that nobody observes. */
export const noObserver: Observer = {
	answered: () => undefined,
	messageTried: () => undefined,
	promiseKept: () => undefined,
	arrivalsChecked: () => undefined,
	reconnecting: () => undefined,
};
