import { createTimeControl, local, type PageMessage } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { localPage } from '#src/program/local-page.ts';
import { openPage } from '../../packages/local-discord/tests/page-server/open-page.ts';
import { hourMs, minuteMs } from '../harness/a-clock.ts';
import { type Desk, openDesk } from '../harness/open-desk.ts';

const start = '2025-06-19T12:00:00.000Z';
const omar = { as: 'omar', channel: 'general', locale: 'en-US' } as const;

/** A news desk whose clock the page moves. */
async function open() {
	const running: { desk: Desk | undefined } = { desk: undefined };
	const ahead = { ms: 0 };
	const localTime = {
		now: () => running.desk?.clock.now() ?? new Date(start),
		aheadMs: () => ahead.ms,
		forward(ms: number) {
			ahead.ms += ms;
			running.desk?.clock.advance(ms);
		},
	};
	const time = createTimeControl(localTime, () => running.desk?.bot());
	const desk = await openDesk({ discord: { time, page: localPage } });
	running.desk = desk;
	return { ...desk, page: openPage(desk.discord.pageUrl) };
}

describe('moving the clock from the page', () => {
	it('posts the next digest at its time when the page moves the clock there', async () => {
		const { page, arrive } = await open();
		const added = await page.act({
			...omar,
			kind: 'slash',
			command: 'digest add',
			options: { channel: 'news', topics: 'rain', when: 'every day at 8' },
		});
		expect(added).toEqual({ kind: 'done' });
		expect(await page.get('clock')).toEqual({ aheadMs: 0, next: '2025-06-20T08:00:00.000Z' });
		await arrive('rain.json', [{ headline: 'Rain in June', publishedAt: '2025-06-19' }]);

		const mia = await page.listen('mia');
		expect(await page.act({ kind: 'forward', to: 'next' })).toEqual({ kind: 'done' });
		const { channel, shown } = await mia.next('message');
		expect(channel).toBe(local.news);
		expect(shown.message.timestamp).toBe('2025-06-20T08:00:00.000Z');
		expect(Object.values(shown.html).join()).toContain('Rain in June');
		const clock = { aheadMs: 20 * hourMs, next: '2025-06-21T08:00:00.000Z' };
		expect(await mia.next('clock')).toEqual({ kind: 'clock', clock });
		const messages = await page.get<PageMessage[]>('messages?channel=news&as=mia');
		expect(messages).toEqual([shown]);
	});

	it('posts a digest at its time when the page moves the clock past it', async () => {
		const { page, arrive } = await open();
		const options = { channel: 'news', topics: 'rain', when: 'every day at 12:30' };
		await page.act({ ...omar, kind: 'slash', command: 'digest add', options });
		await arrive('rain.json', [{ headline: 'Rain in June', publishedAt: '2025-06-19' }]);
		expect(await page.act({ kind: 'forward', to: 60 })).toEqual({ kind: 'done' });
		const [digest] = await page.get<PageMessage[]>('messages?channel=news&as=mia');
		expect(digest?.message.timestamp).toBe('2025-06-19T12:30:00.000Z');
		expect(Object.values(digest?.html ?? {}).join()).not.toContain('Late');
		expect(await page.get('clock')).toMatchObject({ aheadMs: hourMs });
	});

	it('moves the clock by minutes, and Discord’s clock with it', async () => {
		const { page, discord } = await open();
		expect(await page.act({ kind: 'forward', to: 90 })).toEqual({ kind: 'done' });
		expect(await page.get('clock')).toEqual({ aheadMs: 90 * minuteMs });
		discord.say({ as: 'mia', in: 'general', content: 'hello' });
		expect(discord.messages('general')[0]?.timestamp).toBe('2025-06-19T13:30:00.000Z');
	});

	it('refuses to move the clock to the next digest when none is due', async () => {
		const { page } = await open();
		expect(await page.act({ kind: 'forward', to: 'next' })).toEqual({
			kind: 'refused',
			why: 'No digest and no alert is due.',
		});
	});
});
