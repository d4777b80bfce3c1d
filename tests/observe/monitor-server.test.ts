import { describe, expect, it, onTestFinished } from 'vitest';
import { openMonitorServer } from '#src/observe/monitor-server.ts';
import { type KnownVitals, readinessChecks } from '#src/observe/vitals.ts';
import { fullVitals } from '../harness/full-vitals.ts';
import { readReadinessOf } from '../harness/read-readiness.ts';
import { openTestLog } from '../harness/test-log.ts';

/** A monitor on loopback with a metric that a test writes. */
async function open(
	vitals: KnownVitals = { ...fullVitals },
	write = async () => 'dateline_servers 4\n',
) {
	const { log, logged } = openTestLog();
	const metrics = { contentType: 'text/plain; version=0.0.4; charset=utf-8', write };
	const server = await openMonitorServer({ host: '127.0.0.1', port: 0, metrics, vitals, log });
	onTestFinished(server.close);
	const ask = (path: string, init: RequestInit = {}) =>
		fetch(`http://127.0.0.1:${server.port}${path}`, init);
	return { ask, logged };
}

describe('the monitor', () => {
	it('says that the program runs, whatever else is wrong', async () => {
		const { ask } = await open({});
		const healthy = await ask('/healthz');
		expect([healthy.status, await healthy.json()]).toEqual([200, { healthy: true }]);
	});

	it('is ready if all checks pass', async () => {
		const { ask } = await open();
		const ready = await ask('/readyz');
		const checks = { connected: true, stateReachable: true, indexCaughtUp: true, leaseHeld: true };
		expect([ready.status, await ready.json()]).toEqual([200, { ready: true, checks }]);
		expect(ready.headers.get('content-type')).toBe('application/json');
		expect(ready.headers.get('cache-control')).toBe('no-store');
	});

	it.each([
		['connected', { isConnected: () => false }],
		['stateReachable', { isStateReachable: async () => false }],
		['indexCaughtUp', { isCaughtUp: () => false }],
		['leaseHeld', { isLeaseHeld: () => false }],
	])('is not ready without “%s”, and names it', async (check, missing) => {
		const { ask } = await open({ ...fullVitals, ...missing });
		expect(await readReadinessOf(await ask('/readyz'))).toEqual({
			status: 503,
			ready: false,
			failing: [check],
		});
	});

	it('is not ready as long as the program has not opened what is asked about', async () => {
		const vitals: KnownVitals = {};
		const { ask } = await open(vitals);
		const before = await readReadinessOf(await ask('/readyz'));
		expect(before).toMatchObject({ status: 503, failing: readinessChecks });
		Object.assign(vitals, fullVitals);
		expect((await ask('/readyz')).status).toBe(200);
	});

	it('writes the metrics for Prometheus', async () => {
		const { ask } = await open();
		const metrics = await ask('/metrics?name=x');
		expect([metrics.status, await metrics.text()]).toEqual([200, 'dateline_servers 4\n']);
		expect(metrics.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
		const head = await ask('/metrics', { method: 'HEAD' });
		expect([head.status, await head.text()]).toEqual([200, '']);
	});

	it('can only be read, and says what there is', async () => {
		const { ask } = await open();
		const posted = await ask('/metrics', { method: 'POST', body: 'x' });
		expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
		const unknown = await ask('/');
		expect([unknown.status, await unknown.text()]).toEqual([
			404,
			'There are /healthz, /readyz and /metrics.\n',
		]);
	});

	it('answers, logs and goes on if something cannot be told', async () => {
		const { ask, logged } = await open(fullVitals, () => Promise.reject(new Error('no archive')));
		expect((await ask('/metrics')).status).toBe(500);
		expect(logged.errors()).toEqual([expect.stringContaining('monitor-failed')]);
		expect((await ask('/readyz')).status).toBe(200);
	});
});
