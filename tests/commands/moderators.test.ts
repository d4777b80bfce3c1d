import { describe, expect, it } from 'vitest';
import help from '#commands/help.ts';
import reload from '#commands/reload.ts';
import status from '#commands/status.ts';
import type { Newsroom } from '#src/newsroom.ts';
import { aReader, openNewsroom } from './open-newsroom.ts';
import { shown, targets } from './shown.ts';

async function askReload(options: object, newsroom: Newsroom) {
	return reload.run(reload.options.parse(options), newsroom, aReader);
}

describe('/reload', () => {
	it('tells what was added, changed and removed, to the asker alone', async () => {
		const newsroom = await openNewsroom([{ headline: 'Rain' }, { headline: 'Sun' }]);
		newsroom.rewrite([{ headline: 'Heavy rain' }, { id: 'snow', headline: 'Snow' }]);
		const reply = await askReload({}, newsroom);
		expect(reply.seenBy).toBe('reader');
		expect(shown(reply)).toContain('1 added · 1 changed · 1 removed · 0 problems');
		expect(shown(reply)).toContain('**Added**\n- Snow');
		expect(targets(reply)).toEqual({ Undo: 'reload?undo=yes' });
	});

	it('takes the last reload back, once', async () => {
		const newsroom = await openNewsroom([{ headline: 'Rain' }]);
		newsroom.rewrite([{ headline: 'Rain' }, { headline: 'Snow' }]);
		await askReload({}, newsroom);
		expect(shown(await askReload({ undo: 'yes' }, newsroom))).toContain('**Removed**\n- Snow');
		await expect(askReload({ undo: 'yes' }, newsroom)).rejects.toThrow('no reload left');
	});
});

describe('/status', () => {
	it('counts the articles and says who reloaded them', async () => {
		const newsroom = await openNewsroom([{}, {}]);
		await askReload({}, newsroom);
		const text = shown(await status.run({}, newsroom, aReader));
		expect(text).toContain('**Articles** 2');
		expect(text).toContain(`by <@${aReader.userId}>, 0 problems`);
	});
});

describe('/help', () => {
	const commands = () => [
		{ name: 'who', description: 'Who someone is', for: 'readers', id: '12' } as const,
		{ name: 'reload', description: 'Read again', for: 'moderators', id: undefined } as const,
	];

	it('links each command that Discord knows', async () => {
		const newsroom = { ...(await openNewsroom([])), commands };
		expect(shown(await help.run({}, newsroom, aReader))).toContain('</who:12> Who someone is');
	});

	it('tells moderators’ commands to moderators only', async () => {
		const newsroom = { ...(await openNewsroom([])), commands };
		expect(shown(await help.run({}, newsroom, aReader))).not.toContain('reload');
		const moderator = { ...aReader, isModerator: true };
		expect(shown(await help.run({}, newsroom, moderator))).toContain('**/reload** Read again');
	});
});
