import { z } from 'zod';
import { readinessChecks } from '#src/observe/vitals.ts';

const Readiness = z.strictObject({
	ready: z.boolean(),
	checks: z.record(z.enum(readinessChecks), z.boolean()),
});

/** What `/readyz` of a monitor says: its status, and the checks that fail. */
export async function readReadinessOf(answer: Response) {
	const { ready, checks } = Readiness.parse(await answer.json());
	return { status: answer.status, ready, failing: readinessChecks.filter((name) => !checks[name]) };
}
