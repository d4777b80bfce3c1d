import { describe, expect, it } from 'vitest';
import { composeNameBrief, withWhatTextsSay } from '#src/desk/brief.ts';
import { composeFullStory } from '#src/desk/full-story.ts';
import { composeProfile } from '#src/desk/profile.ts';
import { renderBrief } from '#src/render/cards/brief-card.ts';
import { renderProfile } from '#src/render/cards/profile-card.ts';
import { renderNothingSaid, renderSaid } from '#src/render/cards/said-card.ts';
import { renderStory } from '#src/render/cards/story-card.ts';
import { anArticle } from '../harness/an-article.ts';
import { english } from '../harness/phrases.ts';
import { aName, aPage, now } from './a-page.ts';
import { textsOf } from './broken-limits.ts';
import { golden } from './golden-file.ts';

const bridge = anArticle({
	id: 'bridge-closed',
	headline: 'Old bridge closed [for a month]',
	summary: 'The old bridge is closed for a month, Mr. Dow said. Buses go around.',
	publishedAt: '2025-06-19T08:30:00Z',
	url: 'https://news.example/bridge_(closed)',
});
const harbor = anArticle({ publishedAt: '2024-01-02' });
const joDow = aName({ name: 'Jo Dow', aliases: ['J. Dow', '喬·道'], mentions: 12 });
const liNa = aName({ id: 2, name: 'Li Na', mentions: 3 });

const role = {
	role: 'harbor master',
	first: '2025-01-05',
	last: '2025-06-19',
	source: 'The Daily Example',
	isRead: false,
};
const pilot = { ...role, role: 'pilot', first: '2024-01-02', last: '2024-01-02', isRead: true };
const acting = { ...role, role: 'acting harbor master', source: 'The Bay Post', isRead: true };

const repair = {
	person: joDow,
	text: 'They can be repaired.',
	about: 'the bridge',
	article: bridge,
};
const quoted = {
	person: joDow,
	text: 'We will not wait for “a better year”',
	read: { isQuoted: true, via: 'the Bay News Agency' },
	article: bridge,
};
const reported = {
	person: joDow,
	text: 'Mr. Dow said that buses would go around.',
	read: { isQuoted: false, via: undefined },
	article: harbor,
};
const bridgeRead = {
	namesIn: () => [joDow, liNa, aName({ id: 3, kind: 'place', name: 'Old Town' })],
	rolesIn: () => [{ person: joDow, role: 'harbor master', isRead: true }],
	statementsIn: () => [reported, quoted],
};

function aProfile(page: number, roles = [role, pilot]) {
	return composeProfile({
		person: joDow,
		words: 'dow',
		listPage: aPage([bridge, harbor], { page, pages: 2, total: { count: 8, orMore: false } }),
		first: '2024-01-02',
		overview:
			page > 1
				? undefined
				: {
						roles,
						statements: [repair, quoted, reported],
						statementCount: 4,
						companions: [{ name: liNa, together: 2, orMore: false }],
					},
		now,
	});
}

const shown = { pagingOptions: { person: 'dow' }, phrases: english };

it('says “at least” of companions that were counted only in the newest reports', () => {
	const { overview, ...profile } = aProfile(1);
	const companions = [{ name: liNa, together: 200, orMore: true }];
	const card = renderProfile(
		{ ...profile, overview: overview && { ...overview, companions } },
		shown,
	);
	expect(textsOf(card).join('\n')).toContain('**In reports with** Li Na (at least 200)');
	expect(JSON.stringify(card)).toContain('"description":"at least 200 reports"');
});

describe('what people are and said', () => {
	it.each([
		['profile', renderProfile(aProfile(1), shown)],
		['profile-older', renderProfile(aProfile(2), shown)],
		['profile-disagreeing', renderProfile(aProfile(1, [role, acting, pilot]), shown)],
		[
			'said',
			renderSaid(
				{
					person: joDow,
					words: 'bridge',
					statements: [repair, quoted, reported],
					total: 8,
					page: 1,
					pages: 2,
				},
				english,
			),
		],
		['nothing-said', renderNothingSaid(joDow, 'ferry', english)],
		[
			'story-read',
			renderStory(composeFullStory(bridge, 1, [bridge], bridgeRead), {
				phrases: english,
				showsImages: true,
			}),
		],
		[
			'brief-with-words',
			renderBrief(
				withWhatTextsSay(
					composeNameBrief('dow', { name: joDow }, aPage([bridge]), now),
					aPage([bridge]),
					bridgeRead,
				),
				{ pagingOptions: { topic: 'dow' }, phrases: english },
			),
		],
	])('the card “%s” matches its golden file', async (name, message) => {
		await golden(message, name);
	});

	it('two roles that reports of one day give a person are both shown, not one as earlier', () => {
		const [head = ''] = textsOf(renderProfile(aProfile(1, [role, acting, pilot]), shown));
		expect(head).toContain('harbor master\n-# as reported on 19 June 2025 by The Daily Example');
		expect(head).toContain('acting harbor master\n-# as reported on 19 June 2025 by The Bay Post');
		expect(head).not.toContain('pilot');
	});

	it.each([
		['Zambian Water Minister', 'Water Minister', 1],
		['Water Minister', 'Zambian Water Minister', 1],
		['Former minister', 'former minister', 1],
		['former minister', 'minister', 2],
		['Taiwanese president', 'Chinese president', 2],
	])('the roles “%s” and “%s” of one day make %i on the card', (one, other, count) => {
		const roles = [one, other].map((text) => ({ ...role, role: text }));
		expect(aProfile(1, roles).overview?.roles).toHaveLength(count);
	});

	it('only words that a report has in quotation marks are shown in quotation marks', () => {
		const texts = textsOf(renderProfile(aProfile(1), shown)).join('\n');
		expect(texts).toContain('> “We will not wait for “a better year””');
		expect(texts).toContain('> Mr. Dow said that buses would go around.');
		expect(texts).toContain('> They can be repaired.');
	});
});
