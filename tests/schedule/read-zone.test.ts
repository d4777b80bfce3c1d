import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readZone, suggestZones } from '#src/schedule/read-zone.ts';
import { createSlots } from '#src/schedule/slots.ts';
import { isZone, localTime, showZone, zoneNames } from '#src/schedule/zones.ts';

describe('reading a text that means one zone', () => {
	it.each([
		['Europe/Berlin', 'Europe/Berlin'],
		['europe/berlin', 'Europe/Berlin'],
		['America/New York', 'America/New_York'],
		['US/Eastern', 'America/New_York'],
		['asia/calcutta', 'Asia/Kolkata'],
		['UTC', 'UTC'],
		['gmt', 'UTC'],
		['Etc/UTC', 'UTC'],
		['Zulu', 'UTC'],
		['taipei', 'Asia/Taipei'],
		['Taipei time', 'Asia/Taipei'],
		['Hawaii', 'Pacific/Honolulu'],
		['Taipei, Taiwan', 'Asia/Taipei'],
		['München', 'Europe/Berlin'],
		['Taiwan', 'Asia/Taipei'],
		['臺灣', 'Asia/Taipei'],
		['Deutschland', 'Europe/Berlin'],
		['UK', 'Europe/London'],
		['Argentina', 'America/Argentina/Buenos_Aires'],
		['香港', 'Asia/Hong_Kong'],
		['서울', 'Asia/Seoul'],
		['紐約', 'America/New_York'],
		['纽约', 'America/New_York'],
		['ロンドン', 'Europe/London'],
		['Wien', 'Europe/Vienna'],
		['Warszawa', 'Europe/Warsaw'],
		['Nueva York', 'America/New_York'],
		['Hong Kong Time', 'Asia/Hong_Kong'],
		['Greenwich Mean Time', 'UTC'],
		['UTC+8', '+08:00'],
		['GMT-3', '-03:00'],
		['utc −3', '-03:00'],
		['+05:30', '+05:30'],
		['UTC+0545', '+05:45'],
		['+8', '+08:00'],
		['GMT+0', 'UTC'],
		['Etc/GMT-8', '+08:00'],
	])('reads “%s” as the zone %s', (text, zone) => {
		expect(readZone(text)).toEqual({ kind: 'zone', zone });
		expect(isZone(zone)).toBe(true);
	});
});

describe('reading a text that can mean several zones', () => {
	it.each([
		['Spain', ['Europe/Madrid', 'Atlantic/Canary']],
		['España', ['Europe/Madrid', 'Atlantic/Canary']],
		['IST', ['Asia/Kolkata', 'Asia/Jerusalem', 'Europe/Dublin']],
		['EST', ['America/New_York']],
		['C.S.T.', ['America/Chicago', 'Asia/Shanghai']],
		['Pacific time', ['America/Los_Angeles']],
		['Central European Time', ['Europe/Berlin', 'Europe/Paris']],
		['British Summer Time', ['Europe/London']],
		['Mitteleuropäische Sommerzeit', ['Europe/Berlin']],
		['東部標準時間', ['America/New_York']],
		['韓国標準時', ['Asia/Seoul']],
		['UTC8', ['+08:00', '-08:00']],
		['Ontario', ['America/Toronto', 'America/Winnipeg']],
		['USA', ['America/New_York', 'America/Los_Angeles', 'America/Chicago']],
		['San Juan', ['America/Puerto_Rico', 'America/Argentina/San_Juan']],
	])('suggests several zones for “%s” and takes none', (text, zones) => {
		expect(readZone(text)).toEqual({ kind: 'several', zones: expect.arrayContaining(zones) });
		expect(suggestZones(text)).toEqual(expect.arrayContaining(zones));
	});

	it.each([
		['London, Ontario', ['America/Toronto', 'Europe/London']],
		['Berlin (UTC+1)', ['Europe/Berlin', '+01:00']],
		['Portland (Maine)', ['America/Los_Angeles']],
	])('suggests the zones of both parts of “%s”', (text, zones) => {
		expect(readZone(text)).toEqual({ kind: 'several', zones: expect.arrayContaining(zones) });
	});

	it.each(['Port', 'york', 'Amer', 'Europe', 'istan', '', 'Atlantis', 'UTC+15', 'UTC-12:30', '8'])(
		'reads “%s” as no zone',
		(text) => {
			expect(readZone(text).kind).toBe('unknown');
		},
	);

	it('suggests the nearest zone for the beginning of a name', () => {
		expect(readZone('istanb')).toEqual({ kind: 'unknown', nearest: ['Europe/Istanbul'] });
	});
});

it('readZone reads every zone by its own name, and any text without throwing', () => {
	for (const name of zoneNames) expect(readZone(name).kind).toBe('zone');
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
			const read = readZone(text);
			if (read.kind === 'zone') expect(isZone(read.zone)).toBe(true);
		}),
	);
});

it('readZone reads every zone in the form in which it is shown', () => {
	for (const zone of ['+08:00', '-03:30', '+14:00', 'UTC', 'Asia/Taipei']) {
		expect(readZone(showZone(zone))).toEqual({ kind: 'zone', zone });
	}
});

it('an offset from UTC is a zone with slots and times', () => {
	const daily = { days: [0, 1, 2, 3, 4, 5, 6], times: ['08:00'] };
	const after = new Date('2025-06-20T12:00:00Z');
	expect(createSlots().after(daily, '+05:30', after)).toEqual(new Date('2025-06-21T02:30:00Z'));
	expect(localTime(after, '-03:00')).toBe('09:00');
});
