import { z } from 'zod';
import { flatComponents, textsOf } from '../component-tree.ts';
import { componentType, isSelect } from '../component-type.ts';
import type { ComponentNode } from '../message.ts';
import type { Check } from '../page/contract.ts';
import {
	componentsMax,
	contentMax,
	customIdMax,
	labelMax,
	optionsMax,
	textBytesMax,
	textMax,
} from '../rules/message-limits.ts';
import { textBytes } from '../rules/message-rules.ts';

/** How a message stands to Discord's limits, whatever it looks like: a refused one may be of any shape. */
export function checksOf(message: unknown): readonly Check[] {
	const { content, components } = LooseMessage.parse(message);
	const nodes = flatComponents(components);
	const texts = textsOf(components);
	const buttons = nodes.filter(({ type }) => type === componentType.button);
	const menus = nodes.filter(({ type }) => isSelect(type));
	const all: readonly Check[] = [
		{ what: 'characters of content', value: content.length, most: contentMax },
		{ what: 'characters of text', value: sum(texts.map((text) => text.length)), most: textMax },
		{ what: 'bytes of text', value: textBytes(components), most: textBytesMax },
		{ what: 'components', value: nodes.length, most: componentsMax },
		{
			what: 'characters of the longest custom_id',
			value: longest(nodes.map(({ custom_id }) => custom_id)),
			most: customIdMax,
		},
		{
			what: 'characters of the longest button',
			value: longest(buttons.map(({ label }) => label)),
			most: labelMax,
		},
		{
			what: 'options of the longest menu',
			value: Math.max(0, ...menus.map(({ options }) => options?.length ?? 0)),
			most: optionsMax,
		},
	];
	return all.filter(({ value }) => value > 0);
}

const LooseComponent: z.ZodType<ComponentNode> = z.lazy(() =>
	z.object({
		type: z.number().catch(0),
		content: text,
		custom_id: text,
		label: text,
		options: z
			.array(z.object({ label: z.string(), value: z.string() }))
			.optional()
			.catch(undefined),
		components: z.array(LooseComponent).optional().catch(undefined),
		accessory: LooseComponent.optional().catch(undefined),
	}),
);
const text = z.string().optional().catch(undefined);

const LooseMessage = z
	.object({
		content: z.string().catch(''),
		components: z.array(LooseComponent).catch([]),
	})
	.catch({ content: '', components: [] });

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}

function longest(texts: readonly (string | null | undefined)[]): number {
	return Math.max(0, ...texts.map((one) => one?.length ?? 0));
}
