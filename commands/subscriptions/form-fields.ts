import { isDeepStrictEqual } from 'node:util';
import { type Reader, requireServer } from '#src/bot/command.ts';
import type { Draft } from '#src/bot/drafts.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { type Field, type Form, renderForm } from '#src/render/message/form.ts';
import { zoneOfLocale } from '#src/schedule/locale-zones.ts';
import { readWhen, whenCharactersMax } from '#src/schedule/read-when.ts';
import { describeSchedule, everyDay, type Schedule, weekdays } from '#src/schedule/schedule.ts';
import { showZone } from '#src/schedule/zones.ts';
import { readChannel } from '#src/subscriptions/destination.ts';
import { hasChosenZone } from '#src/subscriptions/settings.ts';
import type { Wish } from '#src/subscriptions/subscription.ts';
import { option } from './options.ts';

/** Who fills in a form, and with what it is made. */
type FormContext = {
	readonly newsroom: Pick<Newsroom, 'phrases'> & {
		readonly book: Pick<Newsroom['book'], 'settingsOf'>;
	};
	readonly reader: Reader;
};

type FieldOf = (filled: Draft, context: FormContext) => Field;

/** The fields of each form by their options: what needs most thought first, since the rest is filled in already. */
const formFields: Readonly<Record<Wish['kind'], Readonly<Record<string, FieldOf>>>> = {
	digest: {
		topics: topicsField,
		usual: usualField,
		when: whenField,
		timezone: zoneField,
		channel: channelField,
	},
	alert: { topics: topicsField, quiet: quietField, timezone: zoneField, channel: channelField },
};

/** The options that the form has fields for. */
export function fieldOptions(kind: Wish['kind']): readonly string[] {
	return Object.keys(formFields[kind]);
}

/** The form that adds or changes one, with what is filled in already; it is sent to `target`. */
export function renderSubscriptionForm(
	kind: Wish['kind'],
	filled: Draft,
	{ target, ...context }: FormContext & { readonly target: string },
): Form {
	const title = titles[kind][filled.which === undefined ? 'new' : 'edit'];
	const fields = Object.values(formFields[kind]).map((field) => field(filled, context));
	return renderForm(context.newsroom.phrases.say(title), target, fields);
}

const titles = {
	digest: { new: 'digestFormTitle', edit: 'digestEditTitle' },
	alert: { new: 'alertFormTitle', edit: 'alertEditTitle' },
} as const;

function topicsField({ topics }: Draft, { newsroom: { phrases } }: FormContext): Field {
	return {
		kind: 'text',
		option: 'topics',
		label: phrases.say('formTopics'),
		hint: phrases.say(option.topics.description),
		example: phrases.say('formTopicsExample'),
		max: option.topics.max_length,
		isRequired: true,
		...filledWith(topics),
	};
}

/** The usual time that was chosen, or typed in other words; the first one if nothing was. */
function usualField({ usual, when }: Draft, { newsroom: { phrases } }: FormContext): Field {
	const [first] = usualTimes;
	const choices = usualTimes.map(({ value, schedule }) => ({
		value,
		label: phrases.text(describeSchedule(schedule)),
	}));
	const unchosen = when === undefined ? first?.value : usualOf(when)?.value;
	return {
		kind: 'choice',
		option: 'usual',
		label: phrases.say('formUsual'),
		choices,
		...filledWith(usual ?? unchosen),
	};
}

function whenField({ usual, when }: Draft, { newsroom: { phrases } }: FormContext): Field {
	const isUsual = usual === undefined && when !== undefined && usualOf(when) !== undefined;
	return {
		kind: 'text',
		option: 'when',
		label: phrases.say('formWhen'),
		hint: phrases.say('formWhenHint'),
		example: phrases.text(describeSchedule({ days: [...weekdays], times: ['07:30', '18:00'] })),
		max: whenCharactersMax,
		...filledWith(isUsual ? undefined : when),
	};
}

/** Mornings, evenings and once a week; each value in words that `readWhen` reads. */
const usualTimes: readonly { readonly value: string; readonly schedule: Schedule }[] = [
	{ value: 'every day at 08:00', schedule: { days: [...everyDay], times: ['08:00'] } },
	{ value: 'weekdays at 08:00', schedule: { days: [...weekdays], times: ['08:00'] } },
	{ value: 'every day at 18:00', schedule: { days: [...everyDay], times: ['18:00'] } },
	{ value: 'Mondays at 08:00', schedule: { days: [1], times: ['08:00'] } },
];

function usualOf(when: string | number) {
	const read = readWhen(`${when}`);
	if (read.kind !== 'schedule') return undefined;
	return usualTimes.find(({ schedule }) => isDeepStrictEqual(schedule, read.schedule));
}

/** The zone that was typed, the server’s, or that of most people who have the server’s or the moderator’s language. */
function zoneField({ timezone }: Draft, { newsroom, reader }: FormContext): Field {
	const { book, phrases } = newsroom;
	const settings = book.settingsOf(requireServer(reader));
	const guess = hasChosenZone(settings)
		? settings.timezone
		: (zoneOfLocale(reader.guildLocale) ?? zoneOfLocale(reader.locale));
	return {
		kind: 'text',
		option: 'timezone',
		label: phrases.say('formZone'),
		hint: phrases.say('formZoneHint', { zone: showZone(settings.timezone) }),
		example: 'Europe/Berlin',
		max: option.timezone.max_length,
		...filledWith(timezone ?? (guess && showZone(guess))),
	};
}

function quietField({ quiet }: Draft, { newsroom: { phrases } }: FormContext): Field {
	return {
		kind: 'text',
		option: 'quiet',
		label: phrases.say('formQuiet'),
		hint: phrases.say(option.quiet.description),
		example: '23:00-07:00',
		max: option.quiet.max_length,
		...filledWith(quiet),
	};
}

/** The channel that was chosen, or the one in which somebody asks, if it can be posted there. */
function channelField({ channel }: Draft, { newsroom, reader: { here } }: FormContext): Field {
	const canPostHere = here !== undefined && readChannel(here).kind === 'channel';
	return {
		kind: 'channel',
		option: 'channel',
		label: newsroom.phrases.say('formChannel'),
		types: option.channel.channel_types,
		isRequired: true,
		...filledWith(channel ?? (canPostHere ? here.id : undefined)),
	};
}

function filledWith(value: string | number | undefined): { value?: string } {
	return value === undefined || value === '' ? {} : { value: `${value}` };
}
