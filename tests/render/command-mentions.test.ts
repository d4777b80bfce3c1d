import fc from 'fast-check';
import { expect, it } from 'vitest';
import { renderNotice } from '#src/render/cards/notice-card.ts';
import { mentionCommands } from '#src/render/message/card.ts';
import { plain } from '#src/render/text/plain-text.ts';
import { brokenLimits, textsOf } from './broken-limits.ts';

const ids = new Map([
	['latest', '1100000000000008001'],
	['settings', '1100000000000008002'],
	['digest list', '1100000000000008003'],
]);
const idOf = (name: string) => ids.get(name);
const mentioned = (text: string) => textsOf(mentionCommands(renderNotice(text), idOf)).join();

it.each([
	['`/latest` shows more.', '</latest:1100000000000008001> shows more.'],
	['`/digest list` has all.', '</digest list:1100000000000008003> has all.'],
	['`/settings timezone` does.', '</settings:1100000000000008002> `timezone` does.'],
	['`/unknown` stays.', '`/unknown` stays.'],
	['`/digest gone` stays.', '`/digest gone` stays.'],
	['`timezone` stays.', '`timezone` stays.'],
])('turns “%s” into “%s”', (text, shown) => {
	expect(mentioned(text)).toBe(shown);
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
	expect(mentionCommands(full, idOf)).toBe(full);
	expect(brokenLimits(full)).toEqual([]);
});
