import { local } from 'local-discord';
import { expect, it } from 'vitest';
import { due, openDue, rain, vote } from '../harness/open-due.ts';

const post = 'POST /channels/:channel/messages';

it('a message keeps its language when its numbers or texts are corrected', async () => {
	const desk = await openDue();
	desk.discord.faults.failNext(post, 503, 2);
	desk.discord.faults.failNext(post, 400, 1, 50035);
	desk.clock.set(due);
	const ticking = desk.bot().delivery.tick();
	await desk.logged.until('message-waits');
	await desk.bot().book.decide({ guildId: local.guild }, ({ settings }) => ({
		outcome: undefined,
		settings: { ...settings, language: 'de' as const },
	}));
	await ticking;
	await desk.settled();
	expect(desk.texts()).toEqual([
		expect.stringContaining('1 new story'),
		expect.stringContaining('1 new story'),
	]);
	await desk.arrive('new.json', [{ ...rain, headline: 'Rain spares the old harbor' }, vote]);
	await desk.settled();
	expect(desk.texts().join()).toContain('-# Corrected <t:');
	expect(desk.texts().join()).not.toContain('Korrigiert');
	expect(JSON.stringify(desk.posted())).not.toContain('Juni');
});
