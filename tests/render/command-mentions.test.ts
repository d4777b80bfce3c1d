import fc from 'fast-check';
import { expect, it } from 'vitest';
import { renderNotice } from '#src/render/cards/notice-card.ts';
import { mentionCommands } from '#src/render/message/mention-commands.ts';
import { plain } from '#src/render/text/plain-text.ts';
import { english, phrasebook } from '../harness/phrases.ts';
import { brokenLimits, textsOf } from './broken-limits.ts';

const commands = () => [
	{ name: 'latest', id: '1100000000000008001' },
	{ name: 'settings', id: '1100000000000008002' },
	{ name: 'digest list', id: '1100000000000008003' },
	{ name: 'who', id: undefined },
];
const mentioned = (text: string, phrases = english) =>
	textsOf(mentionCommands(renderNotice(text), commands, phrases)).join();

it.each([
	['`/latest` shows more.', '</latest:1100000000000008001> shows more.'],
	['`/digest list` has all.', '</digest list:1100000000000008003> has all.'],
	['`/settings timezone` does.', '</settings:1100000000000008002> `timezone` does.'],
	['`/who` stays.', '`/who` stays.'],
	['`/unknown` stays.', '`/unknown` stays.'],
	['`/digest gone` stays.', '`/digest gone` stays.'],
	['`timezone` stays.', '`timezone` stays.'],
])('turns “%s” into “%s”', (text, shown) => {
	expect(mentioned(text)).toBe(shown);
});

it.each([
	['de', '`/überblick liste` zeigt alle.', '</digest list:1100000000000008003> zeigt alle.'],
	['de', '`/digest list` bleibt.', '`/digest list` bleibt.'],
	['zh-TW', '用 `/設定 時區`', '用 </settings:1100000000000008002> `時區`'],
	['ja', '`/まとめ 一覧`', '</digest list:1100000000000008003>'],
] as const)('turns a command of %s, “%s”, into “%s”', (language, text, shown) => {
	expect(mentioned(text, phrasebook[language])).toBe(shown);
});

it('outside text never becomes a command mention', () => {
	const outsideText = fc
		.array(fc.constantFrom('`', '/latest', '`/latest`', '\\', '\\`', ' ', 'a'), { maxLength: 8 })
		.map((pieces) => pieces.join(''));
	fc.assert(
		fc.property(outsideText, (text) => {
			expect(mentioned(plain(text))).not.toContain('</latest');
		}),
	);
});

it('a message that is too long for mentions stays as it is', () => {
	const full = renderNotice('`/latest` '.repeat(399));
	expect(mentionCommands(full, commands, english)).toBe(full);
	expect(brokenLimits(full)).toEqual([]);
});
