import { pino } from 'pino';
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
import { renderNotice } from '#src/render/cards/notice-card.ts';
import { aReader, openNewsroom, typing } from '../harness/open-newsroom.ts';
import { shown } from '../harness/shown.ts';

const home = '80351110224678912';
const moderator = { ...aReader, guildId: home, isModerator: true };
const message = renderNotice('Done.');

const echo = defineCommand({
	data: { name: 'echo', description: 'Says it again' },
	options: z.object({
		text: z.string('Type a word.').min(1, 'Type a word.'),
		page: z.coerce.number().default(1),
	}),
	for: 'readers',
	seenBy: 'everyone',
	run({ text, page }) {
		if (text === 'unknown') throw new UserError('unknown', 'No story here mentions it.');
		if (text === 'bug') throw new Error('a secret of ours');
		if (text === 'whisper') return privately(message);
		if (text === 'beside') return privatelyInNewMessage(message);
		return publicly(renderNotice(`${text}, page ${page}`));
	},
	complete: {
		text: ({ typed }) => Array.from({ length: 30 }, (_, n) => ({ name: typed, value: `${n}` })),
	},
});

const mend = defineCommand({
	data: { name: 'mend', description: 'Mends' },
	options: z.unknown(),
	for: 'moderators',
	homeOnly: true,
	seenBy: 'reader',
	run: async () => privately(message),
	complete: { part: () => [{ name: 'The roof', value: 'roof' }] },
});

type LoggedDispatch = Dispatch & { readonly logged: readonly string[] };

async function aDispatch(homeGuildId?: string): Promise<LoggedDispatch> {
	const logged: string[] = [];
	const dispatch = createDispatch({
		commands: new Map<string, Command>([
			['echo', echo],
			['mend', mend],
		]),
		newsroom: await openNewsroom([]),
		homeGuildId,
		log: pino({ base: null, timestamp: false }, { write: (line: string) => logged.push(line) }),
		newCode: () => 'c0de',
	});
	return { ...dispatch, logged };
}

function typed(options: Readonly<Record<string, unknown>>, command = 'echo'): Request {
	return { kind: 'command', command, options };
}

function press(customId: string, isPrivate = false): Request {
	return { kind: 'press', customId, isPrivate };
}

describe('an answer', () => {
	it('to a command goes to the channel, or to the reader alone where the reply says so', async () => {
		const dispatch = await aDispatch();
		const open = await dispatch.answer(typed({ text: 'rain' }), aReader);
		expect([shown(open), open.goes]).toEqual(['rain, page 1', 'channel']);
		const whispered = await dispatch.answer(typed({ text: 'whisper' }), aReader);
		expect(whispered.goes).toBe('reader');
	});

	it('to a button is the command’s with the options that the button carries', async () => {
		const dispatch = await aDispatch();
		const answer = await dispatch.answer(press('echo?text=rain%26snow&page=2'), aReader);
		expect(shown(answer)).toBe('rain&snow, page 2');
	});

	it.each([
		['a page of a public message turns in its place', 'echo?text=rain&page=2', false, 'here'],
		['any other press is answered to whoever pressed', 'echo?text=rain', false, 'reader'],
		['a private message changes in its place', 'echo?text=rain', true, 'here'],
		['a reply beside a private message leaves it', 'echo?text=beside', true, 'reader'],
		['a private reply never takes a public place', 'echo?text=whisper&page=2', false, 'reader'],
	])('%s', async (_, customId, isPrivate, goes) => {
		const dispatch = await aDispatch();
		expect((await dispatch.answer(press(customId, isPrivate), aReader)).goes).toBe(goes);
	});

	it('is waited for where it will go', async () => {
		const dispatch = await aDispatch();
		const requests = [
			typed({}),
			typed({}, 'mend'),
			press('echo?page=2'),
			press('echo'),
			typed({}, 'gone'),
		];
		const waiting = requests.map((request) => dispatch.deferTarget(request));
		expect(waiting).toEqual(['channel', 'reader', 'here', 'reader', 'reader']);
	});
});

describe('what a reader can act on', () => {
	it.each([
		['a command says in its own words', typed({ text: 'unknown' }), 'No story here mentions it.'],
		['an option says in the words of its schema', typed({ text: '' }), 'Type a word.'],
		['an option left out says too', typed({}), 'Type a word.'],
		[
			'a button no longer understood says to start anew',
			press('echo?page=2'),
			'Use the command again',
		],
		['a command that is gone points to the others', typed({}, 'gone'), '`/help`'],
		['a button of such a command does too', press('gone?x=1'), '`/help`'],
		['an empty custom_id does too', press(''), '`/help`'],
	])('%s', async (_, request, words) => {
		const dispatch = await aDispatch();
		const answer = await dispatch.answer(request, aReader);
		expect(shown(answer)).toContain(words);
		expect([answer.goes, dispatch.logged]).toEqual(['reader', []]);
	});
});

describe('a fault of ours', () => {
	it('is an apology with a code, and nothing of the fault', async () => {
		const dispatch = await aDispatch();
		const answer = await dispatch.answer(typed({ text: 'bug' }), aReader);
		expect(shown(answer)).toContain('c0de');
		expect(shown(answer)).not.toContain('secret');
		expect(answer.goes).toBe('reader');
	});

	it('is logged under the same code, without the reader’s words', async () => {
		const dispatch = await aDispatch();
		await dispatch.answer(typed({ text: 'bug', page: 7 }), aReader);
		const [line = '', ...others] = dispatch.logged;
		const { level: _, err, ...fields } = JSON.parse(line);
		expect(fields).toEqual({ code: 'c0de', command: 'echo', msg: 'command-failed' });
		expect(err).toMatchObject({ message: 'a secret of ours', stack: expect.any(String) });
		expect(others).toEqual([]);
	});
});

describe('a moderators’ command', () => {
	it.each([
		['does not run for others', { ...aReader, guildId: home }, 'This is for moderators'],
		['does not run outside a server', { ...moderator, guildId: undefined }, 'in a server only'],
		['does not run in another server', { ...moderator, guildId: '1' }, 'only in the server'],
	])('%s, by command or by button', async (_, reader, words) => {
		const dispatch = await aDispatch(home);
		const requests = [typed({}, 'mend'), press('mend?undo=yes', true)];
		const answers = await Promise.all(requests.map((request) => dispatch.answer(request, reader)));
		for (const answer of answers) expect(shown(answer)).toContain(words);
	});

	it('runs for moderators at home, and anywhere where no home is named', async () => {
		const atHome = await (await aDispatch(home)).answer(typed({}, 'mend'), moderator);
		const elsewhere = { ...moderator, guildId: '1' };
		const anywhere = await (await aDispatch()).answer(typed({}, 'mend'), elsewhere);
		expect([shown(atHome), shown(anywhere)]).toEqual(['Done.', 'Done.']);
	});
});

describe('while a reader types', () => {
	it('at most 25 choices are offered', async () => {
		const dispatch = await aDispatch();
		const offered = dispatch.complete('echo', 'text', typing('ra'));
		expect([offered.length, offered[0]]).toEqual([25, { name: 'ra', value: '0' }]);
	});

	it('what is for moderators is offered to them alone', async () => {
		const dispatch = await aDispatch();
		const offered = [moderator, aReader].map((reader) =>
			dispatch.complete('mend', 'part', { ...typing('r'), reader }),
		);
		expect(offered).toEqual([[{ name: 'The roof', value: 'roof' }], []]);
	});

	it.each([
		['echo', 'page'],
		['gone', 'text'],
	])('nothing is offered for /%s %s', async (command, name) => {
		const dispatch = await aDispatch();
		expect(dispatch.complete(command, name, typing('ra'))).toEqual([]);
	});
});
