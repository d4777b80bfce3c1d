import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { createMetrics } from '#src/observe/metrics.ts';
import { fullVitals } from '../harness/full-vitals.ts';
import { type Sample, samplesIn } from '../harness/prometheus-samples.ts';

const Dashboard = z.object({
	panels: z.array(
		z.object({
			title: z.string(),
			gridPos: z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() }),
			targets: z.array(z.object({ expr: z.string(), legendFormat: z.string() })),
		}),
	),
});

const Alerts = z.strictObject({
	groups: z.array(
		z.strictObject({
			name: z.string(),
			rules: z.array(
				z.strictObject({
					alert: z.string().regex(/^Dateline[A-Z]\w+$/),
					expr: z.string(),
					for: z
						.string()
						.regex(/^\d+[smh]$/)
						.optional(),
					labels: z.strictObject({ severity: z.enum(['critical', 'warning']) }),
					annotations: z.strictObject({ summary: z.string(), description: z.string() }),
				}),
			),
		}),
	),
});

const { panels } = Dashboard.parse(
	JSON.parse(readFileSync('deploy/grafana-dashboard.json', 'utf8')),
);
const { groups } = Alerts.parse(parse(readFileSync('deploy/alerts.yaml', 'utf8')));

/** An expression, with the texts that name its labels, and where it is. */
type Query = { readonly where: string; readonly expr: string; readonly labelled: string };

const queries: readonly Query[] = [
	...panels.flatMap(({ title, targets }) =>
		targets.map(({ expr, legendFormat }) => ({ where: title, expr, labelled: legendFormat })),
	),
	...groups
		.flatMap(({ rules }) => rules)
		.map(({ alert, expr, annotations }) => ({
			where: alert,
			expr,
			labelled: annotations.summary.replaceAll('$labels.', ''),
		})),
];

/** What Prometheus itself adds. */
const ofPrometheus = ['instance', 'job'];

const exported = await everySample();

/** Of a program in which everything has happened once. */
async function everySample(): Promise<readonly Sample[]> {
	const { observer, write } = createMetrics(fullVitals);
	for (const outcome of ['answered', 'refused', 'failed'] as const) {
		observer.answered({ command: 'brief', outcome, seconds: 1 });
	}
	for (const kind of ['digest', 'alert'] as const) observer.promiseKept({ kind, lateSeconds: 1 });
	return samplesIn(await write());
}

/** What is wrong with a query. */
function faultsOf({ where, expr, labelled }: Query): string[] {
	const names = [...expr.matchAll(/\bdateline_\w+/g)].map(([name]) => name);
	const samples = exported.filter(({ name }) => names.includes(name));
	const labels = [...samples.flatMap((sample) => Object.keys(sample.labels)), ...ofPrometheus];
	const grouped = [...expr.matchAll(/\b(?:by|without|ignoring) \(([^)]*)\)/g)].flatMap(
		([, list = '']) => list.split(', '),
	);
	const inText = [...labelled.matchAll(/\{\{ ?(\w+) ?\}\}/g)].map(([, label = '']) => label);
	return [
		...(names.length === 0 ? [`${where} asks for nothing of Dateline`] : []),
		...names
			.filter((name) => exported.every((sample) => sample.name !== name))
			.map((name) => `${where}: ${name} is not exported`),
		...[...grouped, ...inText]
			.filter((label) => !labels.includes(label))
			.map((label) => `${where}: nothing has the label ${label}`),
		...selectedIn(expr)
			.filter(({ name, label, value }) => !isExported(name, label, value))
			.map(({ name, label, value }) => `${where}: ${name} has no ${label}="${value}"`),
	];
}

function selectedIn(expr: string) {
	return [...expr.matchAll(/\b(dateline_\w+)\{([^}]*)\}/g)].flatMap(
		([, name = '', selector = '']) =>
			[...selector.matchAll(/(\w+)(?:=~?)"([^"]*)"/g)].map(([, label = '', value = '']) => ({
				name,
				label,
				value,
			})),
	);
}

function isExported(name: string, label: string, value: string): boolean {
	if (ofPrometheus.includes(label)) return true;
	return exported.some((sample) => sample.name === name && sample.labels[label] === value);
}

describe('the dashboard and the alert rules', () => {
	it('ask only for metrics and labels that are exported', () => {
		expect(queries.length).toBeGreaterThan(25);
		expect(queries.flatMap(faultsOf)).toEqual([]);
	});

	it.each([
		['sum by (command) (dateline_answers_total)', ['is not exported', 'the label command']],
		['dateline_feeds{state="broken"}', ['dateline_feeds has no state="broken"']],
		['sum by (kind) (dateline_feeds)', ['the label kind']],
		['up', ['asks for nothing of Dateline']],
	])('would be found if they asked for %s', (expr, faults) => {
		expect(faultsOf({ where: 'x', expr, labelled: '' })).toEqual(
			faults.map((fault) => expect.stringContaining(fault)),
		);
	});

	it('show every metric of our own', () => {
		const asked = new Set(queries.flatMap(({ expr }) => expr.match(/\bdateline_\w+/g) ?? []));
		const familyOf = (name: string) => name.replace(/_(?:bucket|sum|count)$/, '');
		const own = new Set(
			exported
				.map(({ name }) => familyOf(name))
				.filter((name) => !/^dateline_(?:nodejs|process)_/.test(name)),
		);
		const shown = new Set([...asked].map(familyOf));
		expect(own.size).toBeGreaterThan(10);
		expect([...own].filter((name) => !shown.has(name))).toEqual([]);
	});

	it('have panels that do not overlap and alerts with different names', () => {
		const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
			Array.from({ length: w * h }, (_, n) => `${x + (n % w)} ${y + Math.floor(n / w)}`),
		);
		expect(new Set(cells).size).toBe(cells.length);
		const names = groups.flatMap(({ rules }) => rules.map(({ alert }) => alert));
		expect(new Set(names).size).toBe(names.length);
	});
});
