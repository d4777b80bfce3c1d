import type { CommandOption } from '../command.ts';
import type { FormIssue } from './form-issue.ts';

const valueTypes = { 3: 'string', 4: 'number', 10: 'number' } as const;

/** What Discord refuses about one option's choices and bounds. */
export function choiceIssues(
	option: CommandOption,
	path: readonly PropertyKey[],
): readonly FormIssue[] {
	const choices = option.choices ?? [];
	return [
		...(choices.length > 0 && option.autocomplete
			? [{ path: [...path, 'choices'], ...bothWays }]
			: []),
		...duplicateChoices(option, path),
		...(isTurned(option.min_length, option.max_length)
			? [{ path: [...path, 'min_length'], ...turned }]
			: []),
		...(isTurned(option.min_value, option.max_value)
			? [{ path: [...path, 'min_value'], ...turned }]
			: []),
	];
}

const bothWays = {
	code: 'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE',
	message: 'Autocomplete cannot be used together with choices',
};
const turned = { code: 'BASE_TYPE_BAD', message: 'The least is greater than the most' };

function isTurned(least: number | null | undefined, most: number | null | undefined): boolean {
	return typeof least === 'number' && typeof most === 'number' && least > most;
}

function duplicateChoices(
	{ choices, type }: CommandOption,
	path: readonly PropertyKey[],
): readonly FormIssue[] {
	const names = new Set<string>();
	const wanted = Object.entries(valueTypes).find(([known]) => known === `${type}`)?.[1];
	return (choices ?? []).flatMap(({ name, value }, index) => {
		const isNew = !names.has(name);
		names.add(name);
		const at = [...path, 'choices', index];
		return [
			...(isNew ? [] : [{ path: [...at, 'name'], ...duplicate }]),
			...(wanted === undefined || typeof value === wanted
				? []
				: [{ path: [...at, 'value'], code: 'BASE_TYPE_BAD', message: `Must be ${wanted}.` }]),
		];
	});
}

const duplicate = {
	code: 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
	message: 'Choice names must be unique',
};
