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
])('for “%s” the first suggested zone is %s', (typed, zone) => {
	expect(suggestZones(typed)[0]).toBe(zone);
});

it('suggestZones suggests well-known zones before anything is typed', () => {
	expect(suggestZones('')).toHaveLength(25);
	expect(suggestZones('  ')).toEqual(suggestZones(''));
	expect(suggestZones('').slice(0, 2)).toEqual(['UTC', 'Europe/London']);
});

it('suggestZones suggests at most 25 zones, the well-known ones first', () => {
	expect(suggestZones('america')).toHaveLength(25);
	expect(suggestZones('america')[0]).toBe('America/New_York');
	expect(suggestZones('san').slice(0, 1)).toEqual(['America/Los_Angeles']);
});

it('suggestZones suggests no zone for a city that does not exist', () => {
	expect(suggestZones('qqq')).toEqual([]);
	expect(suggestZones('🔥')).toEqual([]);
});

it('suggestZones suggests only zones that exist, whatever is typed', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
			expect(suggestZones(typed).filter((name) => !isZone(name))).toEqual([]);
		}),
	);
});

it('suggestZones suggests every zone for its own name', () => {
	const suggested = new Set([...zoneNames].flatMap((name) => suggestZones(name).slice(0, 1)));
	const retired = [...zoneNames].filter((name) => !suggested.has(name));
	// These are suggested by their current name.
	for (const name of retired) expect(suggestZones(name)).toHaveLength(1);
	expect(retired).toContain('Asia/Calcutta');
	expect(retired.length).toBeLessThan(20);
});

it('the clock of every zone can be read', () => {
	for (const name of zoneNames) expect(localTime(new Date(0), name)).toMatch(/^\d\d:\d\d$/);
});
