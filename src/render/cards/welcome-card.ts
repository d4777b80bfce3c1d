import type { Phrases } from '#src/phrases/phrases.ts';
import { inkBlue, type Message, renderCard } from '../message/card.ts';
import { button, buttonRow } from '../message/controls.ts';
import { type Field, type Form, renderForm } from '../message/form.ts';
import { followAs, type Target, writeCustomId } from '../message/targets.ts';
import { renderNotice } from './notice-card.ts';

/** What the bot says when it joins a server: what it does in three lines, and the first three things to do. */
export function renderWelcome(phrases: Phrases): Message {
	const lines = [
		`## ${phrases.say('welcomeTitle')}`,
		phrases.say('welcomeAsk'),
		phrases.say('welcomeFollow'),
		phrases.say('welcomePost'),
		`-# ${phrases.say('welcomeSmall')}`,
	];
	return renderCard({
		accent: inkBlue,
		head: () => lines.join('\n'),
		blocks: [],
		controls: [
			buttonRow([
				button(phrases.say('formZone'), openZoneForm),
				button(phrases.say('welcomeDigest'), followAs('everything', 'digest', 'here')),
				button(
					phrases.say('welcomeBrief', { command: `/${phrases.say('/brief')}` }),
					writeCustomId('help', { about: 'example' }),
				),
			]),
		],
	});
}

const openZoneForm = writeCustomId('settings', { form: 'timezone' });

/** Opens the form that asks for the time zone of a server, with what was typed before if that fits. */
export function zoneForm(typed?: string): Target {
	const filled = typed && writeCustomId('settings', { form: 'timezone', timezone: typed });
	return filled || openZoneForm;
}

/** The form that asks for the time zone of a server, filled in with `value`. */
export function renderZoneForm(value: string | undefined, phrases: Phrases): Form {
	const city: Field = {
		option: 'timezone',
		kind: 'text',
		label: phrases.say('zoneFormCity'),
		hint: phrases.say('zoneFormHint'),
		example: phrases.say('zoneFormExample'),
		isRequired: true,
		max: zoneMax,
		...(value !== undefined && { value }),
	};
	return renderForm(phrases.say('zoneFormTitle'), 'settings', [city]);
}

/** As many characters as the option of `/settings` takes. */
const zoneMax = 64;

/** Offers the form again, for when it was too late to open. */
export function renderZoneFormAgain(typed: string | undefined, phrases: Phrases): Message {
	const again = { label: phrases.say('formZone'), target: zoneForm(typed) };
	return renderNotice(phrases.say('formAgain'), [again]);
}
