import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
	type Command,
	defineCommand,
	privately,
	privatelyInNewMessage,
	publicly,
	UserError,
} from '#src/bot/command.ts';
import { createDispatch, type Dispatch, type Request } from '#src/bot/dispatch.ts';
import { createLogTo } from '#src/observe/log.ts';
import { noObserver } from '#src/observe/observer.ts';
import { saying } from '#src/phrases/catalogue.ts';
import { renderNotice } from '#src/render/cards/notice-card.ts';
import { NothingSaved, PerhapsSaved } from '#src/subscriptions/unsaved-change.ts';
import { aReader, openNewsroom, typing } from '../harness/open-newsroom.ts';
import { shown } from '../harness/shown.ts';

const home = '80351110224678912';
const moderator = { ...aReader, guildId: home, isModerator: true };
const message = renderNotice('Done.');

const search = defineCommand({
	data: { name: 'search', description: 'doesSearch' },
	options: z.object({
		text: z.string('typeWord').min(1, 'typeWord'),
		page: z.coerce.number().default(1),
	}),
	for: 'readers',
	seenBy: 'everyone',
	run({ text, page }) {
		if (text === 'unknown') throw new UserError('unknown', saying('commandGone'));
		if (text === 'bug') throw new Error('an internal secret');
		if (text === 'nothing saved') throw new NothingSaved('ECONNREFUSED');
		if (text === 'perhaps saved') throw new PerhapsSaved('Query read timeout');
		if (text === 'whisper') return privately(message);
		if (text === 'new message') return privatelyInNewMessage(message);
		return publicly(renderNotice(`${text}, page ${page}`));
	},
	complete: {
		text: ({ typed }) => Array.from({ length: 30 }, (_, n) => ({ name: typed, value: `${n}` })),
	},
});

const reload = defineCommand({
	data: { name: 'reload', description: 'doesReload' },
	options: z.unknown(),
	for: 'moderators',
	homeOnly: true,
	seenBy: 'reader',
	run: async () => privately(message),
	complete: { part: () => [{ name: 'The roof', value: 'roof' }] },
});

type ObservedDispatch = Dispatch & {
	readonly logged: readonly string[];
	readonly observed: readonly object[];
};

/** With a clock that is 1,234.5 ms further each time it is asked. */
async function aDispatch(
	homeGuildId?: string,
	level: 'debug' | 'info' = 'info',
): Promise<ObservedDispatch> {
	const logged: string[] = [];
	const observed: object[] = [];
	let elapsed = 0;
	const dispatch = createDispatch({
		commands: new Map<string, Command>([
			['search', search],
			['reload', reload],
		]),
		newsroom: await openNewsroom([]),
		homeGuildId,
		log: createLogTo({ write: (line) => logged.push(line) }, level),
		newCode: () => 'c0de',
		elapsedMs() {
			elapsed += 1_234.5;
			return elapsed;
		},
		observer: { ...noObserver, answered: (answer) => observed.push(answer) },
	});
	return { ...dispatch, logged, observed };
}

function typed(options: Readonly<Record<string, unknown>>, command = 'search'): Request {
	return { kind: 'command', command, options };
}

function press(customId: string, isPrivate = false): Request {
	return { kind: 'press', customId, isPrivate };
}

describe('where an answer goes', () => {
	it('sends an answer to the channel or only to the reader, as the reply says', async () => {
		const dispatch = await aDispatch();
		const publicAnswer = await dispatch.answer(typed({ text: 'rain' }), aReader);
		expect([shown(publicAnswer), publicAnswer.target]).toEqual(['rain, page 1', 'channel']);
		const privateAnswer = await dispatch.answer(typed({ text: 'whisper' }), aReader);
		expect(privateAnswer.target).toBe('reader');
	});

	it('answers a button by running its command with the options in its id', async () => {
		const dispatch = await aDispatch();
		const answer = await dispatch.answer(press('search?text=rain%26snow&page=2'), aReader);
		expect(shown(answer)).toBe('rain&snow, page 2');
	});

	it.each([
		['turns the page of a public message in place', 'search?text=rain&page=2', false, 'in place'],
		['answers any other press privately', 'search?text=rain', false, 'reader'],
		['replaces a private message in place', 'search?text=rain', true, 'in place'],
		[
			'keeps a private message if the reply is a new one',
			'search?text=new message',
			true,
			'reader',
		],
		[
			'never replaces a public message with a private one',
			'search?text=whisper&page=2',
			false,
			'reader',
		],
	])('%s', async (_, customId, isPrivate, target) => {
		const dispatch = await aDispatch();
		expect((await dispatch.answer(press(customId, isPrivate), aReader)).target).toBe(target);
	});

	it('shows “thinking…” where the answer will be', async () => {
		const dispatch = await aDispatch();
		const requests = [
			typed({}),
			typed({}, 'reload'),
			press('search?page=2'),
			press('search'),
			typed({}, 'gone'),
		];
		const targets = requests.map((request) => dispatch.deferTarget(request, aReader));
		expect(targets).toEqual(['channel', 'reader', 'in place', 'reader', 'reader']);
	});
});

describe('a problem that the reader can solve', () => {
	it.each([
		['the message of a UserError', typed({ text: 'unknown' }), 'That command is gone.'],
		['the schema’s message for a bad option', typed({ text: '' }), 'Type at least one word.'],
		['the schema’s message for a missing option', typed({}), 'Type at least one word.'],
		[
			'a hint to use the command again for a button that no longer works',
			press('search?page=2'),
			'Use the command again',
		],
		['a pointer to /help for a command that is gone', typed({}, 'gone'), '`/help`'],
		['a pointer to /help for a button of such a command', press('gone?x=1'), '`/help`'],
		['a pointer to /help for an empty custom_id', press(''), '`/help`'],
	])('shows the reader %s, and logs nothing', async (_, request, text) => {
		const dispatch = await aDispatch();
		const answer = await dispatch.answer(request, aReader);
		expect(shown(answer)).toContain(text);
		expect([answer.target, dispatch.logged]).toEqual(['reader', []]);
	});
});

describe('an unexpected error', () => {
	it('apologizes for an unexpected error with a code, and does not show the error', async () => {
		const dispatch = await aDispatch();
		const answer = await dispatch.answer(typed({ text: 'bug' }), aReader);
		expect(shown(answer)).toContain('c0de');
		expect(shown(answer)).not.toContain('secret');
		expect(answer.target).toBe('reader');
	});

	it('logs an unexpected error under the code of the apology, without the reader’s words', async () => {
		const dispatch = await aDispatch();
		await dispatch.answer(typed({ text: 'bug', page: 7 }), aReader);
		const [line = '', ...otherLines] = dispatch.logged;
		const { level: _, time: __, err, ...fields } = JSON.parse(line);
		expect(fields).toEqual({ code: 'c0de', command: 'search', msg: 'command-failed' });
		expect(err).toMatchObject({ message: 'an internal secret', stack: expect.any(String) });
		expect(otherLines).toEqual([]);
	});
});

describe('a change that could not be saved', () => {
	it.each([
		['nothing saved', 'nothing was changed', 0],
		['perhaps saved', 'Check whether it was done before', 1],
	])('is told as what is certain: %s', async (text, said, lines) => {
		const dispatch = await aDispatch();
		const answer = await dispatch.answer(typed({ text }), aReader);
		expect(shown(answer)).toContain(said);
		expect(answer.target).toBe('reader');
		expect(dispatch.logged).toHaveLength(lines);
	});
});

describe('the log line of an answer', () => {
	it.each([
		['answered', typed({ text: 'rain' }), 'search'],
		['refused', typed({ text: '' }), 'search'],
		['failed', typed({ text: 'bug' }), 'search'],
		['refused', press('a-readers-words?text=rain'), 'unknown'],
	])(
		'says “%s” at debug, under the code of an apology, and so does the observer',
		async (outcome, request, command) => {
			const dispatch = await aDispatch(undefined, 'debug');
			await dispatch.answer(request, aReader);
			const { level, time: _, ...fields } = JSON.parse(dispatch.logged[0] ?? '');
			expect(level).toBe(20);
			expect(fields).toEqual({
				code: 'c0de',
				command,
				outcome,
				ms: 1_235,
				msg: 'request-answered',
			});
			expect(dispatch.observed).toEqual([{ command, outcome, seconds: 1.2345 }]);
			expect(dispatch.logged.join()).not.toMatch(/rain|words/);
		},
	);
});

describe('a moderators’ command', () => {
	it.each([
		['for other readers', { ...aReader, guildId: home }, 'This is for moderators'],
		['in direct messages', { ...moderator, guildId: undefined }, 'works only in a server'],
		['outside its home server', { ...moderator, guildId: '1' }, 'home server'],
	])('does not run a moderators’ command %s, typed or pressed', async (_, reader, text) => {
		const dispatch = await aDispatch(home);
		const requests = [typed({}, 'reload'), press('reload?undo=yes', true)];
		const answers = await Promise.all(requests.map((request) => dispatch.answer(request, reader)));
		for (const answer of answers) expect(shown(answer)).toContain(text);
	});

	it('runs a home command for moderators at home, or anywhere if no home is set', async () => {
		const atHome = await (await aDispatch(home)).answer(typed({}, 'reload'), moderator);
		const elsewhere = { ...moderator, guildId: '1' };
		const anywhere = await (await aDispatch()).answer(typed({}, 'reload'), elsewhere);
		expect([shown(atHome), shown(anywhere)]).toEqual(['Done.', 'Done.']);
	});
});

describe('while a reader types', () => {
	it('suggests at most 25 choices', async () => {
		const dispatch = await aDispatch();
		const offered = await dispatch.complete('search', 'text', typing('ra'));
		expect([offered.length, offered[0]]).toEqual([25, { name: 'ra', value: '0' }]);
	});

	it('suggests choices of a moderators’ command to moderators only', async () => {
		const dispatch = await aDispatch();
		const offered = [moderator, aReader].map((reader) =>
			dispatch.complete('reload', 'part', { ...typing('r'), reader }),
		);
		expect(offered).toEqual([[{ name: 'The roof', value: 'roof' }], []]);
	});

	it.each([
		['search', 'page'],
		['gone', 'text'],
	])('suggests nothing for /%s %s', async (command, name) => {
		const dispatch = await aDispatch();
		expect(dispatch.complete(command, name, typing('ra'))).toEqual([]);
	});
});
