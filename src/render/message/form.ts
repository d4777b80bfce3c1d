import {
	type APIComponentInLabel,
	type APILabelComponent,
	type APIModalInteractionResponseCallbackData,
	type ChannelType,
	ComponentType,
	SelectMenuDefaultValueType,
	TextInputStyle,
} from 'discord-api-types/v10';
import { type MenuOption, shortLabel, toSelectOption } from './controls.ts';
import { fieldExampleMax, fieldHintMax, fieldLabelMax, formTitleMax } from './limits.ts';

/** A form as Discord shows it: what is filled in becomes further options of the command in its `custom_id`. */
export type Form = APIModalInteractionResponseCallbackData;

/** A question of a form, whose answer becomes the option `option`; one to five make a form. */
export type Field = {
	readonly option: string;
	readonly label: string;
	readonly hint?: string;
	readonly isRequired?: boolean;
} & (
	| {
			readonly kind: 'text';
			/** What is filled in already. */
			readonly value?: string;
			/** Shown while the field is empty. */
			readonly example?: string;
			/** The most characters; up to 4,000. */
			readonly max: number;
	  }
	| {
			readonly kind: 'choice';
			readonly choices: readonly FieldChoice[];
			readonly value?: string;
	  }
	| {
			readonly kind: 'channel';
			readonly types: readonly ChannelType[];
			/** The id of the channel that is chosen already. */
			readonly value?: string;
	  }
);

type FieldChoice = Pick<MenuOption, 'label' | 'description'> & { readonly value: string };

/** Makes a form of a title, what it runs, and its questions. */
export function renderForm(title: string, target: string, fields: readonly Field[]): Form {
	return {
		title: shortLabel(title, formTitleMax),
		custom_id: target,
		components: fields.map(toLabel),
	};
}

function toLabel(field: Field): APILabelComponent {
	return {
		type: ComponentType.Label,
		label: shortLabel(field.label, fieldLabelMax),
		...(field.hint !== undefined && { description: shortLabel(field.hint, fieldHintMax) }),
		component: toInput(field),
	};
}

function toInput(field: Field): APIComponentInLabel {
	const { option, isRequired = false } = field;
	switch (field.kind) {
		case 'text':
			return {
				type: ComponentType.TextInput,
				custom_id: option,
				style: TextInputStyle.Short,
				required: isRequired,
				max_length: field.max,
				...(field.value !== undefined && { value: field.value.slice(0, field.max) }),
				...(field.example !== undefined && {
					placeholder: shortLabel(field.example, fieldExampleMax),
				}),
			};
		case 'choice':
			return {
				type: ComponentType.StringSelect,
				custom_id: option,
				required: isRequired,
				options: field.choices.map((choice) => ({
					...toSelectOption(choice.value, choice),
					...(choice.value === field.value && { default: true }),
				})),
			};
		case 'channel':
			return {
				type: ComponentType.ChannelSelect,
				custom_id: option,
				required: isRequired,
				channel_types: [...field.types],
				...(field.value !== undefined && {
					default_values: [{ id: field.value, type: SelectMenuDefaultValueType.Channel }],
				}),
			};
	}
}
