import { pino } from 'pino';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import who from '#commands/who.ts';
import { type Command, defineCommand, privately, UserError } from '#src/bot/command.ts';
import { createDispatch, type Dispatch, type Holder, type PassOn } from '#src/bot/dispatch.ts';
import type { LogLag } from '#src/bot/newsroom.ts';
import { saying } from '#src/phrases/catalogue.ts';
import { renderNotice } from '#src/render/cards/notice-card.ts';
import { textMax } from '#src/render/message/limits.ts';
import { aModerator, aReader, openNewsroom } from '../harness/open-newsroom.ts';
import { shown } from '../harness/shown.ts';

const follow = defineCommand({
	data: { name: 'follow', description: 'doesFollow' },
	options: z.object({ to: z.string().optional(), file: z.unknown().optional() }),
	for: 'readers',
	isForLeader: ({ to }) => to === undefined,
	needsSubscriptions: ({ to }) => to !== undefined,
	seenBy: 'reader',
	run: () => privately(renderNotice('Answered here.')),
});

const reload = defineCommand({
	data: { name: 'reload', description: 'doesReload' },
	options: z.unknown(),
	for: 'moderators',
	isForLeader: () => true,
	seenBy: 'reader',
	run: () => privately(renderNotice('Answered here.')),
});

const pause = defineCommand({
	...reload,
	isForLeader: () => false,
	complete: {
		which: () => [{ name: 'here', value: 'a' }],
		topics: () => [{ name: 'here', value: 'a' }],
	},
	suggestsFromSubscriptions: ['which'],
});

const story = defineCommand({ ...pause, for: 'readers' });

const digest = defineCommand({
	...follow,
	data: { name: 'digest', description: 'doesDigest' },
	isForLeader: () => false,
	run: () => privately(renderNotice('x'.repeat(textMax))),
});

const elsewhere = {
	message: renderNotice('Answered elsewhere.'),
	files: [],
	pictures: [],
	target: 'reader',
	more: [],
} as const;

async function openDispatch(
	passOn?: PassOn,
	lag: LogLag = { behind: 0, total: 100_000 },
	holder?: Holder,
) {
	const newsroom = {
		...(await openNewsroom([])),
		cluster: {
			lag: () => lag,
			processes: async () => [],
			madeElsewhere: async () => 0,
			forgetMakerElsewhere: async () => {},
		},
	};
	return createDispatch({
		commands: new Map<string, Command>([
			['follow', follow],
			['reload', reload],
			['pause', pause],
			['story', story],
			['digest', digest],
			['who', who],
		]),
		newsroom,
		homeGuildId: undefined,
		log: pino({ enabled: false }),
		newCode: () => 'c0de',
		elapsedMs: () => 0,
		passOn,
		holder,
	});
}

async function textOf(
	dispatch: Dispatch,
	{ command = 'follow', options = {}, reader = aReader } = {},
): Promise<string> {
	const answer = await dispatch.answer({ kind: 'command', command, options }, reader);
	return [answer.message, ...answer.more].map((message) => shown({ message })).join('\n');
}

describe('a command that is the leader’s', () => {
	it('is answered by the leader, with its attachments as options', async () => {
		const passOn = vi.fn<PassOn>(async () => elsewhere);
		const dispatch = await openDispatch(passOn);
		const file = { name: 'a.txt', text: 'a' };
		const answer = await dispatch.answer(
			{ kind: 'command', command: 'follow', options: {}, files: { file: async () => file } },
			aReader,
		);
		expect(shown(answer)).toContain('Answered elsewhere.');
		expect(passOn).toHaveBeenCalledWith(
			{ kind: 'command', command: 'follow', options: { file } },
			aReader,
		);
	});

	it('is answered here if only its options make it concern this server', async () => {
		const dispatch = await openDispatch(async () => elsewhere);
		expect(await textOf(dispatch, { options: { to: 'here' } })).toContain('Answered here.');
	});

	it('leaves it to the leader to say what its archive lacks', async () => {
		const lag = { behind: 0, total: 0 };
		const leader = await openDispatch(undefined, lag);
		const dispatch = await openDispatch(leader.answer, lag);
		expect((await textOf(dispatch)).split('There are no articles here yet')).toHaveLength(2);
	});

	it('is answered here if there is no other process', async () => {
		expect(await textOf(await openDispatch())).toContain('Answered here.');
	});

	it('is not passed on for somebody who may not use it', async () => {
		const passOn = vi.fn<PassOn>(async () => elsewhere);
		const dispatch = await openDispatch(passOn);
		expect(await textOf(dispatch, { command: 'reload' })).toContain('This is for moderators.');
		expect(passOn).not.toHaveBeenCalled();
		expect(await textOf(dispatch, { command: 'reload', reader: aModerator })).toContain(
			'Answered elsewhere.',
		);
	});

	it('says so if the leader is away, or with a code if something else fails', async () => {
		const away = await openDispatch(async () => {
			throw new UserError('holder-away', saying('holderAway'));
		});
		expect(await textOf(away)).toContain('is away for a moment, and nothing was changed');
		const broken = await openDispatch(async () => {
			throw new Error('an internal secret');
		});
		expect(await textOf(broken)).toMatch(/^(?!.*secret).*c0de/s);
	});
});

describe('a command that needs the documents of another process', () => {
	const holder = {
		answer: async () => elsewhere,
		complete: async () => [{ name: 'elsewhere', value: 'b' }],
	};

	it('is answered there if it is for moderators, or its options make it need them', async () => {
		const dispatch = await openDispatch(undefined, undefined, holder);
		const reader = aModerator;
		expect(await textOf(dispatch, { command: 'pause', reader })).toContain('Answered elsewhere.');
		expect(await textOf(dispatch, { options: { to: 'here' } })).toContain('Answered elsewhere.');
		expect(await textOf(dispatch, { command: 'pause' })).toContain('This is for moderators.');
		expect(await textOf(dispatch, { command: 'story' })).toContain('Answered here.');
	});

	it('is still answered by the leader if it is the leader’s', async () => {
		const leader = { ...elsewhere, message: renderNotice('Answered by the leader.') };
		const dispatch = await openDispatch(async () => leader, undefined, holder);
		const reader = aModerator;
		expect(await textOf(dispatch, { command: 'reload', reader })).toContain('by the leader');
	});

	it('has only such suggestions made there, and only for those who may use it', async () => {
		const dispatch = await openDispatch(undefined, undefined, holder);
		const offered = async (option: string, reader = aModerator) =>
			(await dispatch.complete('pause', option, { typed: '', options: {}, reader })).map(
				({ name }) => name,
			);
		expect(await offered('which')).toEqual(['elsewhere']);
		expect(await offered('topics')).toEqual(['here']);
		expect(await offered('which', aReader)).toEqual([]);
	});
});

describe('an answer while much of the log is missing here', () => {
	const lag = { behind: 1_204, total: 100_000 };
	const missing = '1,204 of 100,000 reports are missing so far';

	it('begins with a notice that says how much', async () => {
		const dispatch = await openDispatch(undefined, lag);
		const request = { kind: 'command', command: 'follow', options: {} } as const;
		const answer = await dispatch.answer(request, aReader);
		expect(shown(answer)).toMatch(/1,204 of 100,000 reports are missing so far.*Answered here/s);
		expect(answer.more).toEqual([]);
	});

	it('does not say that nobody has a name without saying that it may be missing', async () => {
		const dispatch = await openDispatch(undefined, lag);
		const request = { kind: 'command', command: 'who', options: { person: 'Ada Bell' } } as const;
		expect(shown(await dispatch.answer(request, aReader))).toMatch(
			/1,204 of 100,000 reports are missing so far.*“Ada Bell”/s,
		);
	});

	it('comes with the notice beside it if it has no space', async () => {
		const dispatch = await openDispatch(undefined, lag);
		const request = { kind: 'command', command: 'digest', options: {} } as const;
		const answer = await dispatch.answer(request, aReader);
		expect(shown(answer)).not.toContain('missing');
		expect(answer.more.map((message) => shown({ message })).join()).toContain(missing);
	});

	it.each([
		['the leader still loads the first', { behind: 0, total: 0 }],
		['the first few still come from the leader', { behind: 5, total: 5 }],
	])('says that there are no articles while %s', async (_, lag) => {
		const dispatch = await openDispatch(undefined, lag);
		const request = { kind: 'command', command: 'who', options: { person: 'Ada Bell' } } as const;
		expect(shown(await dispatch.answer(request, aReader))).toMatch(
			/There are no articles here yet.*“Ada Bell”/s,
		);
	});

	it('is not if few are missing, nor for moderators’ commands', async () => {
		const few = await openDispatch(undefined, { behind: 5, total: 100_000 });
		expect(await textOf(few)).not.toContain('missing');
		const dispatch = await openDispatch(undefined, lag);
		const reloaded = await textOf(dispatch, { command: 'reload', reader: aModerator });
		expect(reloaded).not.toContain('missing');
	});
});
