/** The days of the week by their place in a `Schedule`: what one writes for a single one, and what one writes among others. */
export const dayNames = [
	{ plural: 'Sundays', short: 'Sun' },
	{ plural: 'Mondays', short: 'Mon' },
	{ plural: 'Tuesdays', short: 'Tue' },
	{ plural: 'Wednesdays', short: 'Wed' },
	{ plural: 'Thursdays', short: 'Thu' },
	{ plural: 'Fridays', short: 'Fri' },
	{ plural: 'Saturdays', short: 'Sat' },
] as const;

export const everyDay: readonly number[] = [0, 1, 2, 3, 4, 5, 6];
export const weekdays: readonly number[] = [1, 2, 3, 4, 5];
export const weekends: readonly number[] = [0, 6];

/** Groups of days that have a name of their own. */
const groups = [
	{ name: 'every day', days: everyDay },
	{ name: 'weekdays', days: weekdays },
	{ name: 'weekends', days: weekends },
];

/** `every day`, `weekdays`, `Mondays`, or `Mon, Wed and Fri`; at most 31 characters. */
export function describeDays(days: readonly number[]): string {
	const group = groups.find((one) => one.days.join() === days.join());
	if (group !== undefined) return group.name;
	const names = dayNames.filter((_, day) => days.includes(day));
	const [only] = names;
	if (names.length === 1 && only !== undefined) return only.plural;
	return listed(names.map(({ short }) => short));
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
	return list.format(words);
}
