import { z } from 'zod';

/** What a page says about its report for search engines, in schema.org’s words. */
export type ReportData = {
	readonly datePublished?: string | undefined;
	readonly url?: string | undefined;
	readonly publisher?: string | undefined;
};

const text = z.string().trim().min(1).optional().catch(undefined);

const ReportNode = z.object({
	'@type': z.union([z.string(), z.array(z.string())]),
	datePublished: text,
	url: text,
	publisher: z.object({ name: text }).optional().catch(undefined),
});

/** The data of the one report that scripts in JSON-LD describe; none if they describe several. */
export function reportDataIn(scripts: readonly string[]): ReportData {
	const [report, other] = scripts.flatMap(valuesIn).flatMap(reportsIn);
	if (report === undefined || other !== undefined) return {};
	const { datePublished, url, publisher } = report;
	return { datePublished, url, publisher: publisher?.name };
}

function valuesIn(script: string): unknown[] {
	try {
		return [JSON.parse(script)];
	} catch {
		return [];
	}
}

/** On its own, in a list, or in the `@graph` of a page. */
function reportsIn(value: unknown): z.infer<typeof ReportNode>[] {
	if (Array.isArray(value)) return value.flatMap(reportsIn);
	if (typeof value !== 'object' || value === null) return [];
	if ('@graph' in value) return reportsIn(value['@graph']);
	const { data } = ReportNode.safeParse(value);
	return data !== undefined && [data['@type']].flat().some((type) => reportType.test(type))
		? [data]
		: [];
}

const reportType = /(?:Article|BlogPosting|Report)$/;
