import { describe, expect, it } from 'vitest';
import { fillWith } from '../harness/fill-with.ts';
import { type Flow, openFlow } from '../harness/open-flow.ts';
import { openReader, type TestReader } from '../harness/open-reader.ts';
import { letModerate, offerToEverybody } from '../harness/second-server.ts';

type Desk = Flow & { readonly mia: TestReader; readonly omar: TestReader };

/** Dateline with a story about rain and one about sun; Mia is a member, Omar a moderator. */
async function openDesk(): Promise<Desk> {
	const flow = await openFlow({
		now: new Date('2025-06-20T12:00:00Z'),
		fill: fillWith({ 'rain.json': [{ headline: 'Rain' }], 'sun.json': [{ headline: 'Sun' }] }),
	});
	return { ...flow, mia: openReader(flow.discord, 'mia'), omar: openReader(flow.discord, 'omar') };
}

describe('/reload by a moderator', () => {
	it('reports a reload privately, and shows everybody the new articles', async () => {
		const { dataFolder, mia, omar } = await openDesk();
		fillWith({ 'rain.json': [{ headline: 'Heavy rain' }], 'fog.json': [{ headline: 'Fog' }] })(
			dataFolder,
		);
		const report = await omar.asks('reload');
		expect(report.isPrivate).toBe(true);
		expect(report.text).toContain('1 added · 1 changed · 0 removed · 0 problems');
		const { text } = await mia.asks('latest');
		for (const headline of ['Heavy rain', 'Sun', 'Fog']) expect(text).toContain(`**${headline}**`);
	});

	it('keeps the good articles when a file is broken, and says where it is broken', async () => {
		const { dataFolder, mia, omar, logged } = await openDesk();
		const broken = '[\n\t{ "headline": "Rain again" "summary": "x" }\n]';
		fillWith({ 'rain.json': broken, 'fog.json': [{ headline: 'Fog' }] })(dataFolder);
		const report = await omar.asks('reload');
		expect(report.text).toContain('1 added · 0 changed · 0 removed · 1 problem');
		expect(report.text).toMatch(/articles\/rain\.json\\:2: needs a comma/);
		const { text } = await mia.asks('latest');
		for (const headline of ['Rain', 'Sun', 'Fog']) expect(text).toContain(`**${headline}**`);
		expect(logged.errors()).toEqual([]);
	});

	it('takes a reload back with its Undo button, in the same message', async () => {
		const { dataFolder, mia, omar } = await openDesk();
		fillWith({ 'fog.json': [{ headline: 'Fog' }] })(dataFolder);
		const report = await omar.asks('reload');
		const undone = await omar.presses(report, 'Undo');
		expect(undone.message.id).toBe(report.message.id);
		expect(undone.text).toContain('## Reload undone\n0 added · 0 changed · 1 removed');
		expect((await mia.asks('latest')).text).not.toContain('Fog');
	});

	it('takes a reload back only once', async () => {
		const { dataFolder, omar } = await openDesk();
		fillWith({ 'fog.json': [{ headline: 'Fog' }] })(dataFolder);
		const report = await omar.asks('reload');
		const [one, two] = await Promise.all([
			omar.presses(report, 'Undo'),
			omar.presses(report, 'Undo'),
		]);
		expect(one.text).toContain('## Reload undone');
		expect(two.text).toBe('There is no reload left to undo.');
	});

	it('shows in /status who reloaded last', async () => {
		const { omar } = await openDesk();
		await omar.asks('reload');
		expect((await omar.asks('status')).text).toMatch(/Last reload\*\* <t:\d+:R> by <@\d+>/);
	});
});

describe('commands for moderators', () => {
	it.each(['name', 'reload', 'source', 'status'])(
		'does not offer /%s to members',
		async (command) => {
			const { mia } = await openDesk();
			await expect(mia.asks(command)).rejects.toThrow('not offered to mia');
		},
	);

	it('refuses moderators’ commands to members even if an administrator allowed them', async () => {
		const { discord, mia } = await openDesk();
		await offerToEverybody(discord, 'reload');
		await offerToEverybody(discord, 'status');
		for (const command of ['reload', 'status']) {
			const refused = await mia.asks(command);
			expect(refused.text).toContain('This is for moderators.');
			expect(refused.isPrivate).toBe(true);
		}
	});

	it('refuses an Undo button to somebody who is no longer a moderator', async () => {
		const { discord, dataFolder, mia } = await openDesk();
		letModerate(discord, true);
		fillWith({ 'fog.json': [{ headline: 'Fog' }] })(dataFolder);
		const report = await mia.asks('reload');
		letModerate(discord, false);
		expect((await mia.presses(report, 'Undo')).text).toContain('This is for moderators.');
		expect((await mia.asks('latest')).text).toContain('Fog');
	});
});
