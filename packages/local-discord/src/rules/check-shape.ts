import type { core } from 'zod';
import { safeParse, type ZodMiniType } from 'zod/mini';
import { type FormIssue, invalidForm } from '../refusal.ts';

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
