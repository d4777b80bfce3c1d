import { foldName } from '#src/names/fold-name.ts';

/**
 * What clocks are called in short, and the zones that each may stand for, most people first. None is
 * a zone of its own: most mean several, and summer time has another.
 */
const zoneAbbreviations: ReadonlyMap<string, readonly string[]> = new Map(
	Object.entries({
		ist: ['Asia/Kolkata', 'Asia/Jerusalem', 'Europe/Dublin'],
		cst: ['America/Chicago', 'Asia/Shanghai', 'Asia/Taipei', 'America/Havana'],
		...allOf(['est', 'edt', 'et', 'eastern'], ['America/New_York', 'America/Toronto']),
		...allOf(['cdt', 'ct', 'central'], ['America/Chicago', 'America/Winnipeg']),
		...allOf(['mst', 'mdt', 'mt', 'mountain'], ['America/Denver', 'America/Phoenix']),
		...allOf(['pdt', 'pt', 'pacific'], ['America/Los_Angeles', 'America/Vancouver']),
		pst: ['America/Los_Angeles', 'America/Vancouver', 'Asia/Manila'],
		ast: ['America/Halifax', 'Asia/Riyadh'],
		...allOf(['akst', 'akdt'], ['America/Anchorage']),
		...allOf(['hst', 'hdt'], ['Pacific/Honolulu']),
		...allOf(['nst', 'ndt'], ['America/St_Johns']),
		bst: ['Europe/London', 'Asia/Dhaka'],
		...allOf(['wet', 'west'], ['Europe/Lisbon', 'Atlantic/Canary']),
		...allOf(
			['cet', 'cest', 'mez', 'mesz', 'met'],
			['Europe/Berlin', 'Europe/Paris', 'Europe/Madrid', 'Europe/Rome', 'Europe/Warsaw'],
		),
		...allOf(
			['eet', 'eest'],
			['Europe/Kyiv', 'Europe/Athens', 'Europe/Bucharest', 'Europe/Helsinki'],
		),
		msk: ['Europe/Moscow'],
		trt: ['Europe/Istanbul'],
		...allOf(['jst', 'jt'], ['Asia/Tokyo']),
		kst: ['Asia/Seoul'],
		hkt: ['Asia/Hong_Kong'],
		...allOf(['sgt', 'sst'], ['Asia/Singapore']),
		...allOf(['pht', 'phst'], ['Asia/Manila']),
		myt: ['Asia/Kuala_Lumpur'],
		ict: ['Asia/Bangkok', 'Asia/Ho_Chi_Minh'],
		wib: ['Asia/Jakarta'],
		gst: ['Asia/Dubai'],
		irst: ['Asia/Tehran'],
		pkt: ['Asia/Karachi'],
		npt: ['Asia/Kathmandu'],
		idt: ['Asia/Jerusalem'],
		...allOf(['aest', 'aedt'], ['Australia/Sydney', 'Australia/Melbourne', 'Australia/Brisbane']),
		...allOf(['acst', 'acdt'], ['Australia/Adelaide', 'Australia/Darwin']),
		awst: ['Australia/Perth'],
		...allOf(['nzst', 'nzdt'], ['Pacific/Auckland']),
		sast: ['Africa/Johannesburg'],
		wat: ['Africa/Lagos'],
		cat: ['Africa/Maputo'],
		eat: ['Africa/Nairobi'],
		brt: ['America/Sao_Paulo'],
		art: ['America/Argentina/Buenos_Aires'],
		clt: ['America/Santiago'],
		cot: ['America/Bogota'],
		pet: ['America/Lima'],
		// Parts of countries that keep more clocks than one, or are called like a city elsewhere.
		ontario: ['America/Toronto', 'America/Winnipeg', 'America/Los_Angeles'],
		britishcolumbia: ['America/Vancouver', 'America/Edmonton'],
		alberta: ['America/Edmonton'],
		california: ['America/Los_Angeles'],
		oregon: ['America/Los_Angeles', 'America/Boise'],
		texas: ['America/Chicago', 'America/Denver'],
		florida: ['America/New_York', 'America/Chicago'],
	}),
);

/** The zones that a short name of a clock may stand for, “EST” or “Pacific time”; none where it is no such name. */
export function zonesOfAbbreviation(text: string): readonly string[] {
	return zoneAbbreviations.get(foldName(withoutTime(text)).replaceAll(' ', '')) ?? [];
}

/** “Berlin time” is “Berlin”. */
export function withoutTime(text: string): string {
	return text.replace(/\s+(?:(?:standard|daylight|summer) )?time(?:\s*zone)?\s*$/i, '').trim();
}

function allOf(names: readonly string[], zones: readonly string[]) {
	return Object.fromEntries(names.map((name) => [name, zones]));
}
