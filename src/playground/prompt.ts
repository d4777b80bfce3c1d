import { createInterface } from 'node:readline';
import type { LocalDiscord } from './local-discord.ts';
import { hasFlag, messageFlag, type StoredMessage } from './message.ts';
import { ClientRefusal } from './people/client-refusal.ts';
import { type Control, writeMessage } from './prompt/message-text.ts';
import { readFiles } from './prompt/read-files.ts';
import { readTypedLine, type TypedLine } from './prompt/typed-line.ts';

export type PromptOptions = {
	readonly discord: LocalDiscord;
	readonly input: NodeJS.ReadableStream;
	readonly output: NodeJS.WritableStream;
	readonly now: () => Date;
	/** Whether `output` understands terminal colours. */
	readonly colours?: boolean;
	/** The channel to start in, by name; `general` unless it says otherwise. */
	readonly channel?: string;
	/** The person to start as, by user name; `mia` unless it says otherwise. */
	readonly as?: string;
};

/** A text front for the local Discord: shows a channel and takes commands. */
export type Prompt = {
	/** Resolves when `/quit` was typed or the input ended. */
	readonly closed: Promise<void>;
	close(): void;
};

const roleNames: Readonly<Record<string, string>> = { moderator: 'omar', member: 'mia' };

/** Shows a channel's messages as text, and does what is typed, one line at a time. */
export function openPrompt(options: PromptOptions): Prompt {
	const { discord, input, output, now } = options;
	const seat: Seat = {
		as: options.as ?? 'mia',
		channel: options.channel ?? 'general',
		message: undefined,
		controls: [],
	};
	const dim = (text: string): string => (options.colours ? `\u001b[2m${text}\u001b[22m` : text);
	const say = (...lines: string[]): void => {
		output.write(`${lines.join('\n')}\n`);
	};
	const show = (message: StoredMessage): void => {
		const { lines, controls } = writeMessage(message, { now: now(), dim });
		if (controls.length > 0) Object.assign(seat, { message, controls });
		say('', ...lines);
	};
	const stop = discord.onEvent((event) => {
		if (event.kind !== 'message-created' && event.kind !== 'message-edited') return;
		if (isShown(discord, seat, event.message)) show(event.message);
	});
	const lines = createInterface({ input, terminal: false });
	const { promise: closed, resolve, reject } = Promise.withResolvers<void>();
	lines.once('close', () => {
		stop();
		resolve();
	});
	const queue = { tail: Promise.resolve() };
	lines.on('line', (line) => {
		queue.tail = queue.tail
			.then(() => {
				const typed = readTypedLine(line, discord.offered({ as: seat.as, in: seat.channel }));
				if (typed.kind === 'quit') lines.close();
				return obey(discord, seat, typed);
			})
			.catch(refusalAsText)
			.then((told) => (told === undefined ? undefined : say(told)))
			.catch(reject);
	});
	return { closed, close: () => lines.close() };
}

/** Who sits at the prompt, where, and the last message with something to press. */
type Seat = {
	as: string;
	channel: string;
	message: StoredMessage | undefined;
	controls: readonly Control[];
};

function isShown(discord: LocalDiscord, { as, channel }: Seat, message: StoredMessage): boolean {
	const isReady = !hasFlag(message.flags, messageFlag.loading);
	return isReady && discord.messages(channel, as).some(({ id }) => id === message.id);
}

/** Does what was typed; gives the sentence to say about it, if there is one. */
async function obey(
	discord: LocalDiscord,
	seat: Seat,
	typed: TypedLine,
): Promise<string | undefined> {
	switch (typed.kind) {
		case 'unclear':
			return typed.message;
		case 'as':
			return sitAs(discord, seat, typed.person);
		case 'in':
			discord.messages(typed.channel);
			seat.channel = typed.channel;
			return `You are in #${typed.channel}.`;
		case 'press':
			return press(discord, seat, typed.number);
		case 'command': {
			const { command } = typed;
			const options = { ...typed.options, ...(await readFiles(typed.files)) };
			return outcome(await discord.slash({ as: seat.as, in: seat.channel, command, options }));
		}
		default:
			return undefined;
	}
}

function sitAs(discord: LocalDiscord, seat: Seat, person: string): string {
	const username = roleNames[person] ?? person;
	discord.messages(seat.channel, username);
	seat.as = username;
	return `You are ${username} now.`;
}

async function press(
	discord: LocalDiscord,
	{ as, message, controls }: Seat,
	number: number,
): Promise<string | undefined> {
	const control = controls[number - 1];
	if (message === undefined || control === undefined)
		return `There is no button ${number} to press.`;
	const { customId, value } = control;
	return outcome(
		value === undefined
			? await discord.press({ as, message, customId })
			: await discord.choose({ as, message, customId, values: [value] }),
	);
}

function outcome({ kind }: { readonly kind: 'answered' | 'failed' }): string | undefined {
	return kind === 'failed' ? 'The application did not respond.' : undefined;
}

function refusalAsText(error: unknown): string {
	if (error instanceof ClientRefusal) return error.message;
	throw error;
}
