import { describe, expect, it } from 'vitest';
import alert from '#commands/alert.ts';
import digest from '#commands/digest.ts';
import { askingOf, firstSubscription, news } from '../harness/asking.ts';
import { openNewsroom } from '../harness/open-newsroom.ts';
import { shown, targets } from '../harness/shown.ts';

const dailyDigest = {
	channel: news,
	topics: 'taiwan, chip war',
	except: 'rain, snow',
	when: '8:00',
};
const rainAlerts = { channel: news, topics: 'rain, snow', except: 'hail' };
const askDigest = askingOf(digest).ask;
const askAlert = askingOf(alert).ask;
const articles = [{ places: ['Taiwan'] }];
const elsewhere = { ...news, id: '1100000000000001003' };

describe('adding a digest that the server already has', () => {
	it.each([
		['unchanged', {}],
		['with its topics in another order', { topics: 'chip war, taiwan', except: 'snow, rain' }],
		['with its topics in another case', { topics: 'TAIWAN, Chip  War', except: 'Rain, SNOW' }],
		['with a topic twice', { topics: 'taiwan, Taiwan, chip war, CHIP WAR' }],
		['with its time written differently', { when: 'every day at 8am' }],
		['with its time zone under another name', { timezone: 'Asia/Kolkata' }],
		['with another setting for empty digests', { when_empty: 'say so' }],
	])('shows the existing digest, with its buttons, if it is added again %s', async (_, changes) => {
		const newsroom = await openNewsroom(articles);
		const inIndia = { ...dailyDigest, timezone: 'Asia/Calcutta' };
		await askDigest('add', inIndia, newsroom);
		const before = firstSubscription(newsroom);
		const again = await askDigest('add', { ...inIndia, ...changes }, newsroom);
		expect(shown(again)).toContain('This already exists.');
		expect(shown(again)).toContain('**Taiwan**, “chip war”');
		expect(targets(again).Pause).toBe(`digest?action=pause&which=${before?.id}`);
		expect([...newsroom.book.all()]).toEqual([before]);
	});

	it.each([
		['for another channel', { channel: elsewhere }],
		['for another time', { when: '9:00' }],
		['for another time zone', { timezone: 'Asia/Taipei' }],
		['on more topics', { topics: 'taiwan, chip war, floods' }],
		['without its exclusions', { except: undefined }],
	])('adds a second digest if it is added again %s', async (_, changes) => {
		const newsroom = await openNewsroom(articles);
		await askDigest('add', dailyDigest, newsroom);
		expect(shown(await askDigest('add', { ...dailyDigest, ...changes }, newsroom))).toContain(
			'Added.',
		);
		expect([...newsroom.book.all()]).toHaveLength(2);
	});
});

describe('adding alerts that the server already has', () => {
	it.each([
		['unchanged', {}],
		['with another budget', { budget: 9 }],
		['with quiet hours', { quiet: '23-7', timezone: 'Asia/Taipei' }],
		['with their topics in another order', { topics: 'Snow, rain' }],
	])('shows the existing alerts if they are added again %s', async (_, changes) => {
		const newsroom = await openNewsroom([]);
		await askAlert('add', rainAlerts, newsroom);
		const before = firstSubscription(newsroom);
		const again = await askAlert('add', { ...rainAlerts, ...changes }, newsroom);
		expect(shown(again)).toContain('This already exists.');
		expect(targets(again).Resume).toBe(`alert?action=resume&which=${before?.id}`);
		expect([...newsroom.book.all()]).toEqual([before]);
	});

	it('does not count a digest on the same topics as a duplicate of alerts', async () => {
		const newsroom = await openNewsroom([]);
		await askAlert('add', rainAlerts, newsroom);
		await askDigest('add', { ...rainAlerts, when: '8:00' }, newsroom);
		expect([...newsroom.book.all()]).toHaveLength(2);
	});
});

describe('an edit that would make two subscriptions the same', () => {
	it('refuses an edit that would make two digests the same, and shows the other one', async () => {
		const newsroom = await openNewsroom([]);
		await askDigest('add', { ...dailyDigest, topics: 'hail' }, newsroom);
		await askDigest('add', { ...dailyDigest, topics: 'sleet' }, newsroom);
		const before = [...newsroom.book.all()];
		const [first, second] = before;
		const edited = await askDigest('edit', { which: second?.id, topics: 'Hail' }, newsroom);
		expect(shown(edited)).toContain('This already exists. Nothing was changed.');
		expect(targets(edited).Pause).toBe(`digest?action=pause&which=${first?.id}`);
		expect([...newsroom.book.all()]).toEqual(before);
	});

	it('allows an edit of alerts that already were the same as others', async () => {
		const newsroom = await openNewsroom([]);
		await askAlert('add', rainAlerts, newsroom);
		const first = firstSubscription(newsroom);
		if (first === undefined) throw new Error('nothing was made');
		await newsroom.book.add({ ...first, id: 'thesame000' });
		const edited = await askAlert('edit', { which: 'thesame000', budget: 9 }, newsroom);
		expect(shown(edited)).toContain('Changed.');
		expect(newsroom.book.find('thesame000')?.wish).toMatchObject({ budget: 9 });
	});
});

describe('an import', () => {
	it('imports nothing that is here already or twice in the file', async () => {
		const newsroom = await openNewsroom([]);
		await askAlert('add', rainAlerts, newsroom);
		const { files } = await askDigest('export', {}, newsroom);
		const { subscriptions, ...file } = JSON.parse(files?.[0]?.text ?? '{}');
		const [here] = subscriptions;
		const more = { ...here, topics: ['words: hail'], except: [] };
		const written = [{ ...here, budget: 9 }, more, { ...more, topics: ['words: HAIL'] }];
		const text = JSON.stringify({ ...file, subscriptions: written });
		const report = await askDigest('import', { file: { name: 'a.json', text } }, newsroom);
		expect(shown(report)).toContain('1 added · 2 already here · 0 problems');
	});
});
