import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { Refusal } from '../refusal.ts';

/** One thing that is wrong with a body, and where. */
export type FormIssue = {
	readonly path: readonly PropertyKey[];
	readonly code: string;
	readonly message: string;
};

/** Makes the 50035 that Discord answers to a body with issues; they are nested by key and index. */
export function invalidForm(issues: readonly FormIssue[]): Refusal {
	const errors: Nested = emptyNested();
	for (const issue of issues) add(errors, issue);
	return new Refusal(400, {
		code: RESTJSONErrorCodes.InvalidFormBodyOrContentType,
		message: 'Invalid Form Body',
		errors,
	});
}

type Complaint = { readonly code: string; readonly message: string };
type Nested = { [key: string]: Nested | Complaint[] };

/** Without a prototype: a key such as `constructor` is one like any other. */
function emptyNested(): Nested {
	return Object.create(null);
}

function add(errors: Nested, { path, code, message }: FormIssue): void {
	const end = path.map(String).reduce((nested, key) => {
		const known = nested[key];
		if (known !== undefined && !Array.isArray(known)) return known;
		const fresh = emptyNested();
		nested[key] = fresh;
		return fresh;
	}, errors);
	const known = end._errors;
	end._errors = [...(Array.isArray(known) ? known : []), { code, message }];
}
