import { choiceNameMax } from '#src/render/limits.ts';
import type { Suggestion } from '#src/render/suggestions.ts';
import type { Slots } from '../schedule/slots.ts';
import { suggestWhen } from '../schedule/suggest-when.ts';
import { showZone } from '../schedule/zones.ts';

type Clock = {
	readonly zone: string;
	/** Whether somebody chose the zone; where not, the labels say how to. */
	readonly isChosen: boolean;
	readonly now: Date;
	readonly slots: Slots;
};

/** Times for what was typed so far, each with when it would come next: “weekdays at 07:30 — next Mon 1 Dec, 07:30 Europe/Berlin”. */
export function suggestSlots(typed: string, { zone, isChosen, now, slots }: Clock): Suggestion[] {
	return suggestWhen(typed).map(({ words, schedule }) => {
		const next = showLocal(slots.after(schedule, zone, now), zone);
		const hint = isChosen ? '' : ' (/settings timezone)';
		const labels = [
			`${words} — next ${next} ${showZone(zone)}${hint}`,
			`${words} — next ${next} ${showZone(zone)}`,
			`${words} · ${showZone(zone)}`,
			words,
		];
		return { name: labels.find((label) => label.length <= choiceNameMax) ?? words, value: words };
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
