import type { Phrases } from '../src/phrases/phrases.ts';

/** The reader’s language, and, for tests, a time zone instead of the browser’s. */
export type View = { readonly phrases: Phrases; readonly zone?: string };

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
export function showTime(time: Date, style: string, now: Date, view: View): string {
	if (style === 'R') return showDistance(time, now, view);
	return format(time, formats[style] ?? formats.f, view);
}

/** The time beside a message’s author: “8:00 AM” today, “Yesterday at …”, or with its date. */
export function showSent(time: Date, now: Date, view: View): string {
	const clock = format(time, { timeStyle: 'short' }, view);
	const yesterday = new Date(now.getTime() - dayMs);
	if (showDay(time, view) === showDay(now, view)) return clock;
	if (showDay(time, view) === showDay(yesterday, view)) {
		return view.phrases.say('yesterdayAt', { time: clock });
	}
	return format(time, { dateStyle: 'short', timeStyle: 'short' }, view);
}

export function showDay(time: Date, view: View): string {
	return format(time, { dateStyle: 'long' }, view);
}

const dayMs = 86_400_000;

const distances = [
	['year', 31_536_000],
	['month', 2_592_000],
	['day', 86_400],
	['hour', 3_600],
	['minute', 60],
	['second', 1],
] as const;

function showDistance(time: Date, now: Date, { phrases }: View): string {
	const seconds = Math.round((time.getTime() - now.getTime()) / 1_000);
	const [unit, size] = distances.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1];
	return new Intl.RelativeTimeFormat(phrases.locale).format(Math.round(seconds / size), unit);
}

function format(
	time: Date,
	options: Intl.DateTimeFormatOptions | undefined,
	{ phrases, zone }: View,
): string {
	return time.toLocaleString(phrases.locale, { ...options, timeZone: zone });
}
