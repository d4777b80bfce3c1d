import type { IncomingMessage } from 'node:http';
import type { core } from 'zod';
import { safeParse, type ZodMiniType } from 'zod/mini';
import { type FormIssue, invalidForm, refusal } from '../refusal.ts';
import { fileBytesMax, filesMax, requestBytesMax } from '../rules/message-limits.ts';
import type { UploadedFile } from '../world/attachments.ts';

/** A request’s JSON and the files sent with it. */
export type ReadBody = { readonly body: unknown; readonly files: readonly UploadedFile[] };

/** Far deeper than any real body; deeper ones could overflow the stack. */
const nestingMax = 64;

/** Reads a whole request; throws 40005 if it is too large, and stops reading if it is far too large. */
export async function readBytes(
	request: IncomingMessage,
	bytesMax = requestBytesMax,
): Promise<Buffer> {
	const chunks: Buffer[] = [];
	const size = { bytes: 0 };
	try {
		for await (const chunk of request) {
			const bytes = Buffer.from(chunk);
			size.bytes += bytes.length;
			if (size.bytes <= bytesMax) chunks.push(bytes);
			else if (size.bytes > bytesMax * 2) break;
		}
	} catch {
		// The client disconnected before the request was complete.
		throw refusal('badRequest');
	}
	if (size.bytes > bytesMax) throw refusal('tooLarge');
	return Buffer.concat(chunks);
}

/** Parses a request’s body by its content type: JSON, or a form with `payload_json`. */
export async function readBody(bytes: Buffer, contentType: string): Promise<ReadBody> {
	if (contentType.startsWith('multipart/form-data')) return readForm(bytes, contentType);
	return { body: bytes.length === 0 ? undefined : readJson(bytes), files: [] };
}

function readJson(bytes: Buffer): unknown {
	const body = parse(bytes);
	if (isDeeper(body, nestingMax)) throw refusal('badJson');
	return body;
}

function parse(bytes: Buffer): unknown {
	try {
		return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		throw refusal('badJson');
	}
}

function isDeeper(value: unknown, levels: number): boolean {
	if (typeof value !== 'object' || value === null) return false;
	return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

async function readForm(bytes: Buffer, contentType: string): Promise<ReadBody> {
	const form = await parseForm(bytes, contentType);
	const uploads = [...form].flatMap(([field, upload]) =>
		typeof upload === 'string' ? [] : [{ field, upload }],
	);
	if (uploads.length > filesMax || uploads.some(({ upload }) => upload.size > fileBytesMax)) {
		throw refusal('tooLarge');
	}
	const files = await Promise.all(
		uploads.map(async ({ field, upload }) => ({
			name: upload.name,
			number: /^files\[(\d+)\]$/.exec(field)?.[1],
			content: Buffer.from(await upload.arrayBuffer()),
		})),
	);
	const payload = form.get('payload_json');
	return { body: typeof payload === 'string' ? readJson(Buffer.from(payload)) : undefined, files };
}

async function parseForm(bytes: Buffer, contentType: string): Promise<FormData> {
	try {
		const headers = { 'content-type': contentType };
		return await new Response(new Uint8Array(bytes), { headers }).formData();
	} catch {
		throw refusal('badRequest');
	}
}

/** Turns fields of bits, strings on the wire, into the numbers of Discord’s OpenAPI file; throws 50035 for other text. */
export function withNumericBits(
	body: unknown,
	fields: readonly string[],
	path: readonly PropertyKey[] = [],
): unknown {
	if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
	const entries = Object.entries(body).map(([key, value]) => {
		if (!fields.includes(key) || typeof value !== 'string') return [key, value];
		if (/^\d{1,16}$/.test(value)) return [key, Number(value)];
		const message = 'Bitwise value is invalid';
		throw invalidForm([{ path: [...path, key], code: 'BITWISE_INVALID', message }]);
	});
	return Object.fromEntries(entries);
}

type Bounds = { readonly least: number; readonly most: number; readonly otherwise: number };

/** The limit in a query, or `otherwise`; throws 50035 for anything else. */
export function limitIn(query: URLSearchParams, { least, most, otherwise }: Bounds): number {
	const text = query.get('limit');
	if (text === null) return otherwise;
	const limit = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
	if (limit >= least && limit <= most) return limit;
	throw wrong('limit', `Value should be from ${least} to ${most}.`);
}

/** The id in a query; throws 50035 for anything else. */
export function idIn(query: URLSearchParams, name: string): bigint | undefined {
	const text = query.get(name);
	if (text === null) return undefined;
	if (!/^\d{1,20}$/.test(text)) throw wrong(name, `Value "${text}" is not snowflake.`);
	return BigInt(text);
}

/** The ISO 8601 time in a query; throws 50035 for anything else. */
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

/** Checks a body against Discord’s own schema; throws a 50035 that says what is wrong. */
export function checkShape<Body>(
	schema: ZodMiniType<Body>,
	body: unknown,
	path: readonly PropertyKey[] = [],
): Body {
	const result = safeParse(schema, body);
	if (result.success) return result.data;
	throw invalidForm(
		explainShape(result.error.issues).map((issue) => ({
			...issue,
			path: [...path, ...issue.path],
		})),
	);
}

/** Translates issues into Discord’s codes; for a union, those of the branch that the body’s `type` selects. */
function explainShape(issues: readonly core.$ZodIssue[]): readonly FormIssue[] {
	return issues.flatMap((issue) => {
		if (issue.code !== 'invalid_union') return [{ path: issue.path, ...explain(issue) }];
		const chosen = issue.errors.find((branch) => branch.length > 0 && !branch.some(aboutType));
		if (chosen === undefined) return [{ path: [...issue.path, 'type'], ...unknownType }];
		return explainShape(chosen).map(({ path, ...what }) => ({
			path: [...issue.path, ...path],
			...what,
		}));
	});
}

const unknownType = {
	code: 'UNION_TYPE_CHOICES',
	message: 'Value of field "type" must be one of the known types.',
};

function aboutType(issue: core.$ZodIssue): boolean {
	return (
		(issue.path.length === 1 && issue.path[0] === 'type') ||
		(issue.path.length === 0 && issue.code === 'invalid_type')
	);
}

function explain(issue: core.$ZodIssue): { code: string; message: string } {
	switch (issue.code) {
		case 'too_big':
			return issue.origin === 'number'
				? { code: 'NUMBER_TYPE_MAX', message: `Value should be at most ${issue.maximum}.` }
				: { code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${issue.maximum} or fewer in length.` };
		case 'too_small':
			return issue.origin === 'number'
				? { code: 'NUMBER_TYPE_MIN', message: `Value should be at least ${issue.minimum}.` }
				: { code: 'BASE_TYPE_MIN_LENGTH', message: `Must be ${issue.minimum} or more in length.` };
		case 'invalid_value':
			return {
				code: 'BASE_TYPE_CHOICES',
				message: `Value must be one of (${issue.values.map(String).join(', ')}).`,
			};
		case 'invalid_type':
			return issue.input === undefined
				? { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }
				: { code: 'BASE_TYPE_BAD', message: `Must be ${issue.expected}.` };
		case 'invalid_format':
			return { code: 'BASE_TYPE_BAD_FORMAT', message: `Must be ${issue.format}.` };
		default:
			return { code: 'BASE_TYPE_BAD', message: 'Could not be interpreted.' };
	}
}
