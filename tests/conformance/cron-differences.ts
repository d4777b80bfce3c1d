const tooOften = 'A digest is posted at most every half hour.';
const datesOfMonth = 'Schedules have days of the week, not of the month.';
const months = 'Schedules are the same all year.';
const seconds = 'Schedules have minutes, not seconds.';
const gap = 'Here a time that the clock skips is due right after the gap; there it is skipped.';
const twice = 'Here a time that occurs twice is due once; there it is due twice.';

/** Cases of fugit that our schedules cannot express, with the reason. */
export const differentListings: ReadonlyMap<string, string> = new Map([
	...each(tooOften, [
		'correctly increments every minute into DST',
		'correctly increments every minute into DST (explicit TZ)',
	]),
	...each(datesOfMonth, [
		'correctly increments into DST (America/Santiago) gh-60',
		'correctly increments into DST (America/Santiago) Time.zone gh-62',
		'correctly increments out of DST (America/Santiago) gh-60',
		'correctly increments out of DST (America/Santiago) Time.zone gh-62',
	]),
]);

/** Cases of robfig/cron that our schedules cannot express, or that are due at other times, with the reason. */
export const differentVectors: ReadonlyMap<string, string> = new Map([
	...each(tooOften, [
		'activation, Mon Jul 9 15:00 2012: 0/15 * * * *',
		'activation, Mon Jul 9 15:45 2012: 0/15 * * * *',
		'activation, Mon Jul 9 15:40 2012: 0/15 * * * *',
		'activation, Mon Jul 9 15:05 2012: 5/15 * * * *',
		'activation, Mon Jul 9 15:20 2012: 5/15 * * * *',
		'activation, Mon Jul 9 15:50 2012: 5/15 * * * *',
		'activation, Sun Jul 15 00:00 2012: * * * * Mon',
		'next, Mon Jul 9 14:45 2012: 0 0/15 * * * *',
		'next, Mon Jul 9 14:59 2012: 0 0/15 * * * *',
		'next, Mon Jul 9 14:59:59 2012: 0 0/15 * * * *',
		'next, Mon Jul 9 23:46 2012: 0 */15 * * * *',
		'next, Mon Dec 31 23:59:45 2012: 0 * * * * *',
	]),
	...each(months, [
		'activation, Sun Jul 15 15:00 2012: 0/15 * * Jul *',
		'activation, Sun Jul 15 15:00 2012: 0/15 * * Jun *',
		'activation, Sun Jul 15 08:30 2012: 30 08 ? Jul Sun',
		'activation, Mon Jul 16 08:30 2012: 30 08 ? Jul Sun',
		'next, Mon Jul 9 23:35 2012: 0 0 0 * Feb Mon',
		'next, Mon Jul 9 23:35 2012: 0 0 0 * Feb Mon/2',
	]),
	...each(datesOfMonth, [
		'activation, Sun Jul 15 08:30 2012: 30 08 15 Jul ?',
		'activation, Mon Jul 16 08:30 2012: 30 08 15 Jul ?',
		'activation, Sun Jul 8 00:00 2012: @monthly',
		'activation, Sun Jul 1 00:00 2012: @monthly',
		'activation, Sun Jul 15 00:00 2012: * * 1,15 * Sun',
		'activation, Fri Jun 15 00:00 2012: * * 1,15 * Sun',
		'activation, Wed Aug 1 00:00 2012: * * 1,15 * Sun',
		'activation, Sun Jul 15 00:00 2012: * * */10 * Sun',
		'activation, Mon Jul 9 00:00 2012: * * 1,15 * *',
		'activation, Sun Jul 15 00:00 2012: * * 1,15 * *',
		'activation, Sun Jul 15 00:00 2012: * * */2 * Sun',
		'next, Mon Jul 9 23:35 2012: 0 0 0 9 Apr-Oct ?',
		'next, Mon Jul 9 23:35 2012: 0 0 0 */5 Apr,Aug,Oct Mon',
		'next, Mon Jul 9 23:35 2012: 0 0 0 */5 Oct Mon',
		'next, Mon Jul 9 23:35 2012: 0 0 0 29 Feb ?',
		'next, 2012-03-11T00:00:00-0500: TZ=America/New_York 0 30 2 11 Mar ?',
		'next, 2012-11-04T00:00:00-0400: TZ=America/New_York 0 30 2 04 Nov ?',
		'next, 2012-11-04T01:45:00-0400: TZ=America/New_York 0 30 1 04 Nov ?',
		'next, Mon Jul 9 23:35 2012: 0 0 0 30 Feb ?',
		'next, Mon Jul 9 23:35 2012: 0 0 0 31 Apr ?',
		'next, TZ=America/New_York 2012-11-04T00:00:00-0400: 0 0 3 3 * ?',
		'next, 2018-10-17T05:00:00-0400: TZ=America/Sao_Paulo 0 0 9 10 * ?',
		'next, 2018-02-14T05:00:00-0500: TZ=America/Sao_Paulo 0 0 9 22 * ?',
	]),
	...each(seconds, [
		'next, Mon Jul 9 23:35:51 2012: 15/35 20-35/15 * * * *',
		'next, Mon Jul 9 23:35:51 2012: 15/35 20-35/15 1/2 * * *',
		'next, Mon Jul 9 23:35:51 2012: 15/35 20-35/15 10-12 * * *',
		'next, Mon Jul 9 23:35:51 2012: 15/35 20-35/15 1/2 */2 * *',
		'next, Mon Jul 9 23:35:51 2012: 15/35 20-35/15 * 9-20 * *',
		'next, Mon Jul 9 23:35:51 2012: 15/35 20-35/15 * 9-20 Jul *',
	]),
	...each(gap, ['next, 2012-03-11T00:00:00-0500: TZ=America/New_York 0 0 2 * * ?']),
	...each(twice, [
		'next, 2012-11-04T01:00:00-0400: TZ=America/New_York 0 0 * * * ?',
		'next, 2012-11-04T01:00:00-0400: TZ=America/New_York 0 0 1 * * ?',
		'next, TZ=America/New_York 2012-11-04T01:00:00-0400: 0 0 * * * ?',
		'next, TZ=America/New_York 2012-11-04T01:00:00-0400: 0 0 1 * * ?',
	]),
]);

function each(reason: string, cases: readonly string[]): [string, string][] {
	return cases.map((name) => [name, reason]);
}
