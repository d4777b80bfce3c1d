import { describe, expect, it } from 'vitest';
import { loadTagger } from '#src/reading/load-tagger.ts';
import { aLabelledText } from '../harness/a-labelled-text.ts';
import { newswireSentences } from './newswire-sentences.ts';

const tagger = loadTagger();

function peopleIn(text: string): string[] {
	return tagger(text)
		.filter(({ kind }) => kind === 'person')
		.map(({ start, end }) => text.slice(start, end));
}
console.log(
	newswireSentences
		.map((m) => {
			const { text, spans } = aLabelledText(m);
			const want = spans.map((s) => text.slice(s.start, s.end));
			const got = peopleIn(text);
			return JSON.stringify(want) === JSON.stringify(got)
				? ''
				: `${text}\n   want ${want.join(' / ')}\n   got  ${tagger(text)
						.map((s) => s.kind[0] + ':' + text.slice(s.start, s.end))
						.join(' / ')}`;
		})
		.filter(Boolean)
		.join('\n'),
);
describe('x', () => {
	it('y', () => {
		expect(1).toBe(1);
	});
});
