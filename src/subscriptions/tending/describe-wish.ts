import { describeSchedule } from '../schedule/describe-schedule.ts';
import { showZone } from '../schedule/zones.ts';
import type { Wish } from '../subscription.ts';

/** When a wish comes: “weekdays at 07:30 · Europe/Berlin”, “at most 6 an hour · quiet 23:00–07:00 · UTC”. */
export function describeWish(wish: Wish): string {
	if (wish.kind === 'digest')
		return `${describeSchedule(wish.schedule)} · ${showZone(wish.timezone)}`;
	const { budget, quiet, timezone } = wish;
	const often = `at most ${budget} an hour`;
	return quiet === undefined
		? often
		: `${often} · quiet ${quiet.from}–${quiet.until} · ${showZone(timezone)}`;
}
