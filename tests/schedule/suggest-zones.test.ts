import fc from 'fast-check';
import { expect, it } from 'vitest';
import { suggestZones } from '#src/schedule/read-zone.ts';
import { isZone, localTime, zoneNames } from '#src/schedule/zones.ts';

it.each([
	['taipei', 'Asia/Taipei'],
	['TAIP', 'Asia/Taipei'],
	['new york', 'America/New_York'],
	['NewYork', 'America/New_York'],
	['york', 'America/New_York'],
	['são paulo', 'America/Sao_Paulo'],
	['sao paulo', 'America/Sao_Paulo'],
	['utc', 'UTC'],
	['GMT', 'UTC'],
	['Europe/Ber', 'Europe/Berlin'],
	['argentina ushuaia', 'America/Argentina/Ushuaia'],
	['kolkata', 'Asia/Kolkata'],
	['calcutta', 'Asia/Kolkata'],
	['kyiv', 'Europe/Kyiv'],
	['kiev', 'Europe/Kyiv'],
	['mumbai', 'Asia/Kolkata'],
	['San Fran', 'America/Los_Angeles'],
])('for “%s” it offers %s first', (typed, zone) => {
	expect(suggestZones(typed)[0]).toBe(zone);
});

it('offers those that many look for before anything is typed', () => {
	expect(suggestZones('')).toHaveLength(25);
	expect(suggestZones('  ')).toEqual(suggestZones(''));
	expect(suggestZones('').slice(0, 2)).toEqual(['UTC', 'Europe/London']);
});

it('offers no more than 25, and those that many look for before the others', () => {
	expect(suggestZones('america')).toHaveLength(25);
	expect(suggestZones('america')[0]).toBe('America/New_York');
	expect(suggestZones('san').slice(0, 1)).toEqual(['America/Los_Angeles']);
});

it('offers nothing for a place that there is not', () => {
	expect(suggestZones('qqq')).toEqual([]);
	expect(suggestZones('🔥')).toEqual([]);
});

it('offers only zones that there are, whatever is typed', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
			expect(suggestZones(typed).filter((name) => !isZone(name))).toEqual([]);
		}),
	);
});

it('finds every zone by its own name', () => {
	const given = new Set([...zoneNames].flatMap((name) => suggestZones(name).slice(0, 1)));
	const missed = [...zoneNames].filter((name) => !given.has(name));
	// These have another name now, and are found by either.
	for (const name of missed) expect(suggestZones(name)).toHaveLength(1);
	expect(missed).toContain('Asia/Calcutta');
	expect(missed.length).toBeLessThan(20);
});

it('knows no zone whose clock it cannot read', () => {
	for (const name of zoneNames) expect(localTime(new Date(0), name)).toMatch(/^\d\d:\d\d$/);
});
