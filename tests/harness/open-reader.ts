import {
	type Answer,
	componentType,
	flatComponents,
	hasFlag,
	type LocalDiscord,
	messageFlag,
	type OptionFile,
	type StoredMessage,
	textsOf,
} from 'local-discord';

type Options = Readonly<Record<string, string | OptionFile>>;
type Choice = { readonly name: string; readonly value: string };

/** An answer as its reader has it before their eyes. */
export type Seen = {
	readonly message: StoredMessage;
	readonly text: string;
	readonly isPrivate: boolean;
	/** The labels of its buttons. */
	readonly buttons: readonly string[];
	/** The labels of each menu's lines, by what the menu says of itself. */
	readonly menus: Readonly<Record<string, readonly string[]>>;
};

/** A person who uses Dateline and reads what it answers. */
export type TestReader = {
	asks(command: string, options?: Options): Promise<Seen>;
	/** Presses the button of this label. */
	presses(seen: Seen, label: string): Promise<Seen>;
	/** Chooses the line of this label from whichever menu has it. */
	chooses(seen: Seen, label: string): Promise<Seen>;
	/** Types into an option, with others filled in already, and reads the choices that are offered. */
	types(
		command: string,
		option: string,
		text: string,
		others?: Options,
	): Promise<readonly Choice[]>;
};

export function openReader(discord: LocalDiscord, as: string, channel = 'general'): TestReader {
	return {
		asks: async (command, options = {}) =>
			seenAs(await discord.slash({ as, in: channel, command, options })),
		async presses({ message }, label) {
			const button = flatComponents(message.components).find((part) => part.label === label);
			const customId = button?.custom_id ?? `(labelled “${label}”)`;
			return seenAs(await discord.press({ as, message, customId }));
		},
		async chooses({ message }, label) {
			const menu = menusOf(message).find(({ lines }) => lines.has(label));
			const values = [menu?.lines.get(label) ?? ''];
			const customId = menu?.customId ?? `(with a line “${label}”)`;
			return seenAs(await discord.choose({ as, message, customId, values }));
		},
		async types(command, typing, text, others = {}) {
			const options = { ...others, [typing]: text };
			const choices = await discord.autocomplete({ as, in: channel, command, typing, options });
			return choices.map(({ name, value }) => ({ name, value: `${value}` }));
		},
	};
}

/** A message as its reader sees it. */
export function seenIn(message: StoredMessage): Seen {
	return {
		message,
		text: textsOf(message.components).join('\n'),
		isPrivate: hasFlag(message.flags, messageFlag.ephemeral),
		buttons: flatComponents(message.components).flatMap(({ type, label }) =>
			type === componentType.button && label ? [label] : [],
		),
		menus: Object.fromEntries(menusOf(message).map(({ says, lines }) => [says, [...lines.keys()]])),
	};
}

/** The next message that one person alone sees, once it is there. */
export function nextPrivateMessage(discord: LocalDiscord): Promise<Seen> {
	return new Promise((resolve) => {
		const stop = discord.onEvent((event) => {
			if (event.kind !== 'message-created' || event.reader === undefined) return;
			stop();
			resolve(seenIn(event.message));
		});
	});
}

/** What an answer says once it is there, however long that takes. */
async function seenAs(answer: Answer): Promise<Seen> {
	if (answer.kind === 'failed') throw new Error('Discord gave up waiting for an answer');
	return seenIn(await answer.settled());
}

function menusOf({ components }: StoredMessage) {
	return flatComponents(components).flatMap(({ options, custom_id, placeholder }) => {
		if (!options) return [];
		const lines = new Map(options.map(({ label, value }) => [label, value]));
		return [{ customId: `${custom_id}`, says: `${placeholder}`, lines }];
	});
}
