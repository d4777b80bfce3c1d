import { buttonStyle, componentType, hasFlag, isSelect, messageFlag } from '../protocol/discord.ts';
import type { FormIssue } from '../refusal.ts';
import {
	type ComponentNode,
	type ComponentPath,
	flatComponents,
	textsOf,
	visitComponents,
} from '../world/message.ts';
import { buttonsPerRowMax, componentsMax, legacyRowsMax, textMax } from './message-limits.ts';

type MessageContext = { readonly flags: number; readonly filenames: readonly string[] };

/** What Discord refuses in a message’s components although its OpenAPI file allows it. */
export function componentIssues(
	components: readonly ComponentNode[],
	{ flags, filenames }: MessageContext,
): readonly FormIssue[] {
	const issues: FormIssue[] = [...wholeIssues(components), ...duplicateIssues(components)];
	if (!hasFlag(flags, messageFlag.isComponentsV2)) issues.push(...legacyIssues(components));
	visitComponents(components, (node, path) => issues.push(...nodeIssues(node, path, filenames)));
	return issues;
}

function wholeIssues(components: readonly ComponentNode[]): readonly FormIssue[] {
	const count = flatComponents(components).length;
	const characters = textsOf(components).reduce((sum, text) => sum + text.length, 0);
	return [
		...(count > componentsMax ? [{ path: ['components'], ...tooMany }] : []),
		...(characters > textMax ? [{ path: ['components'], ...tooMuchText }] : []),
	];
}

const tooMany = {
	code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
	message: `The total number of components cannot exceed ${componentsMax}`,
};
const tooMuchText = {
	code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
	message: `The total displayable text size exceeds the maximum of ${textMax}`,
};

/** Component ids and custom ids that are used twice. */
export function duplicateIssues(components: readonly ComponentNode[]): readonly FormIssue[] {
	const customIds = new Set<string>();
	const ids = new Set<number>();
	const issues: FormIssue[] = [];
	visitComponents(components, ({ custom_id, id }, path) => {
		if (custom_id && customIds.has(custom_id)) issues.push(duplicateCustomId(path));
		if (custom_id) customIds.add(custom_id);
		if (id && ids.has(id)) issues.push(duplicateId(path));
		if (id) ids.add(id);
	});
	return issues;
}

function duplicateCustomId(path: ComponentPath): FormIssue {
	const message = 'Component custom id cannot be duplicated';
	return { path: [...path, 'custom_id'], code: 'COMPONENT_CUSTOM_ID_DUPLICATED', message };
}

function duplicateId(path: ComponentPath): FormIssue {
	const message = 'Component id cannot be duplicated';
	return { path: [...path, 'id'], code: 'COMPONENT_ID_DUPLICATED', message };
}

function legacyIssues(components: readonly ComponentNode[]): readonly FormIssue[] {
	const otherTypes = components
		.map(({ type }, index) => ({ type, path: ['components', index, 'type'] }))
		.filter(({ type }) => type !== componentType.actionRow);
	return [
		...otherTypes.map(({ path }) => ({
			path,
			code: 'UNION_TYPE_CHOICES',
			message: 'Value of field "type" must be one of (1,).',
		})),
		...(components.length > legacyRowsMax && otherTypes.length === 0
			? [{ path: ['components'], ...tooManyRows }]
			: []),
	];
}

const tooManyRows = {
	code: 'BASE_TYPE_BAD_LENGTH',
	message: `Must be between 1 and ${legacyRowsMax} in length.`,
};

function nodeIssues(
	node: ComponentNode,
	path: ComponentPath,
	filenames: readonly string[],
): readonly FormIssue[] {
	if (node.type === componentType.button) return buttonIssues(node, path);
	if (node.type === componentType.actionRow) return rowIssues(node, path);
	if (isSelect(node.type)) return selectIssues(node, path);
	return mediaIssues(node, path, filenames);
}

function rowIssues({ components }: ComponentNode, path: ComponentPath): readonly FormIssue[] {
	const inside = components ?? [];
	const alone = inside.length === 1 || !inside.some(({ type }) => isSelect(type));
	if (alone && inside.length <= buttonsPerRowMax) return [];
	const message = 'The specified component exceeds the maximum width';
	return [{ path: [...path, 'components'], code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message }];
}

function buttonIssues(button: ComponentNode, path: ComponentPath): readonly FormIssue[] {
	const isLink = button.style === buttonStyle.link;
	const isPremium = button.style === buttonStyle.premium;
	const wants = { custom_id: !isLink && !isPremium, url: isLink, sku_id: isPremium };
	const labelled = isPremium || Boolean(button.label) || Boolean(button.emoji);
	return [
		...Object.entries(wants).flatMap(([field, wanted]) =>
			fieldIssue(field, wanted, hasField(button, field), path),
		),
		...(labelled
			? []
			: [
					{
						path,
						code: 'BUTTON_COMPONENT_LABEL_REQUIRED',
						message: 'A button must have a label or an emoji',
					},
				]),
		...(button.url ? addressIssues(button.url, ['discord:'], [...path, 'url']) : []),
	];
}

function hasField(button: ComponentNode, field: string): boolean {
	return Object.entries(button).some(([key, value]) => key === field && Boolean(value));
}

function fieldIssue(
	field: string,
	wanted: boolean,
	has: boolean,
	path: ComponentPath,
): readonly FormIssue[] {
	if (wanted === has) return [];
	const [code, message] = wanted
		? ['BASE_TYPE_REQUIRED', `A ${field} is required`]
		: ['BUTTON_COMPONENT_INVALID_FIELD', `A button of this style cannot have a ${field}`];
	return [{ path: [...path, field], code, message }];
}

function mediaIssues(
	node: ComponentNode,
	path: ComponentPath,
	filenames: readonly string[],
): readonly FormIssue[] {
	const addresses = [
		{ url: node.media?.url, path: [...path, 'media', 'url'] },
		{ url: node.file?.url, path: [...path, 'file', 'url'] },
		...(node.items ?? []).map(({ media }, index) => ({
			url: media.url,
			path: [...path, 'items', index, 'media', 'url'],
		})),
	];
	return addresses.flatMap(({ url, path }) => {
		if (url === undefined) return [];
		if (url.startsWith('attachment://')) return attachmentIssues(url, filenames, path);
		return addressIssues(url, [], path);
	});
}

function attachmentIssues(
	url: string,
	filenames: readonly string[],
	path: ComponentPath,
): readonly FormIssue[] {
	if (filenames.includes(url.slice('attachment://'.length))) return [];
	const message = 'The referenced attachment was not found';
	return [{ path, code: 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND', message }];
}

function addressIssues(
	address: string,
	schemes: readonly string[],
	path: ComponentPath,
): readonly FormIssue[] {
	if (isWebAddress(address, schemes)) return [];
	const message = `Scheme must be one of ('http', 'https'${schemes.length > 0 ? ", 'discord'" : ''}).`;
	return [{ path, code: 'URL_TYPE_INVALID_SCHEME', message }];
}

/** What Discord refuses in a menu although its OpenAPI file allows it. */
export function selectIssues(select: ComponentNode, path: ComponentPath): readonly FormIssue[] {
	const fewest = select.min_values ?? 1;
	const most = select.max_values ?? 1;
	const range = fewest > most ? [{ path: [...path, 'min_values'], ...rangeReversed }] : [];
	return select.type === componentType.stringSelect
		? [...range, ...optionIssues(select, most, path)]
		: range;
}

const rangeReversed = {
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
		...(most > all.length ? [{ path: [...path, 'max_values'], ...moreThanOptions }] : []),
		...(preset > most ? [{ path: at, ...tooManyPreset }] : []),
	];
}

const duplicate = {
	code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
	message: 'The specified option value is already used',
};
const moreThanOptions = {
	code: 'BASE_TYPE_BAD',
	message: 'max_values cannot be greater than the number of options',
};
const tooManyPreset = {
	code: 'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES',
	message: 'More default options than can be chosen',
};

/** Whether Discord accepts an address: http, https, or one of the further schemes. */
export function isWebAddress(address: string, furtherSchemes: readonly string[] = []): boolean {
	const url = URL.parse(address);
	return url !== null && ['http:', 'https:', ...furtherSchemes].includes(url.protocol);
}
