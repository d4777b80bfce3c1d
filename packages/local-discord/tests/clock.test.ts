import { SnowflakeUtil } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createSnowflakes } from '../src/world/world.ts';
import { aClock, request } from './a-bot.ts';
import { openDiscord, path } from './open-discord.ts';
import { ask } from './page-server/open-page.ts';

describe('the clock of a local Discord', () => {
	it('Dates, ids and messages follow the given clock, whatever the machine’s clock says', async () => {
		const clock = aClock('2031-05-06T07:08:09Z');
		const discord = await openDiscord({ now: clock.now });
		const dates = async () => {
			const { headers, body } = await request(discord, 'POST', path, { content: 'x' });
			const created = new Date(SnowflakeUtil.timestampFrom(body.id));
			return [new Date(headers.get('date') ?? ''), created, new Date(body.timestamp)];
		};
		expect(await dates()).toEqual(Array(3).fill(clock.now()));
		clock.pass(3_600_000);
		expect(await dates()).toEqual(Array(3).fill(clock.now()));
		for (const minutes of [7, -7]) {
			discord.faults.shiftClock(minutes * 60_000);
			const shifted = new Date(clock.now().getTime() + minutes * 60_000);
			expect(await dates()).toEqual(Array(3).fill(shifted));
		}
	});

	it('Refusals, faults and the page follow the given clock', async () => {
		const { now } = aClock('2031-05-06T07:08:09Z');
		const discord = await openDiscord({ now });
		discord.faults.failNext('GET /users/@me', 503);
		for (const path of ['/', '/nowhere', '/page/state', '/api/v10/users/@me']) {
			const { headers } = await ask(discord.pageUrl, { path: path });
			expect(headers.date).toBe(now().toUTCString());
		}
	});
});

describe('an id', () => {
	it('No id repeats, even when the clock stands still or goes back', () => {
		const state = { at: 1_800_000_000_000 };
		const nextId = createSnowflakes(() => new Date(state.at));
		const moves = [0, 0, 1_000, 0, -1_000, 0, -500, 500, 0, 1];
		const ids = moves.map((ms) => {
			state.at += ms;
			const id = nextId();
			expect(SnowflakeUtil.timestampFrom(id)).toBe(state.at);
			return id;
		});
		expect(new Set(ids).size).toBe(moves.length);
	});
});
