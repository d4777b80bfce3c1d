import { describe, expect, it } from 'vitest';
import { anArticle } from '../harness/an-article.ts';
import { storiesOf } from '../harness/stories-of.ts';
import {
	reportsOfFollowingDays,
	reportsOfOneEventOnFollowingDays,
	reportsOfTwoEvents,
} from './alike-event-pairs.ts';
import { reportsOfOneEvent, type ShortReport } from './event-pairs.ts';
import {
	type DatedReport,
	unspacedReportsOfOneEvent,
	unspacedReportsOfTwoEvents,
} from './unspaced-event-pairs.ts';

function report(id: string, [headline, summary]: ShortReport) {
	return anArticle({ id, headline, summary, source: `Source of ${id}` });
}

function dated(id: string, [publishedAt, headline, summary]: DatedReport) {
	return anArticle({ id, headline, summary, publishedAt, source: `Source of ${id}` });
}

describe('similarity', () => {
	it.each(reportsOfOneEvent)('joins two reports of %s', (_, one, other) => {
		expect(storiesOf([report('one', one), report('other', other)])).toHaveLength(1);
	});

	it.each(reportsOfTwoEvents)('keeps apart reports of %s', (_, one, other) => {
		expect(storiesOf([report('one', one), report('other', other)])).toHaveLength(2);
	});

	it('joins the same pairs when the reports of all of them arrive together', () => {
		const pairs = [...reportsOfOneEvent, ...reportsOfTwoEvents].map(([, one, other], index) => [
			report(`${index}-a`, one),
			report(`${index}-b`, other),
		]);
		const stories = storiesOf(pairs.flat());
		const joined = pairs.map((pair) =>
			stories.some((story) => pair.every(({ id }) => story.includes(id))),
		);
		expect(joined).toEqual(pairs.map((_, index) => index < reportsOfOneEvent.length));
	});

	it.each(reportsOfFollowingDays)('keeps apart dated reports of %s', (_, one, other) => {
		expect(storiesOf([dated('one', one), dated('other', other)])).toHaveLength(2);
	});

	it.each(reportsOfOneEventOnFollowingDays)('joins two dated reports of %s', (_, one, other) => {
		expect(storiesOf([dated('one', one), dated('other', other)])).toHaveLength(1);
	});

	it.each(unspacedReportsOfOneEvent)('joins two reports without spaces of %s', (_, one, other) => {
		expect(storiesOf([dated('one', one), dated('other', other)])).toHaveLength(1);
	});

	it.each(unspacedReportsOfTwoEvents)(
		'keeps apart reports without spaces of %s',
		(_, one, other) => {
			expect(storiesOf([dated('one', one), dated('other', other)])).toHaveLength(2);
		},
	);

	it('joins the same pairs without spaces when the reports of all of them arrive together', () => {
		const pairs = [...unspacedReportsOfOneEvent, ...unspacedReportsOfTwoEvents].map(
			([, one, other], index) => [dated(`${index}-a`, one), dated(`${index}-b`, other)],
		);
		const stories = storiesOf(pairs.flat());
		const joined = pairs.map((pair) =>
			stories.some((story) => pair.every(({ id }) => story.includes(id))),
		);
		expect(joined).toEqual(pairs.map((_, index) => index < unspacedReportsOfOneEvent.length));
	});
});
