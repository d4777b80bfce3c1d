import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { collections } from '../../../../tests/conformance/outcome.ts';
import { naughtyStrings } from '../../../../tests/render/hostile.ts';

const file = `${collections}/security/dompurify-expect.json`;
const Payloads = z.array(z.object({ payload: z.string() }));

/** Published texts that break programs and pages; undefined where ../shared is missing. */
export function conformanceTexts(): readonly string[] | undefined {
	if (!existsSync(file)) return undefined;
	const payloads = Payloads.parse(JSON.parse(readFileSync(file, 'utf8')));
	return [...naughtyStrings, ...payloads.map(({ payload }) => payload)];
}
