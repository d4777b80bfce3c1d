import { local } from 'local-discord';
import { expect, it } from 'vitest';
import { aDigest } from '../harness/a-subscription.ts';
import { openDesk } from '../harness/open-desk.ts';
import { due, rain } from '../harness/open-due.ts';
import { openPatience } from './patience.ts';

it('moderators are notified once of a channel that refuses two digests', async () => {
	const slowness = openPatience();
	const desk = await openDesk({ discord: { after: slowness.after } });
	for (const id of ['subscribed', 'alsohere00']) await desk.subscribe(aDigest({ id }));
	await desk.arrive('new.json', [rain]);
	const { faults } = desk.discord;
	faults.failNext(new RegExp(`^POST .*/channels/${local.general}/messages`), 400, 20, 200000);
	faults.delayNext(/^POST .*\/users\/@me\/channels/, 1_000, 2);
	const ticked = desk.tickAt(due);
	const refused = () => desk.logged.lines().filter((line) => line.includes('channel-blocked'));
	await expect.poll(refused).toHaveLength(2);
	slowness.end();
	await ticked;
	const told = ['subscribed', 'alsohere00'].map((id) => desk.standing(id).blocked?.notice);
	expect(told.filter((notice) => notice !== undefined)).toHaveLength(1);
});
