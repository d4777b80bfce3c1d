import { describe, expect, it } from 'vitest';
import { colorNames, readColor, showColor } from '#commands/subscriptions/color-names.ts';
import { type MannerInput, parseManner } from '#commands/subscriptions/manner-parser.ts';
import { Language } from '#src/phrases/catalogue.ts';
import type { CommandChannel } from '#src/subscriptions/destination.ts';
import { english, phrasebook } from '../harness/phrases.ts';

const server = '1100000000000000001';
const roles = [
	{ id: '1100000000000000002', name: 'News', kind: 'usual', isMentionable: false },
	{ id: '1100000000000000003', name: 'Twin', kind: 'usual', isMentionable: false },
	{ id: '1100000000000000004', name: 'twin', kind: 'usual', isMentionable: false },
	{ id: '1100000000000000005', name: 'Dateline', kind: 'managed', isMentionable: true },
	{ id: server, name: '@everyone', kind: 'everyone', isMentionable: true },
] as const;
const tag = { id: '1100000000000000009', name: 'Daily news' };
const comma = { id: '1100000000000000010', name: 'Rock, Pop' };
const forum: CommandChannel = { id: '1', kind: 'forum', name: 'papers', tags: [tag, comma] };

function parse(input: MannerInput, channel: Parameters<typeof parseManner>[2]['channel']) {
	const read = parseManner(input, undefined, { channel, roles, language: 'en' });
	return read.kind === 'refused' ? read.code : read.manner;
}

describe('the role to ping', () => {
	it.for([
		['News', { ping: { id: '1100000000000000002', name: 'News' } }],
		['@news', { ping: { id: '1100000000000000002', name: 'News' } }],
		['<@&1100000000000000002>', { ping: { id: '1100000000000000002', name: 'News' } }],
		['1100000000000000004', { ping: { id: '1100000000000000004', name: 'twin' } }],
		['Twin', 'ping-shared'],
		['Dateline', 'ping-managed'],
		[server, 'ping-everyone'],
		['everyone', 'ping-everyone'],
		['@here', 'ping-everyone'],
		['1100000000000000077', 'ping-unknown'],
		['nichts', undefined],
	] as const)('%s is read as %j', ([ping, expected]) => {
		expect(parse({ ping }, undefined)).toEqual(expected);
	});

	it('cannot be pinged by a bot that may not, unless anyone may mention it', () => {
		const channel = { id: '1', kind: 'text', name: 'general', botPermissions: 0n } as const;
		expect(parse({ ping: 'News' }, channel)).toBe('ping-not-allowed');
		const mayAll = { ...channel, botPermissions: 1n << 17n };
		expect(parse({ ping: 'News' }, mayAll)).toHaveProperty('ping');
	});
});

describe('the tags', () => {
	it.for([
		['daily NEWS', { tags: [tag] }],
		['Daily news, daily news', { tags: [tag] }],
		['rock, pop', { tags: [comma] }],
		['Rock, Pop; Daily news,', { tags: [comma, tag] }],
		['Daily news, Rock', 'tag-unknown'],
		['Weekly', 'tag-unknown'],
		['なし', undefined],
	] as const)('%s are read as %j', ([tags, expected]) => {
		expect(parse({ tags }, forum)).toEqual(expected);
	});

	it('cannot be taken along to a forum without them', () => {
		const channel = { ...forum, tags: [] };
		const context = { channel, roles, language: 'en' } as const;
		expect(parseManner({}, { tags: [tag] }, context)).toMatchObject({ code: 'tags-unfit' });
	});
});

describe('colors', () => {
	it('every name of a color is read as that color by readers of its language, and shown again', () => {
		for (const language of Language.options) {
			const phrases = phrasebook[language];
			const names = colorNames(phrases);
			const read = names.map((name) => readColor(name.toUpperCase(), language));
			expect(read.map((color) => color !== undefined && showColor(color, phrases))).toEqual(names);
		}
	});

	it.for([
		['#2F5D8A', 0x2f5d8a],
		['2f5d8a', 0x2f5d8a],
		['0x2F5D8A', 0x2f5d8a],
		['#fff', 0xffffff],
		['＃ＦＦＦ', 0xffffff],
		['rouge', readColor('red', 'en')],
		['ROT', readColor('red', 'en')],
		['红', readColor('red', 'en')],
		['紅色', readColor('red', 'en')],
		['赤色', readColor('red', 'en')],
		['빨간색', readColor('red', 'en')],
		['Grey', readColor('gray', 'en')],
		['azul marinho', readColor('navy', 'en')],
		['soup', undefined],
		['#12345', undefined],
	] as const)('“%s” is read as %s', ([typed, color]) => {
		expect(readColor(typed, 'en')).toBe(color);
	});

	it('a color without a name is shown by its digits', () => {
		expect(showColor(0x0a0b0c, english)).toBe('#0A0B0C');
	});
});
