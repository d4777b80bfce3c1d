import { describe, expect, it } from 'vitest';
import alert from '#commands/alert.ts';
import digest from '#commands/digest.ts';
import { askingOf, firstSubscription, news } from '../harness/asking.ts';
import { openNewsroom } from '../harness/open-newsroom.ts';
import { shown, targets } from '../harness/shown.ts';

const daily = { channel: news, topics: 'taiwan, chip war', except: 'rain, snow', when: '8:00' };
const onRain = { channel: news, topics: 'rain, snow', except: 'hail' };
const askDigest = askingOf(digest).ask;
const askAlert = askingOf(alert).ask;
const articles = [{ places: ['Taiwan'] }];
const elsewhere = { ...news, id: '1100000000000001003' };

describe('adding a digest that the server already has', () => {
	it.each([
		['as it was', {}],
		['with its topics in another order', { topics: 'chip war, taiwan', except: 'snow, rain' }],
		['in another case', { topics: 'TAIWAN, Chip  War', except: 'Rain, SNOW' }],
		['with a topic twice', { topics: 'taiwan, Taiwan, chip war, CHIP WAR' }],
		['with its time in other words', { when: 'every day at 8am' }],
		['in the same zone by another name', { timezone: 'Asia/Kolkata' }],
		['with something else to say when it is empty', { when_empty: 'say so' }],
	])('%s shows the one that is there, with its buttons', async (_, given) => {
		const newsroom = await openNewsroom(articles);
		const inIndia = { ...daily, timezone: 'Asia/Calcutta' };
		await askDigest('add', inIndia, newsroom);
		const before = firstSubscription(newsroom);
		const again = await askDigest('add', { ...inIndia, ...given }, newsroom);
		expect(shown(again)).toContain('That is here already.');
		expect(shown(again)).toContain('**Taiwan**, “chip war”');
		expect(targets(again).Pause).toBe(`digest?action=pause&which=${before?.id}`);
		expect([...newsroom.book.all()]).toEqual([before]);
	});

	it.each([
		['in another channel', { channel: elsewhere }],
		['at another time', { when: '9:00' }],
		['in another zone', { timezone: 'Asia/Taipei' }],
		['about more', { topics: 'taiwan, chip war, floods' }],
		['without what was left out', { except: undefined }],
	])('%s adds another one', async (_, given) => {
		const newsroom = await openNewsroom(articles);
		await askDigest('add', daily, newsroom);
		expect(shown(await askDigest('add', { ...daily, ...given }, newsroom))).toContain('Added.');
		expect([...newsroom.book.all()]).toHaveLength(2);
	});
});

describe('adding alerts that the server already has', () => {
	it.each([
		['as they were', {}],
		['with another budget', { budget: 9 }],
		['with quiet hours', { quiet: '23-7', timezone: 'Asia/Taipei' }],
		['with their topics in another order', { topics: 'Snow, rain' }],
	])('%s shows those that are there, because each story would come twice', async (_, given) => {
		const newsroom = await openNewsroom([]);
		await askAlert('add', onRain, newsroom);
		const before = firstSubscription(newsroom);
		const again = await askAlert('add', { ...onRain, ...given }, newsroom);
		expect(shown(again)).toContain('That is here already.');
		expect(targets(again).Resume).toBe(`alert?action=resume&which=${before?.id}`);
		expect([...newsroom.book.all()]).toEqual([before]);
	});

	it('does not count a digest on the same topics as a duplicate of alerts', async () => {
		const newsroom = await openNewsroom([]);
		await askAlert('add', onRain, newsroom);
		await askDigest('add', { ...onRain, when: '8:00' }, newsroom);
		expect([...newsroom.book.all()]).toHaveLength(2);
	});
});

describe('an edit that would make two subscriptions the same', () => {
	it('changes nothing, and shows the other one', async () => {
		const newsroom = await openNewsroom([]);
		await askDigest('add', { ...daily, topics: 'hail' }, newsroom);
		await askDigest('add', { ...daily, topics: 'sleet' }, newsroom);
		const before = [...newsroom.book.all()];
		const [first, second] = before;
		const edited = await askDigest('edit', { which: second?.id, topics: 'Hail' }, newsroom);
		expect(shown(edited)).toContain('That is here already. Nothing was changed.');
		expect(targets(edited).Pause).toBe(`digest?action=pause&which=${first?.id}`);
		expect([...newsroom.book.all()]).toEqual(before);
	});

	it('is allowed where they were the same before', async () => {
		const newsroom = await openNewsroom([]);
		await askAlert('add', onRain, newsroom);
		const first = firstSubscription(newsroom);
		if (first === undefined) throw new Error('nothing was made');
		await newsroom.book.add({ ...first, id: 'thesame000' });
		const edited = await askAlert('edit', { which: 'thesame000', budget: 9 }, newsroom);
		expect(shown(edited)).toContain('Changed.');
		expect(newsroom.book.find('thesame000')?.wish).toMatchObject({ budget: 9 });
	});
});

describe('an import', () => {
	it('adds nothing twice, whether it is here or earlier in the file', async () => {
		const newsroom = await openNewsroom([]);
		await askAlert('add', onRain, newsroom);
		const { files } = await askDigest('export', {}, newsroom);
		const { subscriptions, ...file } = JSON.parse(files?.[0]?.text ?? '{}');
		const [here] = subscriptions;
		const more = { ...here, topics: ['words: hail'], except: [] };
		const written = [{ ...here, budget: 9 }, more, { ...more, topics: ['words: HAIL'] }];
		const text = JSON.stringify({ ...file, subscriptions: written });
		const report = await askDigest('import', { file: { name: 'a.json', text } }, newsroom);
		expect(shown(report)).toContain('1 added · 2 here already · 0 problems');
	});
});
