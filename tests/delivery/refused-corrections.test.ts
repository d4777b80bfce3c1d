import { expect, it } from 'vitest';
import { hourMs } from '../harness/a-clock.ts';
import { anAlert } from '../harness/a-subscription.ts';
import { openDesk } from '../harness/open-desk.ts';
import { rain } from '../harness/open-due.ts';

const patch = 'PATCH /channels/:channel/messages/:message';

/** A desk whose alert needs a correction that Discord refuses this many times. */
async function openRefused(code: number, times: number) {
	const desk = await openDesk();
	await desk.subscribe(anAlert());
	await desk.arrive('a.json', [rain]);
	await desk.settled();
	desk.discord.faults.failNext(patch, 400, times, code);
	await desk.arrive('a.json', [{ ...rain, headline: 'Snow floods the old harbor' }]);
	await desk.settled();
	for (let hour = 0; hour < 4; hour += 1) {
		await desk.tickAt(new Date(desk.clock.now().getTime() + hourMs).toISOString());
	}
	return desk;
}

it.each([1, 400, 50035, 200000])(
	'a correction that is refused once with code %i is made later',
	async (code) => {
		const desk = await openRefused(code, 1);
		expect(desk.texts()).toEqual([expect.stringContaining('Snow')]);
	},
);

it('a correction whose text is refused three times is not tried again', async () => {
	const desk = await openRefused(50035, 100);
	const tries = desk.discord.requests().filter(({ route }) => route === patch);
	expect(tries).toHaveLength(3);
});
