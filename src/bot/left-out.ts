import { parseSearch } from '#src/desk/search.ts';
import { describeSearchProblem } from '#src/render/cards/notice-card.ts';
import { UserError } from './command.ts';
import type { Newsroom } from './newsroom.ts';

/** Throws a `UserError` if all that was typed is to be left out, as in “-Putin”; a name would be found with the minus too. */
export function refuseOnlyLeftOut(
	typed: string,
	{ archive, now }: Pick<Newsroom, 'archive' | 'now'>,
): void {
	const search = parseSearch(typed, archive.sources(), now());
	if (search.kind !== 'only-left-out') return;
	throw new UserError(search.kind, describeSearchProblem(search));
}
