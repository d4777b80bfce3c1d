import { z } from 'zod';
import type { Act } from '../page/contract.ts';
import { isLocale } from '../rules/locales.ts';

const id = z.string().max(100);
const seat = { as: id, channel: id, locale: z.string().refine(isLocale) };
const file = z.object({ name: z.string().min(1).max(260), text: z.string() });
const value = z.union([z.string(), z.number(), z.boolean(), file]);
const options = z.record(z.string(), value);
const yearMinutes = 366 * 24 * 60;

const ActSchema = z.discriminatedUnion('kind', [
	z.object({ ...seat, kind: z.literal('slash'), command: id, options }),
	z.object({ ...seat, kind: z.literal('autocomplete'), command: id, options, typing: id }),
	z.object({ ...seat, kind: z.literal('press'), message: id, customId: id }),
	z.object({
		...seat,
		kind: z.literal('choose'),
		message: id,
		customId: id,
		values: z.array(id).max(25),
	}),
	z.object({ ...seat, kind: z.literal('message command'), message: id, command: id }),
	z.object({ ...seat, kind: z.literal('say'), content: z.string() }),
	z.object({ ...seat, kind: z.literal('dismiss'), message: id }),
	z.object({
		kind: z.literal('forward'),
		to: z.union([z.literal('next'), z.number().positive().max(yearMinutes)]),
	}),
]);

/** What the page wants done; undefined when it is nothing that the contract knows. */
export function readAct(body: unknown): Act | undefined {
	return ActSchema.safeParse(body).data;
}
