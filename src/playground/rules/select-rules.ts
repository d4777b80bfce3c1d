import type { ComponentPath } from '../component-tree.ts';
import { componentType } from '../component-type.ts';
import type { ComponentNode } from '../message.ts';
import type { FormIssue } from './form-issue.ts';

/** What Discord refuses about a menu although its OpenAPI file lets it pass. */
export function selectIssues(select: ComponentNode, path: ComponentPath): readonly FormIssue[] {
	const fewest = select.min_values ?? 1;
	const most = select.max_values ?? 1;
	const range = fewest > most ? [{ path: [...path, 'min_values'], ...rangeTurned }] : [];
	return select.type === componentType.stringSelect
		? [...range, ...optionIssues(select, most, path)]
		: range;
}

const rangeTurned = {
	code: 'BASE_TYPE_BAD',
	message: 'min_values cannot be greater than max_values',
};

function optionIssues(
	{ options }: ComponentNode,
	most: number,
	path: ComponentPath,
): readonly FormIssue[] {
	const all = options ?? [];
	const at = [...path, 'options'];
	if (all.length === 0) {
		return [{ path: at, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }];
	}
	const seen = new Set<string>();
	const duplicates = all.flatMap(({ value }, index) => {
		const isNew = !seen.has(value);
		seen.add(value);
		return isNew ? [] : [{ path: [...at, index, 'value'], ...duplicate }];
	});
	const preset = all.filter((option) => option.default === true).length;
	return [
		...duplicates,
		...(most > all.length ? [{ path: [...path, 'max_values'], ...moreThanThere }] : []),
		...(preset > most ? [{ path: at, ...tooManyPreset }] : []),
	];
}

const duplicate = {
	code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
	message: 'The specified option value is already used',
};
const moreThanThere = {
	code: 'BASE_TYPE_BAD',
	message: 'max_values cannot be greater than the number of options',
};
const tooManyPreset = {
	code: 'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES',
	message: 'More options are preset than can be chosen',
};
