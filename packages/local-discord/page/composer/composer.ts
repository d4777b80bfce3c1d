import type { Phrases } from '../../src/phrases/phrases.ts';
import type { PageChannel, PagePerson, PageServer } from '../../src/protocol/page.ts';
import { byId } from '../element.ts';
import { createSuggestionPopup, type SuggestionPopup } from '../listbox.ts';
import { type Actions, answerText } from '../session.ts';
import { type CommandForm, createCommandForm } from './command-form.ts';
import { matchingCommands, namedCommand, type OfferedCommand } from './offered-commands.ts';

type ComposerOptions = Pick<Actions, 'say' | 'slash' | 'autocomplete'> & {
	readonly phrases: () => Phrases;
	readonly people: readonly PagePerson[];
	readonly roles: () => PageServer['roles'];
	readonly offered: () => readonly OfferedCommand[];
	readonly channels: () => readonly PageChannel[];
	/** Receives a command that the bot did not answer, as it is called in the person’s language. */
	readonly failed: (command: string) => void;
};

/** The message box: plain text, or a command with its options. */
export type Composer = {
	/** Starts a command by the bot’s name for it: `digest add`. */
	begin(path: string): void;
	/** Clears the box; what is written from now on is for the channel that is entered next. */
	leave(): void;
	/** Sets the channel’s title; undefined in a channel where nobody can write. */
	enter(title: string | undefined): void;
	focus(): void;
};

/** What is being written, and the elements that show it. */
type Draft = {
	readonly options: ComposerOptions;
	readonly elements: ReturnType<typeof findElements>;
	readonly popup: SuggestionPopup;
	form?: CommandForm | undefined;
	isBusy: boolean;
	/** One channel has been left, and the commands of the next are not known yet. */
	isBetween: boolean;
	/** Enter was pressed in between: send once the commands are known. */
	isSendPending: boolean;
};

export function createComposer(options: ComposerOptions): Composer {
	const elements = findElements();
	const { box, text, slash, send } = elements;
	const popup = createSuggestionPopup(options.phrases().say('suggestions'));
	box.prepend(popup.box);
	const draft: Draft = {
		options,
		elements,
		popup,
		isBusy: false,
		isBetween: true,
		isSendPending: false,
	};

	popup.attachKeys(text, { enter: () => submit(draft), cancel: () => showProblem('', draft) });
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
			const command = options.offered().find((one) => one.path === path);
			if (command) begin(command, '', draft);
			else showProblem(options.phrases().say('cannotUse', { command: path }), draft);
		},
		leave() {
			leaveForm(draft);
			text.value = '';
			draft.isBetween = true;
			draft.isSendPending = false;
		},
		enter(title) {
			draft.isBetween = false;
			box.hidden = title === undefined;
			const label = options.phrases().say('messageTo', { channel: title ?? '' });
			text.placeholder = label;
			text.setAttribute('aria-label', label);
			if (text.value !== '') read(draft);
			if (draft.isSendPending && !popup.isOpen()) submit(draft);
		},
		focus: () => (draft.form ?? text).focus(),
	};
}

/** Suggests commands for the text, or opens the one that it names in full. */
function read(draft: Draft): void {
	const { options, elements, popup } = draft;
	const typed = elements.text.value;
	showProblem('', draft);
	if (draft.isBetween) return;
	const named = namedCommand(options.offered(), typed);
	if (named !== undefined) begin(named.command, named.rest, draft);
	else if (typed.startsWith('/')) suggest(typed.slice(1), draft);
	else popup.hide();
}

function suggest(typed: string, draft: Draft): void {
	const found = matchingCommands(draft.options.offered(), typed);
	const choices = found.map((command) => ({
		label: `/${command.name}`,
		detail: command.description,
		pick: () => begin(command, '', draft),
	}));
	const { say } = draft.options.phrases();
	const title = say(found.length > 0 ? 'commands' : 'noCommands');
	draft.popup.show(draft.elements.text, { title }, choices, 0);
}

function begin(command: OfferedCommand, rest: string, draft: Draft): void {
	const { options, elements, popup } = draft;
	leaveForm(draft);
	elements.text.value = '';
	elements.text.hidden = true;
	draft.form = createCommandForm(command, rest, {
		popup,
		...options,
		autocomplete: ({ path }, values, typing) => options.autocomplete(path, values, typing),
		send: () => submit(draft),
		cancel: () => cancel(draft),
		showProblem: (problem) => showProblem(problem, draft),
	});
	elements.line.prepend(draft.form.box);
	draft.form.focus();
}

async function submit(draft: Draft): Promise<void> {
	if (draft.isBetween) draft.isSendPending = true;
	if (draft.isBusy || draft.isBetween) return;
	const { line } = draft.elements;
	draft.popup.hide();
	draft.isBusy = true;
	line.setAttribute('aria-busy', 'true');
	await (draft.form ? sendCommand(draft.form, draft) : sendText(draft));
	line.removeAttribute('aria-busy');
	draft.isBusy = false;
}

async function sendCommand(form: CommandForm, draft: Draft): Promise<void> {
	const { options } = draft;
	const values = await form.read();
	if (values === undefined) return;
	const answer = await options.slash(form.command.path, values);
	if (answer.kind === 'refused') return showProblem(answer.why, draft);
	if (answer.kind === 'failed') options.failed(`/${form.command.name}`);
	if (draft.form === form) cancel(draft);
}

async function sendText(draft: Draft): Promise<void> {
	const { text } = draft.elements;
	const content = text.value.trim();
	if (content === '') return;
	text.value = '';
	const answer = await draft.options.say(content);
	showProblem(answerText(answer, draft.options.phrases()), draft);
	if (answer.kind !== 'done' && text.value === '') text.value = content;
}

function cancel(draft: Draft): void {
	leaveForm(draft);
	draft.elements.text.focus();
}

function leaveForm(draft: Draft): void {
	draft.popup.hide();
	draft.form?.box.remove();
	draft.form = undefined;
	draft.elements.text.hidden = false;
	showProblem('', draft);
}

/** Shows what is wrong with the input; '' removes it. */
function showProblem(problem: string, { elements }: Draft): void {
	elements.problem.textContent = problem;
	elements.problem.hidden = problem === '';
}

function findElements() {
	return {
		box: byId('composer', HTMLElement),
		line: byId('composer-line', HTMLElement),
		text: byId('composer-text', HTMLInputElement),
		slash: byId('composer-slash', HTMLButtonElement),
		send: byId('composer-send', HTMLButtonElement),
		problem: byId('composer-problem', HTMLElement),
	};
}
