import { type Saying, saying } from '../phrases/phrases.ts';

type Bound = number | null | undefined;

/** Why a number is no value for an option with these bounds; undefined when it is. */
export function rangeProblem(
	option: string,
	value: number,
	{ least, most }: { readonly least: Bound; readonly most: Bound },
): Saying | undefined {
	if (value >= (least ?? -Infinity) && value <= (most ?? Infinity)) return undefined;
	if (typeof most !== 'number') return saying('atLeast', { option, least: least ?? 0 });
	if (typeof least !== 'number') return saying('atMost', { option, most });
	return saying('between', { option, least, most });
}
