import { componentType, isSelect } from '../protocol/discord.ts';
import type { FormIssue } from '../refusal.ts';
import {
	type ComponentNode,
	type ComponentPath,
	type Modal,
	visitComponents,
} from '../world/message.ts';
import { duplicateIssues, selectIssues } from './component-rules.ts';

const componentsMax = 5;

/** What Discord refuses in a modal although its OpenAPI file allows it. */
export function modalIssues({ title, components }: Modal): readonly FormIssue[] {
	const issues: FormIssue[] = [...duplicateIssues(components)];
	if (title.trim() === '') issues.push(required(['title']));
	if (components.length > componentsMax) issues.push({ path: ['components'], ...tooMany });
	visitComponents(components, (node, path) => issues.push(...nodeIssues(node, path)));
	return issues;
}

const tooMany = {
	code: 'BASE_TYPE_BAD_LENGTH',
	message: `Must be between 1 and ${componentsMax} in length.`,
};

function required(path: ComponentPath): FormIssue {
	return { path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
}

function bad(path: ComponentPath, message: string): FormIssue {
	return { path, code: 'BASE_TYPE_BAD', message };
}

function nodeIssues(node: ComponentNode, path: ComponentPath): readonly FormIssue[] {
	if (node.type === componentType.actionRow) return rowIssues(node, path);
	if (node.type === componentType.label) return labelIssues(node, path);
	if (node.type === componentType.textInput) return inputIssues(node, path);
	if (node.type === componentType.radioGroup) return groupIssues(node, path, 1);
	if (node.type === componentType.checkboxGroup) {
		return [...groupIssues(node, path, node.options?.length ?? 0), ...minimumIssues(node, path)];
	}
	if (!isSelect(node.type)) return [];
	return [...selectIssues(node, path), ...minimumIssues(node, path), ...presetIssues(node, path)];
}

/** The older form of a text input: alone in a row, with a label of its own. */
function rowIssues({ components }: ComponentNode, path: ComponentPath): readonly FormIssue[] {
	const inputs = components ?? [];
	const message = 'The specified component exceeds the maximum width';
	return [
		...(inputs.length > 1
			? [{ path: [...path, 'components'], code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message }]
			: []),
		...inputs.flatMap(({ label }, index) =>
			label ? [] : [required([...path, 'components', index, 'label'])],
		),
	];
}

function labelIssues({ component }: ComponentNode, path: ComponentPath): readonly FormIssue[] {
	const at = [...path, 'component'];
	return [
		...(component?.type === componentType.textInput && component.label
			? [bad([...at, 'label'], 'A text input in a label cannot have a label of its own')]
			: []),
		...(component?.disabled
			? [bad([...at, 'disabled'], 'A component in a modal cannot be disabled')]
			: []),
	];
}

function inputIssues(
	{ min_length, max_length }: ComponentNode,
	path: ComponentPath,
): readonly FormIssue[] {
	const isReversed = (min_length ?? 0) > (max_length ?? Infinity);
	return isReversed
		? [bad([...path, 'min_length'], 'min_length cannot be greater than max_length')]
		: [];
}

/** What must be chosen at all cannot be chosen zero times. */
function minimumIssues(node: ComponentNode, path: ComponentPath): readonly FormIssue[] {
	if (node.required === false || node.min_values !== 0) return [];
	return [bad([...path, 'min_values'], 'min_values must be at least 1 when required')];
}

function presetIssues(node: ComponentNode, path: ComponentPath): readonly FormIssue[] {
	const preset = node.default_values?.length ?? 0;
	const isFitting = preset >= (node.min_values ?? 1) && preset <= (node.max_values ?? 1);
	if (preset === 0 || isFitting) return [];
	const message = 'The number of default values must be from min_values to max_values';
	return [bad([...path, 'default_values'], message)];
}

function groupIssues(
	{ options, min_values, max_values }: ComponentNode,
	path: ComponentPath,
	presetMax: number,
): readonly FormIssue[] {
	const all = options ?? [];
	const repeated = all.findIndex(
		({ value }, index) => all.findIndex((one) => one.value === value) < index,
	);
	const preset = all.filter((option) => option.default === true).length;
	return [
		...(repeated < 0
			? []
			: [bad([...path, 'options', repeated, 'value'], 'The option value is already used')]),
		...(preset > presetMax
			? [bad([...path, 'options'], 'More default options than can be chosen')]
			: []),
		...((min_values ?? 0) > (max_values ?? all.length) || (max_values ?? 0) > all.length
			? [bad([...path, 'max_values'], 'max_values does not fit the options')]
			: []),
	];
}
