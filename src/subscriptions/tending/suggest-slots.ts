import { choiceNameMax } from '#src/render/limits.ts';
import type { Suggestion } from '#src/render/suggestions.ts';
import type { Slots } from '../schedule/slots.ts';
import { suggestWhen } from '../schedule/suggest-when.ts';

/** Times for what was typed so far, each with when it would come next: “weekdays at 07:30 — next Mon 1 Dec, 07:30”. */
export function suggestSlots(
	typed: string,
	{ zone, now, slots }: { readonly zone: string; readonly now: Date; readonly slots: Slots },
): Suggestion[] {
	return suggestWhen(typed).map(({ words, schedule }) => {
		const label = `${words} — next ${showLocal(slots.after(schedule, zone, now), zone)}`;
		return { name: label.length > choiceNameMax ? words : label, value: words };
	});
}

/** A label has no timestamps that each reader sees in their own zone, so it shows the clock of the subscription’s. */
function showLocal(at: Date, zone: string): string {
	const parts = new Intl.DateTimeFormat('en-GB', {
		timeZone: zone,
		weekday: 'short',
		day: 'numeric',
		month: 'short',
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23',
	}).formatToParts(at);
	const part = (type: Intl.DateTimeFormatPartTypes) =>
		parts.find((one) => one.type === type)?.value ?? '';
	return `${part('weekday')} ${part('day')} ${part('month')}, ${part('hour')}:${part('minute')}`;
}
