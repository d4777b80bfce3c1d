import { describe, expect, it } from 'vitest';
import { findNames } from '#src/reading/find-names.ts';
import { loadTagger } from '#src/reading/load-tagger.ts';
import type { MentionKind } from '#src/reading/tags.ts';

const tagger = loadTagger();

/** The names of a kind in the passages of an article, with their aliases. */
function namesIn(kind: MentionKind, ...passages: string[]): string[] {
	return findNames(passages, tagger).names.flatMap((name) =>
		name.kind === kind ? [[name.name, ...name.aliases].join(' / ')] : [],
	);
}

/** Each mention of a person as it is written, and whom it means. */
function meantIn(...passages: string[]): string[] {
	return findNames(passages, tagger).written.flatMap((written, index) =>
		written.flatMap(({ kind, start, end, name }) =>
			kind === 'person' ? [`${passages[index]?.slice(start, end)} → ${name}`] : [],
		),
	);
}

describe('findNames', () => {
	it('takes a surname alone for the person of the text who has it', () => {
		const text =
			'Russian Security Council Secretary Sergei Shoigu left Pyongyang. Mr Shoigu’s visit was short. “We agreed,” Shoigu said.';
		expect(meantIn(text)).toEqual([
			'Sergei Shoigu → Sergei Shoigu',
			'Shoigu → Sergei Shoigu',
			'Shoigu → Sergei Shoigu',
		]);
	});

	it('knows which word of a Korean or Chinese name is the surname', () => {
		const text =
			'North Korean leader Kim Jong-un met Wang Huning. Kim thanked Wang for the visit, officials said.';
		expect(meantIn(text)).toEqual([
			'Kim Jong-un → Kim Jong-un',
			'Wang Huning → Wang Huning',
			'Kim → Kim Jong-un',
			'Wang → Wang Huning',
		]);
	});

	it('knows somebody who is named to an office', () => {
		const text =
			'Battery maker Volta Cells named Ingalill Sandqvist-Mehta chief executive on Wednesday.';
		expect(namesIn('person', text)).toEqual(['Ingalill Sandqvist-Mehta']);
	});

	it('takes a surname before its first full name for somebody else’s, except in a headline', () => {
		const text =
			'“We are ready,” Mercer said in the harbor. Her cousin Daniel Mercer, who owns a boat, declined to comment. Mercer left.';
		expect(meantIn(text)).toEqual([
			'Mercer → undefined',
			'Daniel Mercer → Daniel Mercer',
			'Mercer → Daniel Mercer',
		]);
		const body = 'Daniel Mercer owns a boat.';
		expect(meantIn('Mercer Says No', body)).toEqual([
			'Mercer → Daniel Mercer',
			'Daniel Mercer → Daniel Mercer',
		]);
	});

	it('takes a surname with particles for the person who has it', () => {
		const text =
			'Commission President Ursula von der Leyen spoke in Brussels. Von der Leyen said it was ready, and nobody asked von der Leyen why.';
		expect(new Set(meantIn(text).map((one) => one.split(' → ')[1]))).toEqual(
			new Set(['Ursula von der Leyen']),
		);
	});

	it('takes a surname of two people for nobody', () => {
		const text =
			'Mayor Jane Holloway met her brother, Peter Holloway. Holloway said that nothing was decided.';
		expect(meantIn(text).at(-1)).toBe('Holloway → undefined');
		expect(namesIn('person', text)).toEqual(['Jane Holloway', 'Peter Holloway']);
	});

	it('takes a given name alone for nobody', () => {
		const text = 'Mayor Martin Holloway spoke. Martin said that nothing was decided.';
		expect(namesIn('person', text)).toEqual(['Martin Holloway']);
	});

	it('shares between headline and summary who is who', () => {
		const found = findNames(
			[
				'Shoigu thanks Kim in Pyongyang',
				'Sergei Shoigu, the secretary, met Kim Jong-un, the leader.',
			],
			tagger,
		);
		expect(
			found.written[0]?.filter(({ kind }) => kind === 'person').map(({ name }) => name),
		).toEqual(['Sergei Shoigu', 'Kim Jong-un']);
	});

	it('has a spelling with an initial and one without as one person, in the fullest spelling', () => {
		const text = 'Adm. James W. Kilby testified. James Kilby said that the navy was ready.';
		expect(namesIn('person', text)).toEqual(['James W. Kilby / James Kilby']);
	});

	it('has a father and a son as two', () => {
		const text = 'Senator John Holloway Jr. spoke. His father, John Holloway, listened.';
		expect(namesIn('person', text)).toHaveLength(2);
	});

	it('ties a name in another script to the name before it', () => {
		const text = 'Former president Ma Ying-jeou (馬英九) met Wang Huning (王滬寧) in Xiamen.';
		expect(namesIn('person', text)).toEqual(['Ma Ying-jeou / 馬英九', 'Wang Huning / 王滬寧']);
	});

	it('ties a name in Latin letters to the name in another script before it', () => {
		expect(
			namesIn('person', 'The former president 馬英九 (Ma Ying-jeou) spoke in Xiamen.'),
		).toEqual(['Ma Ying-jeou / 馬英九']);
	});

	it('ties what somebody is known as', () => {
		const text = 'Admiral James Kilby, also known as Jim Kilby, said that the navy was ready.';
		expect(namesIn('person', text)).toEqual(['James Kilby / Jim Kilby']);
	});

	it('ties an acronym in parentheses to the words that it is made of', () => {
		const text =
			'The Korean Central News Agency (KCNA) reported it. KCNA did not say more. The Chinese Communist Party’s (CCP) line is known.';
		expect(namesIn('organization', text)).toEqual([
			'Korean Central News Agency / KCNA',
			'Chinese Communist Party / CCP',
		]);
	});

	it('ties no other words in parentheses', () => {
		const text = 'Senator Jane Holloway (D) and Mayor Peter Marlow (left) spoke in Ohio.';
		expect(namesIn('person', text)).toEqual(['Jane Holloway', 'Peter Marlow']);
	});

	it('names countries and capitals as usual, and takes no word for their people for a place', () => {
		const found = findNames(
			['The US and Britain met Ukrainian and North Korean envoys in Kiev. The Kremlin objected.'],
			tagger,
		);
		expect(found.names.filter(({ kind }) => kind === 'place')).toEqual([
			{ kind: 'place', name: 'United States', aliases: ['US'], isSure: true },
			{ kind: 'place', name: 'United Kingdom', aliases: ['Britain'], isSure: true },
			{ kind: 'place', name: 'Kyiv', aliases: ['Kiev'], isSure: true },
		]);
	});

	it('takes no country from a longer name', () => {
		const text = 'He left New Mexico for the Bank of China, wrote the China Daily.';
		expect(namesIn('place', text).filter((name) => /^(?:Mexico|China)$/.test(name))).toEqual([]);
	});

	it('knows another place only where something is said to be in it', () => {
		expect(namesIn('place', 'Troops fought in Bakhmut again.')).toEqual(['Bakhmut']);
		expect(namesIn('place', 'Zendora fell by two percent, and traders sold Zendora.')).toEqual([]);
	});

	it('has “Ukraine and Russia” as two', () => {
		expect(
			namesIn('place', 'Ukraine and Russia agreed.', 'Ukraine and Russia agreed on Monday.'),
		).toEqual(['Ukraine', 'Russia']);
	});

	it.each([
		'Uncertainty Persists as Talks Stall',
		'On Monday and in March the Danish and the French met.',
		'Kahn Swick & Foti, LLC investigates.',
		'Hurricane Milton weakened.',
		'Patch Tuesday brought ChatGPT and GitHub updates.',
		'James Madison University hosted it.',
	])('takes nobody for a person in “%s”', (text) => {
		expect(namesIn('person', text)).toEqual([]);
		expect(namesIn('person', text, `${text.replace(/\.?$/, '.')} It went on.`)).toEqual([]);
	});

	it('takes a surname that is also a thing for a person’s after a given name', () => {
		const text = 'Baker Tom Hill, 34, and John Park, a lawyer, spoke. The Rari Park fund did not.';
		expect(namesIn('person', text)).toEqual(['Tom Hill', 'John Park']);
	});

	it('takes a person from a headline in capitals or with capitals only if the text has the same', () => {
		const headline = 'KIM JONG-UN AND ROSE GARDEN PARTY PLANS SHAKE PYONGYANG';
		const summary = 'North Korean leader Kim Jong-un spoke.';
		expect(namesIn('person', headline, summary)).toEqual(['Kim Jong-un']);
		expect(namesIn('person', 'Big Winner Bitter Lemons Drives Market', 'The market rose.')).toEqual(
			[],
		);
	});

	it('writes a name in normal case if the text has it in capitals only', () => {
		expect(namesIn('person', 'Mayor JANE HOLLOWAY told reporters that she would go.')).toEqual([
			'Jane Holloway',
		]);
	});

	it('reads a name as far as it goes, with initials and particles', () => {
		const names = (text: string) => namesIn('person', text);
		expect(names('Spokesman J. P. V. Rasmussen told the agency that it was late.')).toEqual([
			'J. P. V. Rasmussen',
		]);
		expect(names('A doctor, Wambui wa Kariuki, said that it was loud.')).toEqual([
			'Wambui wa Kariuki',
		]);
		expect(names('The board appointed Aoife Ní Bhriain as its head.')).toEqual([
			'Aoife Ní Bhriain',
		]);
		expect(names('Abdelkader Ould Brahim, adviser of the fund, said it was late.')).toEqual([
			'Abdelkader Ould Brahim',
		]);
		expect(names('Ons Ben Youssef won the stage. Ben Youssef said she was glad.')).toEqual([
			'Ons Ben Youssef',
		]);
	});

	it('knows somebody in full whose surname stands after “Ms.” elsewhere', () => {
		const text = 'The award went to Stergia Sarantopoulou. Ms. Sarantopoulou says that it helps.';
		expect(meantIn(text)).toEqual([
			'Stergia Sarantopoulou → Stergia Sarantopoulou',
			'Sarantopoulou → Stergia Sarantopoulou',
		]);
	});

	it('takes no relation before a name for a part of it', () => {
		expect(namesIn('person', 'Daughter Stacey Mudge, 30, said that it was a kettle.')).toEqual([
			'Stacey Mudge',
		]);
		expect(namesIn('person', 'The secretary Pål Brevik presented the report.')).toEqual([
			'Pål Brevik',
		]);
	});

	it('knows somebody between a title and a verb', () => {
		expect(namesIn('person', 'Librarian Dauren Zhaksybekov showed a map of the lake.')).toEqual([
			'Dauren Zhaksybekov',
		]);
	});

	it('takes no institute, ship, stand or firm for the person whose name it has', () => {
		const text =
			'The Gerald R. Ford left. They met at the Institut Pasteur. Charles Schwab said it would grow. Fans sang in the Tom Finney End.';
		expect(namesIn('person', text)).toEqual([]);
	});

	it('keeps a single word only with a title or a verb of speech', () => {
		expect(namesIn('person', 'President Lula spoke in Manaus.')).toEqual(['Lula']);
		expect(namesIn('person', 'They thought of Lula in Manaus.')).toEqual([]);
		expect(namesIn('person', 'The retailer Zalora said it was sorry.')).toEqual([]);
	});

	it('finds every name where it says, without overlap and from left to right', () => {
		const text =
			'Mr Kim of the Korean Central News Agency (KCNA) met Jane Holloway in Pyongyang, North Korea. Holloway left.';
		const [written = []] = findNames([text], tagger).written;
		for (const [index, { start, end }] of written.entries()) {
			expect(start).toBeGreaterThanOrEqual(written[index - 1]?.end ?? 0);
			expect(text.slice(start, end)).toMatch(/^\S.*\S$/);
		}
		expect(written.length).toBeGreaterThan(4);
	});

	it('finds nothing where there is nothing to read', () => {
		expect(findNames(['', ''], tagger)).toEqual({ names: [], written: [[], []] });
	});
});
