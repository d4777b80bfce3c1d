import { describe, expect, it } from 'vitest';
import type { WrittenName } from '#src/reading/reading.ts';
import { readRoles } from '#src/reading/roles.ts';
import { aLabelledText } from '../harness/a-labelled-text.ts';

/** The roles in a text whose people are in brackets. */
function rolesIn(labelled: string): string[] {
	const { text, spans } = aLabelledText(labelled);
	const names = spans.map(
		({ start, end }): WrittenName => ({
			start,
			end,
			kind: 'person',
			name: text.slice(start, end),
		}),
	);
	const roles = readRoles(text, names);
	for (const { start, end, text: role } of roles) expect(text.slice(start, end)).toBe(role);
	return roles.map(({ name, text: role }) => `${name}: ${role}`);
}

type Case = readonly [text: string, ...roles: string[]];

const before: readonly Case[] = [
	[
		'Russian Security Council Secretary [Sergei Shoigu] flew home.',
		'Sergei Shoigu: Russian Security Council Secretary',
	],
	['He said North Korean leader [Kim Jong-un] had agreed.', 'Kim Jong-un: North Korean leader'],
	['It regrets that former president [Ma Ying-jeou] went.', 'Ma Ying-jeou: former president'],
	[
		'a blow, US Acting Chief of Naval Operations [James Kilby] said.',
		'James Kilby: US Acting Chief of Naval Operations',
	],
	['The acting head of the agency [Jane Roe] resigned.', 'Jane Roe: acting head of the agency'],
	['The Rovers fired coach [John Doe] on Friday.'],
	['The fired coach [John Doe] has a new job.', 'John Doe: fired coach'],
	['They landed free agent forward [John Doe].', 'John Doe: free agent forward'],
	['Ex-minister [Jane Roe] was freed.', 'Jane Roe: Ex-minister'],
	['The late senator [John Doe] had asked for it.', 'John Doe: late senator'],
	['In 2004 then-president [John Doe] signed it.', 'John Doe: then-president'],
	['President-elect [Jane Roe] thanked voters.', 'Jane Roe: President-elect'],
	['Chancellor-designate [Jane Roe] thanked voters.', 'Jane Roe: Chancellor-designate'],
	[
		'the outgoing deputy foreign minister [Jane Roe] said',
		'Jane Roe: outgoing deputy foreign minister',
	],
	['Interim coach [John Doe] praised the team.', 'John Doe: Interim coach'],
	['one-time governor [John Doe] lost.', 'John Doe: one-time governor'],
	['Attorney General [Jane Roe] sued the firm.', 'Jane Roe: Attorney General'],
	['Russia’s foreign minister [John Doe] left.', 'John Doe: Russia’s foreign minister'],
	['The company’s chief executive [Jane Roe] left.', 'Jane Roe: chief executive'],
	['The president’s lawyer [John Doe] disagreed.', 'John Doe: president’s lawyer'],
	[
		'President [Biden]’s aide [Jane Roe] disagreed.',
		'Biden: President',
		'Jane Roe: President Biden’s aide',
	],
	['Former [Trump] lawyer [John Doe] disagreed.', 'John Doe: Former Trump lawyer'],
	[
		'A veteran cybersecurity researcher [Jane Roe] found it.',
		'Jane Roe: veteran cybersecurity researcher',
	],
	['Riverton captain [Jane Roe] agreed.', 'Jane Roe: Riverton captain'],
	['Second seed [Jane Roe] won.', 'Jane Roe: Second seed'],
	['Team director [Jane Roe] agreed.', 'Jane Roe: Team director'],
	['Advocate [Jane Roe] agreed.', 'Jane Roe: Advocate'],
	['Spokeswoman for Hale & Sons [Jane Roe] agreed.', 'Jane Roe: Spokeswoman for Hale & Sons'],
	['On Tuesday President [Jane Roe] signed the law.', 'Jane Roe: President'],
	['In Manila President [Jane Roe] signed the law.', 'Jane Roe: President'],
	['Yesterday President [Jane Roe] signed the law.', 'Jane Roe: President'],
	['Meanwhile President [Jane Roe] signed the law.', 'Jane Roe: President'],
	['Candidate for president [Jane Roe] spoke.', 'Jane Roe: Candidate for president'],
	['Presidential candidate [Jane Roe] spoke.', 'Jane Roe: Presidential candidate'],
	['It was the private investigator [John Doe] who lied.', 'John Doe: private investigator'],
	['Lt. Gen. [John Doe] took command.', 'John Doe: Lt. Gen.'],
	['Health Minister Dr [Jane Roe] agreed.', 'Jane Roe: Health Minister'],
	['Navy chief Adm. [John Doe] agreed.', 'John Doe: Navy chief'],
	['Acme founder and CEO [Jane Roe] agreed.', 'Jane Roe: Acme founder and CEO'],
	['A spokesman for Prime Minister [Jane Roe] agreed.', 'Jane Roe: Prime Minister'],
	['The 59-year-old mayor [John Doe] agreed.', 'John Doe: mayor'],
	['the mayor of Springfield [Jane Roe] said', 'Jane Roe: mayor of Springfield'],
];

const beside: readonly Case[] = [
	[
		'They met [John Doe] and Germany’s chancellor, [Jane Roe], in Warsaw.',
		'Jane Roe: Germany’s chancellor',
	],
	[
		'Adviser [John Doe] and CIA Director [Jane Roe] agreed.',
		'John Doe: Adviser',
		'Jane Roe: CIA Director',
	],
	[
		'The late president [John Doe] and Acme’s then-leader [Jane Roe] agreed.',
		'John Doe: late president',
		'Jane Roe: Acme’s then-leader',
	],
	['[Roe], currently chief financial officer, agreed.', 'Roe: chief financial officer'],
	['[Roe], formerly chief financial officer, agreed.', 'Roe: formerly chief financial officer'],
	['Supreme Leader Ayatollah [John Doe] agreed.', 'John Doe: Supreme Leader'],
];

const organizations: readonly Case[] = [
	[
		'Fair Trade Commission (FTC) Chairperson [Jane Roe] agreed.',
		'Jane Roe: Fair Trade Commission (FTC) Chairperson',
	],
	['Chief Executive Officer (CEO) [Jane Roe] agreed.', 'Jane Roe: Chief Executive Officer'],
	['Minister of Science and Trade [Jane Roe] agreed.', 'Jane Roe: Minister of Science and Trade'],
	['It asked Bank of England governor [John Doe] why.', 'John Doe: Bank of England governor'],
	[
		'[Jane Roe], chair of the Trade Commission (TC), agreed.',
		'Jane Roe: chair of the Trade Commission',
	],
	['Under Secretary of State [Jane Roe] agreed.', 'Jane Roe: Under Secretary of State'],
];

const after: readonly Case[] = [
	[
		'[Sergei Shoigu], the secretary of Russia’s Security Council, said so.',
		'Sergei Shoigu: secretary of Russia’s Security Council',
	],
	[
		'[James Kilby], Acting Chief of Naval Operations, testified.',
		'James Kilby: Acting Chief of Naval Operations',
	],
	['[Peskov], the Kremlin spokesman, denied it.', 'Peskov: Kremlin spokesman'],
	['[Jane Roe], head of the growers’ club, agreed.', 'Jane Roe: head of the growers’ club'],
	["[Jane Roe], head of the growers' club, agreed.", "Jane Roe: head of the growers' club"],
	[
		'[Jane Roe], former engineer of the “Kursk”, agreed.',
		'Jane Roe: former engineer of the “Kursk”',
	],
	['said [Jane Roe], chief executive of Acme.', 'Jane Roe: chief executive of Acme'],
	[
		'[Jane Roe], Acme’s vice president for research, said so.',
		'Jane Roe: Acme’s vice president for research',
	],
	[
		'[Andrii Sybiha], Ukraine’s foreign minister, said so.',
		'Andrii Sybiha: Ukraine’s foreign minister',
	],
	['[Jane Roe], 45, a lawyer from Ohio, said so.', 'Jane Roe: lawyer'],
	['[Ma Ying-jeou] (馬英九), the former president, spoke.', 'Ma Ying-jeou: former president'],
	['[Jane Roe], the mayor, who resigned on Monday, said so.', 'Jane Roe: mayor'],
	[
		'[Jane Roe], president and chief executive of Acme, said so.',
		'Jane Roe: president and chief executive of Acme',
	],
	['[Jane Roe] — the interim manager — said so.', 'Jane Roe: interim manager'],
	[
		'[Jane Roe], director of the Institute for Science, Trade and Policy, said so.',
		'Jane Roe: director of the Institute for Science, Trade and Policy',
	],
	['[Jane Roe], mayor until 2020, said so.', 'Jane Roe: mayor until 2020'],
	['[Jane Roe], the company’s chief executive, said so.', 'Jane Roe: chief executive'],
	['[Jane Roe], a candidate for president, said so.', 'Jane Roe: candidate for president'],
	[
		'[Jane Roe], a spokeswoman for President [Biden], said so.',
		'Jane Roe: spokeswoman for President Biden',
		'Biden: President',
	],
	['“No,” said [Jane Roe], the mayor of Springfield. “Never.”', 'Jane Roe: mayor of Springfield'],
	['[Jane Roe], the 46th president of the club, said so.', 'Jane Roe: 46th president of the club'],
	['After [Jane Roe], the mayor, resigned, the council met.', 'Jane Roe: mayor'],
	[
		'[Jane Roe], the mayor, and [John Doe], the sheriff, spoke.',
		'Jane Roe: mayor',
		'John Doe: sheriff',
	],
];

const withComma: readonly Case[] = [
	[
		'President [Roe]’s spokesman, [Jane Doe], agreed.',
		'Roe: President',
		'Jane Doe: President Roe’s spokesman',
	],
	[
		'Chairman and largest shareholder, [Jane Roe], agreed.',
		'Jane Roe: Chairman and largest shareholder',
	],
	['Talks collapsed, the mediator, [Jane Roe], said.', 'Jane Roe: mediator'],
	[
		'Ukraine’s foreign minister, [Andrii Sybiha], said so.',
		'Andrii Sybiha: Ukraine’s foreign minister',
	],
	['The company’s chief executive, [Jane Roe], said so.', 'Jane Roe: chief executive'],
	['Its chief executive, [Jane Roe], said so.', 'Jane Roe: chief executive'],
	[
		'The chief executive of the company, [Jane Roe], said so.',
		'Jane Roe: chief executive of the company',
	],
	['A police spokesman, [John Doe], said so.', 'John Doe: police spokesman'],
	[
		'The acting chief of naval operations, Adm. [James Kilby], testified.',
		'James Kilby: acting chief of naval operations',
		'James Kilby: Adm.',
	],
	['On Monday, the prime minister, [Jane Roe], said so.', 'Jane Roe: prime minister'],
	['said the former mayor of Springfield, [Jane Roe].', 'Jane Roe: former mayor of Springfield'],
];

const none: readonly string[] = [
	'[Jane Roe], 45, said so.',
	'[Jane Roe], of Ohio, said so.',
	'His wife, [Jane Roe], said so.',
	'His wife [Jane Roe] said so.',
	'[Jane Roe], his wife, said so.',
	'Mr. [Roe] and Mrs [Roe] and Dr [Roe] and Sir [John Doe] spoke.',
	'[Jane Roe], not the mayor, said so.',
	'[Jane Roe], who is not a minister, said so.',
	'[Jane Roe] is not a minister.',
	'would-be president [Jane Roe] spoke.',
	'[Jane Roe], a would-be president, spoke.',
	'If [Jane Roe] becomes president, taxes will rise.',
	'If she becomes president, [Jane Roe] will raise taxes.',
	'She ran for president [Jane Roe] said.',
	'They named prime minister [Jane Roe].',
	'After meeting [Jane Roe], the president said it was over.',
	'When he met [Jane Roe], the president, ill for days, lay down.',
	'They met [Jane Roe], the German chancellor and the king.',
	'They met [Jane Roe], the German chancellor, and the king.',
	'They met [John Doe], [Jane Roe], the president, and the king.',
	'The brother of [Jane Roe], a lawyer, said so.',
	'As president, [Jane Roe] raised taxes.',
	'According to the minister, [Jane Roe], 45, was shot.',
	'A spokesman for the president, [Jane Roe], said so.',
	'Then President [Jane Roe] spoke.',
	'[Jane Roe], the mayor said, had left.',
	'[Jane Roe], one of the lawyers, said so.',
	'the worst president ever, [Jane Roe], the worst mayor ever, lost.',
	'alleged gang leader [John Doe] was held.',
	'[John Doe], the suspected leader of the gang, was held.',
	'the former king and Prime Minister [Jane Roe] spoke.',
	'The president told [Jane Roe] that [John Doe] had left.',
	'His deputy, [Jane Roe], said so.',
	'former tricky-to-name and odd smelter boss hater [Jane Roe] said so.',
	'[Jane Roe]’s lawyer said so.',
	'JANE: PRESIDENT [JANE ROE] SPEAKS',
	'[Jane Roe], the mayor who resigned in March, said so.',
	'The IT quux head [Jane Roe] agreed.',
	'their leader, [Jane Roe], agreed.',
	'[Roe] Praises Acme Trade Minister [Jane Doe] as the two of them met on Monday in a town by the sea.',
	'a major [Roe] attack',
	'He came with Apple and Google CEO [Jane Roe].',
	'not president [Jane Roe] but her rival',
];

describe('readRoles', () => {
	it.each(before)('reads the title before a name: %s', (text, ...roles) => {
		expect(rolesIn(text)).toEqual(roles);
	});

	it.each(beside)('keeps the roles of people beside each other apart: %s', (text, ...roles) => {
		expect(rolesIn(text)).toEqual(roles);
	});

	it.each(organizations)('reads what an office is of: %s', (text, ...roles) => {
		expect(rolesIn(text)).toEqual(roles);
	});

	it.each(after)('reads what a name is called after its comma: %s', (text, ...roles) => {
		expect(rolesIn(text)).toEqual(roles);
	});

	it.each(withComma)('reads what a name is called before its comma: %s', (text, ...roles) => {
		expect(rolesIn(text)).toEqual(roles);
	});

	it.each(none)('reads no role where none is plainly said: %s', (text) => {
		expect(rolesIn(text)).toEqual([]);
	});

	it('takes no other words of a headline with capitals into a role', () => {
		expect(rolesIn('Leaders Meet Ukraine President [Jane Roe] Again')).toEqual([
			'Jane Roe: Ukraine President',
		]);
	});

	it('reads no role of a name that can be several people’s', () => {
		const text = 'President Roe spoke.';
		expect(readRoles(text, [{ start: 10, end: 13, kind: 'person', name: undefined }])).toEqual([]);
	});
});
