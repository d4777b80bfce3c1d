/** The language of a reader’s times, and, for tests, a time zone instead of the browser’s. */
export type TimeView = { readonly locale: string; readonly zone?: string };

const formats: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
	t: { timeStyle: 'short' },
	T: { timeStyle: 'medium' },
	d: { day: '2-digit', month: '2-digit', year: 'numeric' },
	D: { dateStyle: 'long' },
	f: { dateStyle: 'long', timeStyle: 'short' },
	F: { dateStyle: 'full', timeStyle: 'short' },
	s: { dateStyle: 'short', timeStyle: 'short' },
	S: { dateStyle: 'short', timeStyle: 'medium' },
};

/** Writes a time in one of Discord’s styles; an unknown style counts as `f`. */
export function showTime(time: Date, style: string, now: Date, view: TimeView): string {
	if (style === 'R') return showDistance(time, now, view);
	return format(time, formats[style] ?? formats.f, view);
}

/** The time beside a message’s author: “8:00 AM” today, “Yesterday at …”, or with its date. */
export function showSent(time: Date, now: Date, view: TimeView): string {
	const clock = format(time, { timeStyle: 'short' }, view);
	const yesterday = new Date(now.getTime() - dayMs);
	if (showDay(time, view) === showDay(now, view)) return clock;
	if (showDay(time, view) === showDay(yesterday, view)) return `Yesterday at ${clock}`;
	return format(time, { dateStyle: 'short', timeStyle: 'short' }, view);
}

export function showDay(time: Date, view: TimeView): string {
	return format(time, { dateStyle: 'long' }, view);
}

/** A length of time in its two largest units: “3 h 20 min”. */
export function showSpan(ms: number): string {
	const minutes = Math.round(Math.abs(ms) / minuteMs);
	const units = [
		[Math.floor(minutes / 1_440), 'd'],
		[Math.floor(minutes / 60) % 24, 'h'],
		[minutes % 60, 'min'],
	] as const;
	const first = units.findIndex(([count]) => count > 0);
	if (first < 0) return 'less than a minute';
	return units
		.slice(first, first + 2)
		.filter(([count]) => count > 0)
		.map(([count, unit]) => `${count} ${unit}`)
		.join(' ');
}

const minuteMs = 60_000;
const dayMs = 86_400_000;

const distances = [
	['year', 31_536_000],
	['month', 2_592_000],
	['day', 86_400],
	['hour', 3_600],
	['minute', 60],
	['second', 1],
] as const;

function showDistance(time: Date, now: Date, { locale }: TimeView): string {
	const seconds = Math.round((time.getTime() - now.getTime()) / 1_000);
	const [unit, size] = distances.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1];
	return new Intl.RelativeTimeFormat(locale).format(Math.round(seconds / size), unit);
}

function format(
	time: Date,
	options: Intl.DateTimeFormatOptions | undefined,
	{ locale, zone }: TimeView,
): string {
	return time.toLocaleString(locale, { ...options, timeZone: zone });
}
