import type { PageChannel } from '../../src/protocol/page.ts';
import { part } from '../element.ts';
import { wordOn } from '../message/message-acting.ts';
import type { Deeds } from '../session.ts';
import { type CommandForm, openCommandForm } from './command-form.ts';
import { matchingCommands, namedCommand, type OfferedCommand } from './offered-commands.ts';
import { openSuggestionPopup, type SuggestionPopup } from './suggestion-popup.ts';
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

/** What is being written, where it is shown, and whom it is for. */
type Draft = {
	readonly around: ComposerSurroundings;
	readonly parts: ReturnType<typeof findParts>;
	readonly popup: SuggestionPopup;
	form?: CommandForm | undefined;
	isBusy: boolean;
	/** One channel is left, and it is not yet known what can be asked in the next. */
	isBetween: boolean;
	/** What is written is to be sent as soon as that is known. */
	isDue: boolean;
};

export function openComposer(around: ComposerSurroundings): Composer {
	const parts = findParts();
	const { box, text, slash, send } = parts;
	const popup = openSuggestionPopup();
	box.prepend(popup.box);
	const draft: Draft = { around, parts, popup, isBusy: false, isBetween: true, isDue: false };

	takeKeys(text, popup, { enter: () => submit(draft), cancel: () => tell('', draft) });
	text.addEventListener('input', () => read(draft));
	send.addEventListener('click', () => submit(draft));
	slash.addEventListener('click', () => {
		leaveForm(draft);
		text.value = '/';
		text.focus();
		read(draft);
	});
	return {
		begin(path) {
			const command = around.offered().find((one) => one.path === path);
			if (command) begin(command, '', draft);
			else tell(`“/${path}” is not offered to you here.`, draft);
		},
		leave() {
			leaveForm(draft);
			text.value = '';
			draft.isBetween = true;
			draft.isDue = false;
		},
		enter(place) {
			draft.isBetween = false;
			box.hidden = place === undefined;
			const label = `Message ${place ?? ''}`;
			text.placeholder = label;
			text.setAttribute('aria-label', label);
			if (text.value !== '') read(draft);
			if (draft.isDue && !popup.isOpen()) submit(draft);
		},
		focus: () => (draft.form ?? text).focus(),
	};
}

/** Offers or opens the command that the text begins. */
function read(draft: Draft): void {
	const { around, parts, popup } = draft;
	const typed = parts.text.value;
	tell('', draft);
	if (draft.isBetween) return;
	const named = namedCommand(around.offered(), typed);
	if (named !== undefined) begin(named.command, named.rest, draft);
	else if (typed.startsWith('/')) suggest(typed.slice(1), draft);
	else popup.hide();
}

function suggest(typed: string, draft: Draft): void {
	const found = matchingCommands(draft.around.offered(), typed);
	const choices = found.map((command) => ({
		label: `/${command.name}`,
		detail: command.description,
		pick: () => begin(command, '', draft),
	}));
	const title = found.length > 0 ? 'Commands' : 'No such command';
	draft.popup.show(draft.parts.text, { title }, choices, 0);
}

function begin(command: OfferedCommand, rest: string, draft: Draft): void {
	const { around, parts, popup } = draft;
	leaveForm(draft);
	parts.text.value = '';
	parts.text.hidden = true;
	draft.form = openCommandForm(command, rest, {
		...around,
		popup,
		autocomplete: (of, options, typing) => around.autocomplete(of.path, options, typing),
		send: () => submit(draft),
		cancel: () => cancel(draft),
		tell: (problem) => tell(problem, draft),
	});
	parts.line.prepend(draft.form.box);
	draft.form.focus();
}

async function submit(draft: Draft): Promise<void> {
	if (draft.isBetween) draft.isDue = true;
	if (draft.isBusy || draft.isBetween) return;
	const { line } = draft.parts;
	draft.popup.hide();
	draft.isBusy = true;
	line.setAttribute('aria-busy', 'true');
	await (draft.form ? sendCommand(draft.form, draft) : sendText(draft));
	line.removeAttribute('aria-busy');
	draft.isBusy = false;
}

async function sendCommand(form: CommandForm, draft: Draft): Promise<void> {
	const { around } = draft;
	const values = await form.read();
	if (values === undefined) return;
	const answer = await around.slash(form.command.path, values);
	if (answer.kind === 'refused') return tell(answer.why, draft);
	if (answer.kind === 'failed') around.failed(form.command.path);
	if (draft.form === form) cancel(draft);
}

async function sendText(draft: Draft): Promise<void> {
	const { text } = draft.parts;
	const content = text.value.trim();
	if (content === '') return;
	text.value = '';
	const answer = await draft.around.say(content);
	tell(wordOn(answer), draft);
	if (answer.kind !== 'done' && text.value === '') text.value = content;
}

function cancel(draft: Draft): void {
	leaveForm(draft);
	draft.parts.text.focus();
}

function leaveForm(draft: Draft): void {
	draft.popup.hide();
	draft.form?.box.remove();
	draft.form = undefined;
	draft.parts.text.hidden = false;
	tell('', draft);
}

/** Says what is wrong with what is written; '' for nothing. */
function tell(problem: string, { parts }: Draft): void {
	parts.problem.textContent = problem;
	parts.problem.hidden = problem === '';
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
