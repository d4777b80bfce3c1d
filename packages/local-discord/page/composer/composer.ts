import type { PageChannel } from '../../src/protocol/page.ts';
import { part } from '../element.ts';
import { wordOn } from '../message/message-acting.ts';
import type { Deeds } from '../session.ts';
import { type CommandForm, openCommandForm, type Values } from './command-form.ts';
import { matchingCommands, namedCommand, type OfferedCommand } from './offered-commands.ts';
import { openSuggestionPopup } from './suggestion-popup.ts';
import { takeKeys } from './take-keys.ts';

type ComposerSurroundings = Pick<Deeds, 'say' | 'slash' | 'autocomplete'> & {
	readonly offered: () => readonly OfferedCommand[];
	readonly channels: () => readonly PageChannel[];
	/** Told of a command that the bot did not answer. */
	readonly failed: (command: string) => void;
};

/** Where one writes: plain text, or a command with its options. */
export type Composer = {
	/** Puts a command in, by what it is to the bot: `digest add`. */
	begin(path: string): void;
	/** Empties it; what is written from now on is for the channel that is entered next, and is read there. */
	leave(): void;
	/** Says where one writes now; undefined where one cannot. */
	enter(place: string | undefined): void;
	focus(): void;
};

type Now = {
	form?: CommandForm | undefined;
	isBusy: boolean;
	/** One channel is left, and it is not yet known what can be asked in the next. */
	isBetween: boolean;
	/** What is written is to be sent as soon as that is known. */
	isDue: boolean;
};

export function openComposer(around: ComposerSurroundings): Composer {
	const parts = findParts();
	const { text, line, send } = parts;
	const popup = openSuggestionPopup();
	parts.box.prepend(popup.box);
	const now: Now = { isBusy: false, isBetween: true, isDue: false };

	const tell = (problem: string): void => {
		parts.problem.textContent = problem;
		parts.problem.hidden = problem === '';
	};
	const leaveForm = (): void => {
		popup.hide();
		now.form?.box.remove();
		now.form = undefined;
		text.hidden = false;
		tell('');
	};
	const cancel = (): void => {
		leaveForm();
		text.focus();
	};
	const begin = (command: OfferedCommand, rest: string): void => {
		leaveForm();
		text.value = '';
		text.hidden = true;
		const autocomplete = (of: OfferedCommand, options: Values, typing: string) =>
			around.autocomplete(of.path, options, typing);
		const form = { ...around, popup, autocomplete, send: submit, cancel, tell };
		now.form = openCommandForm(command, rest, form);
		line.prepend(now.form.box);
		now.form.focus();
	};
	const submit = async (): Promise<void> => {
		if (now.isBetween) now.isDue = true;
		if (now.isBusy || now.isBetween) return;
		popup.hide();
		now.isBusy = true;
		line.setAttribute('aria-busy', 'true');
		await (now.form ? sendCommand(now.form) : sendText());
		line.removeAttribute('aria-busy');
		now.isBusy = false;
	};
	const sendText = async (): Promise<void> => {
		const content = text.value.trim();
		if (content === '') return;
		text.value = '';
		const answer = await around.say(content);
		tell(wordOn(answer));
		if (answer.kind !== 'done' && text.value === '') text.value = content;
	};
	const sendCommand = async (form: CommandForm): Promise<void> => {
		const values = await form.read();
		if (values === undefined) return;
		const answer = await around.slash(form.command.path, values);
		if (answer.kind === 'refused') return tell(answer.why);
		if (answer.kind === 'failed') around.failed(form.command.path);
		if (now.form === form) cancel();
	};
	const read = (): void => {
		tell('');
		if (now.isBetween) return;
		const named = namedCommand(around.offered(), text.value);
		if (named !== undefined) begin(named.command, named.rest);
		else if (text.value.startsWith('/')) suggest(text.value.slice(1));
		else popup.hide();
	};
	const suggest = (typed: string): void => {
		const found = matchingCommands(around.offered(), typed);
		const choices = found.map((command) => ({
			label: `/${command.name}`,
			detail: command.description,
			pick: () => begin(command, ''),
		}));
		popup.show(text, { title: found.length > 0 ? 'Commands' : 'No such command' }, choices, 0);
	};

	takeKeys(text, popup, { enter: submit, cancel: () => tell('') });
	text.addEventListener('input', read);
	send.addEventListener('click', submit);
	parts.slash.addEventListener('click', () => {
		leaveForm();
		text.value = '/';
		text.focus();
		read();
	});
	return {
		begin(path) {
			const command = around.offered().find((one) => one.path === path);
			if (command) begin(command, '');
			else tell(`“/${path}” is not offered to you here.`);
		},
		leave() {
			leaveForm();
			text.value = '';
			now.isBetween = true;
			now.isDue = false;
		},
		enter(place) {
			now.isBetween = false;
			parts.box.hidden = place === undefined;
			const label = `Message ${place ?? ''}`;
			text.placeholder = label;
			text.setAttribute('aria-label', label);
			if (text.value !== '') read();
			if (now.isDue && !popup.isOpen()) submit();
		},
		focus: () => (now.form ?? text).focus(),
	};
}

function findParts() {
	return {
		box: part('composer', HTMLElement),
		line: part('composer-line', HTMLElement),
		text: part('composer-text', HTMLInputElement),
		slash: part('composer-slash', HTMLButtonElement),
		send: part('composer-send', HTMLButtonElement),
		problem: part('composer-problem', HTMLElement),
	};
}
