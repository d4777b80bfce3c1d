import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTextPage } from '#src/sources/import/read-text-page.ts';

/** The reports of a page as `kicker | headline | date | text`. */
function reportsOf(...lines: readonly string[]): string[] {
	return readTextPage(lines.join('\n')).reports.map(
		({ kicker, headline, publishedAt, paragraphs }) =>
			[kicker ?? '-', headline ?? '-', publishedAt ?? '-', paragraphs.join(' ¶ ')].join(' | '),
	);
}

describe('a page saved as text', () => {
	it('gives a report with kicker, headline and date in lines of their own, without menus, credits and subheadings', () => {
		expect(
			reportsOf(
				'Harbor News',
				'Home',
				'',
				'SHIPPING',
				'Harbor opens again after a month of repairs',
				'By Ann Example / Staff reporter',
				'Thu, Jun 19, 2025 page1',
				'The harbor opened again on Wednesday.',
				'Photo: Bob Example, Harbor News',
				'Ships had waited for a month.',
				'What happens next',
				'A second pier is planned.',
				'',
				'Council approves a new tram line to the airport',
				'Jun 18, 2025',
				'The council approved a tram line. Construction is to begin next ye',
				'© 2025 Harbor News. All rights reserved.',
			),
		).toEqual([
			'SHIPPING | Harbor opens again after a month of repairs | 2025-06-19 | The harbor opened again on Wednesday. ¶ Ships had waited for a month. ¶ A second pier is planned.',
			'- | Council approves a new tram line to the airport | 2025-06-18 | The council approved a tram line.',
		]);
	});

	it('leaves out menus and questions about cookies, and reads on after “Read more”', () => {
		expect(
			reportsOf(
				'Startseite | Politik | Wirtschaft | Sport',
				'Wir verwenden Cookies. Mit der Nutzung der Seite stimmen Sie zu.',
				'Alle akzeptieren',
				'',
				'HAUSHALT: Kabinett beschließt den Etat für 2026',
				'Berlin, 19. Juni 2025',
				'Das Kabinett hat den Etat beschlossen. Weiterlesen',
				'Die Opposition kritisierte die Schulden. Der Minister verteidigte sie. Zum Artikel',
			),
		).toEqual([
			'HAUSHALT | Kabinett beschließt den Etat für 2026 | 2025-06-19 | Das Kabinett hat den Etat beschlossen. ¶ Die Opposition kritisierte die Schulden. Der Minister verteidigte sie.',
		]);
	});

	it('keeps news about cookies', () => {
		const news = 'The EU wants to end questions about cookies, officials said on Monday.';
		expect(reportsOf('Council plans an end of cookie banners', news)).toHaveLength(1);
	});

	it('leaves out a report if it may begin behind “officials said”', () => {
		const line =
			'TRADE: Negotiators will meet again in July, officials said Negotiators from Taiwan on Monday ended talks. Both sides said they made progress. The n';
		expect(readTextPage(line)).toEqual({
			reports: [],
			notes: [{ line: 1, reason: expect.stringContaining('Put a line break there') }],
		});
	});

	it.each([
		[
			'English',
			'TRAMS: Council approves a line to the airport after a long debate The city council on Tuesday approved the line. Work begins so',
			'TRAMS | Council approves a line to the airport after a long debate | - | The city council on Tuesday approved the line.',
		],
		[
			'German',
			'ÖLPREIS: Förderländer einigen sich nach langem Streit Die Förderländer haben sich am Montag geeinigt. Analysten erwart',
			'ÖLPREIS | Förderländer einigen sich nach langem Streit | - | Die Förderländer haben sich am Montag geeinigt.',
		],
		[
			'French',
			'ÉNERGIE : Le parlement adopte la réforme du marché Le parlement a adopté mardi la réforme. Le gouvernem…',
			'ÉNERGIE | Le parlement adopte la réforme du marché | - | Le parlement a adopté mardi la réforme.',
		],
		[
			'Spanish',
			'ECONOMÍA: El banco central mantiene los tipos El banco central decidió el jueves mantenerlos. Los analist',
			'ECONOMÍA | El banco central mantiene los tipos | - | El banco central decidió el jueves mantenerlos.',
		],
		[
			'Chinese',
			'【晶片戰】經濟部將華為列入黑名單 經濟部國際貿易署已將華為列入名單。國內廠商需要',
			'晶片戰 | 經濟部將華為列入黑名單 | - | 經濟部國際貿易署已將華為列入名單。',
		],
	])(
		'tells kicker, headline and text apart in one line in %s, and drops the sentence that is cut off',
		(_, line, report) => {
			expect(reportsOf(line)).toEqual([report]);
		},
	);

	it('takes no part of a sentence for a headline', () => {
		expect(
			reportsOf('MEDIA: The minister told The New York Times that she would stay. More was not sa'),
		).toEqual(['MEDIA | - | - | The minister told The New York Times that she would stay.']);
		expect(
			reportsOf(
				'CHIPS: Officials see signs Taiwan has blacklisted Huawei and other firms. More was not sa',
			),
		).toEqual([
			'CHIPS | - | - | Officials see signs Taiwan has blacklisted Huawei and other firms.',
		]);
	});

	it('does not add a report that is cut off to the one before it', () => {
		expect(
			reportsOf(
				'Harbor opens again after repairs',
				'The harbor opened again.',
				'The council met on Monday. It did not dec',
			),
		).toEqual([
			'- | Harbor opens again after repairs | - | The harbor opened again.',
			'- | - | - | The council met on Monday.',
		]);
	});

	it('names every line that it leaves out', () => {
		const { reports, notes } = readTextPage(
			'Taiwan News\nKICKER\nCouncil approves a line to the airport\nThe council appro',
		);
		expect(reports).toEqual([]);
		expect(notes.map(({ line }) => line)).toEqual([1, 2, 4]);
	});

	it('says nothing that the page does not say, whatever the page', () => {
		const word = fc.constantFrom(
			'The',
			'harbor',
			'opened',
			'NEWS:',
			'Taiwan',
			'has',
			'said',
			'2025-06-19',
			'。',
			'.',
			'…',
			'\n',
			'\n\n',
			'“',
			'經濟部',
			'By',
			'|',
		);
		fc.assert(
			fc.property(fc.array(word, { maxLength: 60 }), (words) => {
				const page = words.join(' ');
				const folded = page.replace(/\s+/g, ' ');
				for (const { kicker = '', headline = '', paragraphs } of readTextPage(page).reports) {
					for (const text of [kicker, headline, ...paragraphs]) expect(folded).toContain(text);
				}
			}),
		);
	});
});
