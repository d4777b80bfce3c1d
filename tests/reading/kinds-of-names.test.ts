import { describe, expect, it } from 'vitest';
import { cleanMentions } from '#src/reading/clean-mentions.ts';
import { findNames } from '#src/reading/find-names.ts';
import { loadTagger } from '#src/reading/load-tagger.ts';
import { withLikelierKind } from '#src/reading/organization-names.ts';
import type { MentionKind } from '#src/reading/tags.ts';

const tagger = loadTagger();

/** The names of a kind in a text. */
function namesIn(kind: MentionKind, text: string): string[] {
	return findNames([text], tagger).names.flatMap((name) => (name.kind === kind ? [name.name] : []));
}

describe('organizations', () => {
	it('are none if an acronym means a thing, also in the plural', () => {
		const text =
			'The ISPs blamed a DDoS attack, and the HR files were sent as HTML. The FBI is looking into it.';
		expect(namesIn('organization', text)).toEqual(['FBI']);
	});

	it('are none if the text has the acronym for words in small letters', () => {
		const text =
			'The mayor named a flood relief group (FRG). The FRG meets on Monday. The FRG has six members.';
		expect(namesIn('organization', text)).toEqual([]);
	});

	it('are not called what their shares are called at an exchange', () => {
		const text =
			'Harlow Industries Inc. (NYSE: HRLW) lost a tenth of its value. Investors sold HRLW stock all day.';
		expect(namesIn('organization', text)).not.toContain('HRLW');
	});

	it('keep an acronym that is their own although it is a ticker too', () => {
		const text =
			'Northern Grain Holdings (NASDAQ: NGH) was sold. NGH said it would close two mills in Ohio.';
		expect(namesIn('organization', text)).toContain('NGH');
	});

	it('are none if a name is that of a program', () => {
		const text =
			'The Marlfox ransomware locks servers. Marlfox was seen in May, and Marlfox asks for coins.';
		expect(namesIn('organization', text)).toEqual([]);
	});

	it('are no variables of scripts and no offices, whatever the model takes them for', () => {
		const cleaned = (text: string) =>
			cleanMentions(text, { start: 0, end: text.length, kind: 'organization' });
		expect(cleaned('deckWrapper')).toEqual([]);
		expect(cleaned('Inspector-General of Police')).toEqual([]);
		expect(cleaned('SaaS')).toEqual([]);
		expect(cleaned('eBay')).toHaveLength(1);
	});

	it('are no products that have an acronym in parentheses', () => {
		const text =
			'Halden sells the Harbor Control Suite (HCS). HCS runs in nine ports, and HCS will be free.';
		const names = namesIn('organization', text);
		expect(names).not.toContain('HCS');
		expect(names).not.toContain('Harbor Control Suite');
	});

	it('are named with the department before the words of an acronym', () => {
		const text = 'A report with the US Department of Health and Human Services (HHS) says so.';
		expect(namesIn('organization', text)).toContain('Department of Health and Human Services');
	});

	it('are named whole where “and” joins what a ministry is for', () => {
		const text = 'The Ministry of Science and ICT said on Monday that the fair would be held.';
		expect(namesIn('organization', text)).toEqual(['Ministry of Science and ICT']);
	});

	it('are two where “and” joins a ministry and a firm', () => {
		const text =
			'Talks between the Ministry of Defence and Samsung failed, officials said on Friday.';
		expect(namesIn('organization', text)).not.toContain('Ministry of Defence and Samsung');
	});

	it('are named whole with the word that tells what body they are', () => {
		const text = 'The Busan Metropolitan Police Agency said the man was summoned on Tuesday.';
		expect(namesIn('organization', text)).toEqual(['Busan Metropolitan Police Agency']);
	});

	it('are no pieces of dates and firms', () => {
		const text =
			'DENVER, Jan. 27, 2026 (GLOBE NEWSWIRE) -- Tolland & Marsh, LLC reminds investors in Orbin Motor Co., Ltd. of a deadline.';
		const names = namesIn('organization', text);
		for (const piece of ['Jan', 'LLC', 'Ltd.', 'Ltd', 'Co.']) expect(names).not.toContain(piece);
	});

	it('are no states, regions, officers or people with ages, whatever the model takes them for', () => {
		const kindOf = (before: string, name: string) =>
			withLikelierKind(
				`${before}${name} left.`,
				{ start: before.length, end: before.length + name.length, kind: 'organization' },
				tagger.known,
			).kind;
		expect(kindOf('', 'Alaska')).toBe('place');
		expect(kindOf('The ', 'West Midlands')).toBe('place');
		expect(kindOf('NEW YORK and ', 'CHICAGO')).toBe('place');
		expect(kindOf('', 'Captain Tarrowin')).toBe('person');
		expect(kindOf('The 34-year-old ', 'Oduya Tarrowin')).toBe('person');
		expect(kindOf('', 'Reggie Chandler')).toBe('person');
		expect(kindOf('', 'Reggie Chandler Foundation')).toBe('organization');
		expect(kindOf('', 'Western Digital')).toBe('organization');
	});
});

describe('people', () => {
	it('are known by a given name that is not among the most frequent', () => {
		const text = 'Reggie Chandler is out for the season after he hurt his knee at practice.';
		expect(namesIn('person', text)).toEqual(['Reggie Chandler']);
	});

	it('are known by their age before the name', () => {
		const text = 'A car hit 59-year-old Zoravia Tendelkar on Elm Street and drove away.';
		expect(namesIn('person', text)).toEqual(['Zoravia Tendelkar']);
	});

	it('are no law firms', () => {
		const text =
			'Lynch Carpenter, LLP is investigating claims. Lynch Carpenter has offices in Pittsburgh.';
		expect(namesIn('person', text)).toEqual([]);
	});
});

describe('places', () => {
	it('are countries at the beginning of a sentence', () => {
		const text = 'Ghana received strong recognition at the forum on evidence when Mr. Guba spoke.';
		expect(namesIn('place', text)).toEqual(['Ghana']);
		expect(namesIn('organization', text)).toEqual([]);
	});

	it('are not what people invest in or find flaws in', () => {
		const text =
			'Investors in Velmora sold their shares. A flaw in Velmora had been found at Velmora in June.';
		expect(namesIn('place', text)).toEqual([]);
	});

	it('are no districts of courts', () => {
		const text = 'In the Northern District of Texas, Marlow is charged with fraud.';
		expect(namesIn('place', text)).not.toContain('Northern District');
	});

	it('are not the surnames of people in the text', () => {
		const text =
			'Four coaches are gone: Washington’s Eddie Jordan, and now his rival. They were sad about Jordan.';
		expect(namesIn('place', text)).not.toContain('Jordan');
	});
});
