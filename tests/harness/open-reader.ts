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

/** A message as its reader sees it. */
export type ShownMessage = {
	readonly message: StoredMessage;
	readonly text: string;
	readonly isPrivate: boolean;
	/** The labels of its buttons. */
	readonly buttons: readonly string[];
	/** The labels of each menu's lines, by the menu's placeholder. */
	readonly menus: Readonly<Record<string, readonly string[]>>;
};

/** A form as its reader sees it. */
export type OpenForm = {
	readonly title: string;
	/** The labels of its fields, in order. */
	readonly labels: readonly string[];
	/** What is filled in already, by the custom ids of the fields. */
	readonly filled: Readonly<Record<string, string>>;
};

/** A person who uses Dateline and reads what it answers. */
export type TestReader = {
	asks(command: string, options?: Options): Promise<ShownMessage>;
	/** Presses the button with this label. */
	presses(shown: ShownMessage, label: string): Promise<ShownMessage>;
	/** Chooses the line with this label, from the menu that has it. */
	chooses(shown: ShownMessage, label: string): Promise<ShownMessage>;
	/** Types a command that opens a form. */
	opens(command: string, options?: Options): Promise<OpenForm>;
	/** Presses the button with this label, which opens a form. */
	opensBy(shown: ShownMessage, label: string): Promise<OpenForm>;
	/** Fills in the open form, keeping what is filled in already, and sends it. */
	sends(values?: Readonly<Record<string, string | readonly string[]>>): Promise<ShownMessage>;
	/** Closes the open form without sending it. */
	dismisses(): void;
	/** Types into an option, with others already filled in, and returns the choices on offer. */
	types(
		command: string,
		option: string,
		text: string,
		others?: Options,
	): Promise<readonly Choice[]>;
};

/** Lets the person with this name use Dateline in a channel. */
export function openReader(discord: LocalDiscord, as: string, channel = 'general'): TestReader {
	const press = ({ message }: ShownMessage, label: string) => {
		const button = flatComponents(message.components).find(
			(component) => component.label === label,
		);
		const customId = button?.custom_id ?? `(labelled “${label}”)`;
		return discord.press({ as, message, customId });
	};
	return {
		asks: async (command, options = {}) =>
			readAnswer(await discord.slash({ as, in: channel, command, options })),
		presses: async (shown, label) => readAnswer(await press(shown, label)),
		opens: async (command, options = {}) =>
			readForm(await discord.slash({ as, in: channel, command, options })),
		opensBy: async (shown, label) => readForm(await press(shown, label)),
		sends: async (values = {}) => readAnswer(await discord.submitModal({ as, values })),
		dismisses: () => discord.dismissModal({ as }),
		async chooses({ message }, label) {
			const menu = menusOf(message).find(({ lines }) => lines.has(label));
			const values = [menu?.lines.get(label) ?? ''];
			const customId = menu?.customId ?? `(with a line “${label}”)`;
			return readAnswer(await discord.choose({ as, message, customId, values }));
		},
		async types(command, typing, text, others = {}) {
			const options = { ...others, [typing]: text };
			const choices = await discord.autocomplete({ as, in: channel, command, typing, options });
			return choices.map(({ name, value }) => ({ name, value: `${value}` }));
		},
	};
}

/** Reads a stored message as its reader sees it. */
export function shownMessage(message: StoredMessage): ShownMessage {
	return {
		message,
		text: textsOf(message.components).join('\n'),
		isPrivate: hasFlag(message.flags, messageFlag.ephemeral),
		buttons: flatComponents(message.components).flatMap(({ type, label }) =>
			type === componentType.button && label ? [label] : [],
		),
		menus: Object.fromEntries(
			menusOf(message).map(({ placeholder, lines }) => [placeholder, [...lines.keys()]]),
		),
	};
}

/** Resolves with the next private message. */
export function nextPrivateMessage(discord: LocalDiscord): Promise<ShownMessage> {
	return new Promise((resolve) => {
		const stop = discord.onEvent((event) => {
			if (event.kind !== 'message-created' || event.reader === undefined) return;
			stop();
			resolve(shownMessage(event.message));
		});
	});
}

/** Waits for an answer, however long it takes. */
async function readAnswer(answer: Answer): Promise<ShownMessage> {
	if (answer.kind === 'failed') throw new Error('Discord gave up waiting for an answer');
	return shownMessage(await answer.settled());
}

function readForm({ modal }: Answer): OpenForm {
	if (modal === undefined) throw new Error('no form was opened');
	const fields = modal.components.flatMap(({ component }) => component ?? []);
	const filled = fields.flatMap(({ custom_id = '', value, options, default_values }) => {
		const chosen = options?.find((one) => one.default)?.value ?? default_values?.[0]?.id;
		const shown = value ?? chosen;
		return shown === undefined ? [] : [[custom_id, `${shown}`] as const];
	});
	return {
		title: modal.title,
		labels: modal.components.map(({ label }) => label ?? ''),
		filled: Object.fromEntries(filled),
	};
}

function menusOf({ components }: StoredMessage) {
	return flatComponents(components).flatMap(({ options, custom_id, placeholder }) => {
		if (!options) return [];
		const lines = new Map(options.map(({ label, value }) => [label, value]));
		return [{ customId: `${custom_id}`, placeholder: `${placeholder}`, lines }];
	});
}
