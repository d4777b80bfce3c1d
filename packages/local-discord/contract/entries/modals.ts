import { type ContractEntry, docs, type RequestStep, type Step } from '../entry.ts';
import { registering } from './interactions.ts';

const page = 'interactions/receiving-and-responding#interaction-response-object-modal';
const callback = 'POST /interactions/{interaction}/{token}/callback';
const input = (custom_id: string, more = {}) => ({ type: 4, custom_id, style: 1, ...more });
const label = (component: object) => ({ type: 18, label: 'Word', component });
const modal = (...components: object[]) => ({
	custom_id: 'contract',
	title: 'Contract',
	components,
});
const asked: readonly Step[] = [
	registering({ name: 'contract', description: 'Opens a form' }),
	{ person: { does: 'sends', command: 'contract' } },
];

/** Modals; only a person can make the bot open one. */
export const modalEntries: readonly ContractEntry[] = [
	{
		name: 'A command is answered with a modal, and its submission with a message.',
		source: docs(page),
		steps: [
			...asked,
			opening(modal(label(input('word')))),
			{ person: { does: 'submits', field: 'word', text: 'rain' } },
			{
				request: `${callback}?with_response=true`,
				body: { type: 4, data: { content: 'Thank you' } },
				expected: {
					status: 200,
					schema: 'Callback',
					body: {
						interaction: { type: 5 },
						resource: {
							message: {
								interaction_metadata: { type: 5, triggering_interaction_metadata: { type: 2 } },
							},
						},
					},
				},
			},
		],
	},
	{
		name: 'A modal cannot be answered with a modal.',
		source: docs('interactions/receiving-and-responding#interaction-response-object'),
		steps: [
			...asked,
			opening(modal(label(input('word')))),
			{ person: { does: 'submits', field: 'word', text: 'rain' } },
			refused(modal(label(input('word'))), { type: { _errors: [{}] } }),
		],
	},
	{
		name: 'The older form of a text input, in a row with a label of its own, is accepted.',
		source: docs('components/reference#text-input'),
		steps: [...asked, opening(modal({ type: 1, components: [input('word', { label: 'Word' })] }))],
	},
	{
		name: 'A modal has from 1 to 5 components and a title of up to 45 characters.',
		source: docs(page),
		steps: [
			...asked,
			refused(modal(), { data: { components: {} } }),
			refused(modal(...[...'abcdef'].map((id) => label(input(id)))), { data: { components: {} } }),
			refused({ ...modal(label(input('a'))), title: 'x'.repeat(46) }, { data: { title: {} } }),
			opening(modal(...[...'abcde'].map((id) => label(input(id))))),
		],
	},
	{
		name: 'The fields of a modal have different custom ids.',
		source: docs('components/reference#anatomy-of-a-component-custom-id'),
		steps: [
			...asked,
			refused(modal(label(input('a')), label(input('a'))), { data: { components: {} } }),
		],
	},
	{
		name: 'A menu in a modal is not disabled, and asks for at least one choice if one is required.',
		source: docs('components/reference#string-select'),
		steps: [
			...asked,
			refused(modal(label(menu({ disabled: true }))), { data: { components: {} } }),
			refused(modal(label(menu({ min_values: 0 }))), { data: { components: {} } }),
			opening(modal(label(menu({ min_values: 0, required: false })))),
		],
	},
];

function menu(more: object): object {
	return { type: 3, custom_id: 'menu', options: [{ label: 'Rain', value: 'rain' }], ...more };
}

function opening(data: object): RequestStep {
	return { request: callback, body: { type: 9, data }, expected: { status: 204 } };
}

function refused(data: object, errors: NonNullable<RequestStep['expected']['body']>): RequestStep {
	return {
		request: callback,
		body: { type: 9, data },
		expected: { status: 400, body: { code: 50035, errors } },
	};
}
