import { anIndex } from './an-index.ts';

/** Names for parsing topics: some have commas, quotation marks or joining words in them, and some are shared. */
export const names = anIndex([
	{ name: 'Taiwan', kind: 'place', aliases: ['臺灣'] },
	{ name: 'Georgia', kind: 'place' },
	{ name: 'Georgia', kind: 'topic' },
	{ name: 'Washington, D.C.', kind: 'place' },
	{ name: 'Joe “Kid” Doe' },
	{ name: 'everything', kind: 'topic' },
	{ name: 'Sergei Shoigu' },
	{ name: 'Ann Smith' },
	{ name: 'Bob Smith' },
	{ name: 'China', kind: 'place', aliases: ['中國'] },
	{ name: 'Japan', kind: 'place', aliases: ['日本'] },
	{ name: 'Ukraine', kind: 'place' },
	{ name: 'United States', kind: 'place', aliases: ['US', 'U.S.'] },
	{ name: 'Trinidad and Tobago', kind: 'place' },
	{ name: 'AT&T', kind: 'organization' },
	{ name: 'Lai Ching-te' },
	{ name: 'Donald Trump', aliases: ['ドナルド・トランプ'] },
	{ name: '!Kung', kind: 'topic' },
	{ name: 'Nothing But Thieves', kind: 'topic' },
	{ name: 'Doctors Without Borders', kind: 'organization' },
]);
