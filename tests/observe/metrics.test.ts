import { describe, expect, it } from 'vitest';
import { createMetrics } from '#src/observe/metrics.ts';
import type { KnownVitals } from '#src/observe/vitals.ts';
import { fullVitals } from '../harness/full-vitals.ts';
import { samplesIn, sampleValue } from '../harness/prometheus-samples.ts';

describe('metrics', () => {
	it('count what happens, with the time that it took', async () => {
		const { observer, write } = createMetrics({});
		const brief = { command: 'brief', outcome: 'answered' } as const;
		observer.answered({ ...brief, seconds: 0.02 });
		observer.answered({ ...brief, seconds: 2 });
		observer.answered({ command: 'brief', outcome: 'failed', seconds: 0.1 });
		observer.messageTried('sent');
		observer.messageTried('waiting');
		observer.promiseKept({ kind: 'digest', lateSeconds: 4 });
		observer.promiseKept({ kind: 'digest', lateSeconds: -4 });
		observer.arrivalsChecked(0.2);
		observer.reconnecting();
		const samples = samplesIn(await write());
		const value = (name: string, labels = {}) => sampleValue(samples, `dateline_${name}`, labels);
		expect(value('answer_duration_seconds_count', brief)).toBe(2);
		expect(value('answer_duration_seconds_bucket', { ...brief, le: '0.025' })).toBe(1);
		expect(value('answer_duration_seconds_count', { outcome: 'failed' })).toBe(1);
		expect(value('messages_total', { outcome: 'sent' })).toBe(1);
		expect(value('messages_total', { outcome: 'waiting' })).toBe(1);
		expect(value('messages_total', { outcome: 'refused' })).toBe(0);
		expect(value('promise_lateness_seconds_sum', { kind: 'digest' })).toBe(4);
		expect(value('arrivals_check_duration_seconds_count')).toBe(1);
		expect(value('gateway_reconnects_total')).toBe(1);
	});

	it('ask what is so when they are read, and leave out what does not exist yet', async () => {
		const vitals: KnownVitals = {};
		const { write } = createMetrics(vitals);
		const before = samplesIn(await write());
		expect(sampleValue(before, 'dateline_ready', { check: 'connected' })).toBe(0);
		for (const name of [
			'servers',
			'promises_owed',
			'feeds',
			'articles',
			'articles_behind',
			'lease_held',
		]) {
			expect(sampleValue(before, `dateline_${name}`)).toBeUndefined();
		}
		Object.assign(vitals, fullVitals);
		const samples = samplesIn(await write());
		const value = (name: string, labels = {}) => sampleValue(samples, `dateline_${name}`, labels);
		expect(value('ready', { check: 'connected' })).toBe(1);
		expect(value('servers')).toBe(4);
		expect(value('subscriptions', { state: 'blocked' })).toBe(2);
		expect(value('promises_owed')).toBe(3);
		expect(value('feeds', { state: 'failing' })).toBe(1);
		expect([value('articles'), value('last_arrival')]).toEqual([1_234, 1_300]);
		expect(value('articles_behind')).toBe(12);
		expect(value('lease_held', { lease: 'state' })).toBe(1);
		expect(value('lease_epoch', { lease: 'state' })).toBe(7);
		expect(value('lease_left_seconds', { lease: 'state' })).toBe(11.5);
		expect(value('process_resident_memory_bytes')).toBeGreaterThan(0);
	});

	it('no longer show a lease that is gone', async () => {
		const leases = [...fullVitals.leases()];
		const { write } = createMetrics({ ...fullVitals, leases: () => leases });
		expect(await write()).toContain('lease="state"');
		leases.length = 0;
		expect(await write()).not.toContain('lease="state"');
	});
});
