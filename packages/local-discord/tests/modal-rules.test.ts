import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalDiscord } from '../src/local-discord.ts';
import { aBot, aDiscord, asking } from './a-bot.ts';
import { label, menu, modal, respond, textInput } from './parts-of-modals.ts';

const field = (id: string) => label('Topic', textInput(id));
const titled = (title: string) => ({ ...modal(field('a')), title });
const older = (...inputs: object[]) => modal({ type: 1, components: inputs });
const in_ = (component: object) => modal(label('Topic', component));
const days = (more = {}) => in_(menu('a', ['mon', 'tue'], more));
const radio = (values: readonly string[], preset = 0) => ({
	type: 21,
	custom_id: 'a',
	options: values.map((value, index) => ({ label: value, value, default: index < preset })),
});

/** A rule: its name, a modal that is accepted, one that is refused, and the path of the issue. */
const rules: readonly (readonly [string, object, object, string])[] = [
	['a title of 45 characters', titled('x'.repeat(45)), titled('x'.repeat(46)), 'title'],
	['a title', titled('x'), titled(''), 'title'],
	['a title that is not blank', titled('x'), titled(' '), 'title'],
	[
		'five components',
		modal(...[...'abcde'].map(field)),
		modal(...[...'abcdef'].map(field)),
		'components',
	],
	['a component', modal(field('a')), modal(), 'components'],
	['custom ids', modal(field('a'), field('b')), modal(field('a'), field('a')), 'components.1'],
	['a custom id', in_(textInput('a')), in_(textInput('')), 'components.0.component.custom_id'],
	[
		'a label of 45 characters',
		modal(label('x'.repeat(45), textInput('a'))),
		modal(label('x'.repeat(46), textInput('a'))),
		'components.0.label',
	],
	[
		'a description of 100 characters',
		modal(label('x', textInput('a'), { description: 'x'.repeat(100) })),
		modal(label('x', textInput('a'), { description: 'x'.repeat(101) })),
		'components.0.description',
	],
	['text inputs in labels', in_(textInput('a')), modal(textInput('a')), 'components.0.type'],
	[
		'no buttons',
		in_(textInput('a')),
		in_({ type: 2, style: 1, label: 'x', custom_id: 'a' }),
		'components.0.component.type',
	],
	[
		'lengths in order',
		in_(textInput('a', { min_length: 2, max_length: 2 })),
		in_(textInput('a', { min_length: 3, max_length: 2 })),
		'components.0.component.min_length',
	],
	[
		'a length of at most 4,000',
		in_(textInput('a', { max_length: 4_000 })),
		in_(textInput('a', { max_length: 4_001 })),
		'components.0.component.max_length',
	],
	[
		'a style that exists',
		in_(textInput('a', { style: 2 })),
		in_(textInput('a', { style: 3 })),
		'components.0.component.style',
	],
	[
		'the label around a text input',
		in_(textInput('a')),
		in_(textInput('a', { label: 'x' })),
		'components.0.component.label',
	],
	[
		'a label of its own in a row',
		older(textInput('a', { label: 'x' })),
		older(textInput('a')),
		'components.0.components.0.label',
	],
	[
		'one text input in a row',
		older(textInput('a', { label: 'x' })),
		older(textInput('a', { label: 'x' }), textInput('b', { label: 'x' })),
		'components.0.components',
	],
	['options', days(), in_(menu('a', [])), 'components.0.component.options'],
	[
		'different values',
		days(),
		in_(menu('a', ['mon', 'mon'])),
		'components.0.component.options.1.value',
	],
	[
		'at least one choice where one is required',
		days({ min_values: 0, required: false }),
		days({ min_values: 0 }),
		'components.0.component.min_values',
	],
	['no disabled menu', days(), days({ disabled: true }), 'components.0.component.disabled'],
	[
		'as many choices as options',
		days({ max_values: 2 }),
		days({ max_values: 3 }),
		'components.0.component.max_values',
	],
	[
		'as many preset channels as can be chosen',
		in_({ type: 8, custom_id: 'a', default_values: [{ type: 'channel', id: '1' }] }),
		in_({
			type: 8,
			custom_id: 'a',
			default_values: [
				{ type: 'channel', id: '1' },
				{ type: 'channel', id: '2' },
			],
		}),
		'components.0.component.default_values',
	],
	[
		'two options to choose between',
		in_(radio(['a', 'b'])),
		in_(radio(['a'])),
		'components.0.component.options',
	],
	[
		'one preset option',
		in_(radio(['a', 'b'], 1)),
		in_(radio(['a', 'b'], 2)),
		'components.0.component.options',
	],
	[
		'different options',
		in_(radio(['a', 'b'])),
		in_(radio(['a', 'a'])),
		'components.0.component.options.1.value',
	],
];

describe('a modal', () => {
	const opened: { discord?: LocalDiscord; close?: () => Promise<void> } = {};
	const shown: { form: object; answers: { status: number; body: unknown }[] } = {
		form: {},
		answers: [],
	};
	beforeAll(async () => {
		const discord = await aDiscord();
		const bot = await aBot(discord, async (it) => {
			const answer = await respond(discord, it, 9, shown.form);
			shown.answers.push(answer);
			if (answer.status !== 204) await respond(discord, it, 4, { content: 'refused' });
		});
		const close = async () => {
			await bot.destroy();
			await discord.close();
		};
		Object.assign(opened, { discord, close });
	});
	afterAll(() => opened.close?.());
	const show = async (form: object) => {
		shown.form = form;
		const answer = await opened.discord?.slash(asking);
		return { answer, ...shown.answers.at(-1) };
	};

	it.each(rules)('A modal that keeps the rule opens: %s', async (_, accepted) => {
		const { answer, body } = await show(accepted);
		expect([answer?.response, body]).toEqual([9, undefined]);
	});

	it.each(rules)('A modal that breaks the rule is refused: %s', async (_, __, refused, path) => {
		const { status, body } = await show(refused);
		const keys = ['errors', 'data', ...path.split('.')];
		expect([status, body]).toMatchObject([400, { code: 50035 }]);
		expect(body).toHaveProperty(keys);
	});
});
