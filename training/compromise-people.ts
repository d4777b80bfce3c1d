import nlp from 'compromise';
import type { Span } from '#src/reading/tags.ts';

/** People as `compromise` finds them, without titles, possessives and signs around them, so that its spans can be exact. */
export function peopleByCompromise(text: string): Span[] {
	const found: unknown = nlp(text).people().json({ offset: true });
	return (found as readonly { offset: { start: number; length: number } }[]).map(({ offset }) => {
		const end = offset.start + offset.length;
		const name = text.slice(offset.start, end);
		const before =
			/^[^\p{L}\p{N}]*(?:(?:mr|mrs|ms|dr|prof|sen|rep|gov|gen|pres|sir|president|senator|minister|rev)\.? )*/iu.exec(
				name,
			);
		const after = /(?:['’]s?)?[^\p{L}\p{N}]*$/u.exec(name);
		return {
			start: offset.start + (before?.[0].length ?? 0),
			end: end - (after?.[0].length ?? 0),
			kind: 'person',
		};
	});
}
