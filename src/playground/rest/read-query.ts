import { invalidForm } from '../rules/form-issue.ts';

type Bounds = { readonly least: number; readonly most: number; readonly otherwise: number };

/** How many are asked for, `otherwise` where the query does not say; throws 50035 for what is no such number. */
export function limitIn(query: URLSearchParams, { least, most, otherwise }: Bounds): number {
	const text = query.get('limit');
	if (text === null) return otherwise;
	const limit = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
	if (limit >= least && limit <= most) return limit;
	throw wrong('limit', `Value should be from ${least} to ${most}.`);
}

/** The id that the query gives under a name; throws 50035 for what is none. */
export function idIn(query: URLSearchParams, name: string): bigint | undefined {
	const text = query.get(name);
	if (text === null) return undefined;
	if (!/^\d{1,20}$/.test(text)) throw wrong(name, `Value "${text}" is not snowflake.`);
	return BigInt(text);
}

/** The moment that the query gives under a name, as ISO 8601; throws 50035 for what is none. */
export function momentIn(query: URLSearchParams, name: string): Date | undefined {
	const text = query.get(name);
	if (text === null) return undefined;
	const moment = new Date(text);
	if (Number.isNaN(moment.getTime())) throw wrong(name, 'Could not parse as ISO8601 datetime.');
	return moment;
}

function wrong(name: string, message: string) {
	return invalidForm([{ path: [name], code: 'BASE_TYPE_BAD', message }]);
}
