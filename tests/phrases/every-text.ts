import { readdirSync } from 'node:fs';
import { allOf, type Key, saying, type Value } from '#src/phrases/catalogue.ts';
import { en } from '#src/phrases/en.ts';
import { languageNames, type Phrases } from '#src/phrases/phrases.ts';
import { describeTrouble, Trouble } from '#src/sources/trouble.ts';
import { now } from '../render/a-page.ts';
import { everyCard } from '../render/every-card.ts';
import { everyForm } from '../render/every-form.ts';
import { asDiscordShows, asReadersSee } from './as-readers-see.ts';
import { rememberingPhrases } from './said-keys.ts';

/** All that Dateline says in one language: every card and form, why a feed brings nothing, and each text that is on none of them. */
export async function everyText(text: string, phrases: Phrases): Promise<string> {
	const { language } = phrases;
	const remembering = rememberingPhrases(phrases);
	const shown = Object.entries({
		...everyCard(text, remembering.phrases),
		...everyForm(text, remembering.phrases),
	}).map(([name, one]) => section(name, asReadersSee(one, language)));
	const troubles = Trouble.shape.code.options.flatMap((code) =>
		(['polled', 'once', 'noticed'] as const).map((asked) =>
			remembering.phrases.text(describeTrouble({ code, status: 404 }, asked)),
		),
	);
	const others = Object.entries(await areas()).map(([area, keys]) =>
		section(
			area,
			textsOf(
				keys.filter((key) => !remembering.said.has(key)),
				text,
				phrases,
			),
		),
	);
	return [...shown, section('troubles of feeds', [...new Set(troubles)].join('\n')), ...others]
		.filter((one) => one !== '')
		.join('\n');
}

function section(name: string, text: string): string {
	return text === '' ? '' : `━━ ${name}\n${text}\n`;
}

/** The keys of each area of the catalogue, without plural forms. */
async function areas(): Promise<Record<string, readonly Key[]>> {
	const folder = new URL('../../src/phrases/en/', import.meta.url);
	const read = readdirSync(folder).map(async (file) => {
		const texts = Object.values(await import(new URL(file, folder).href));
		const keys = texts.flatMap((area) => Object.keys(Object(area)));
		return [file.replace(/\.ts$/, ''), [...new Set(keys.map((key) => key.replace(plural, '')))]];
	});
	return Object.fromEntries(await Promise.all(read));
}

const plural = /_(?:one|other)$/;

function textsOf(keys: readonly Key[], text: string, phrases: Phrases): string {
	return keys
		.flatMap((key) => {
			const said = counts.map((count) => {
				const says = { key, values: valuesOf(key, { text, count, phrases }) };
				return asDiscordShows(phrases.text(says), phrases.language);
			});
			return [...new Set(said)].map((one) => `${key}: ${one}`);
		})
		.join('\n');
}

/** One, a few, and a number for which some languages have a form of its own. */
const counts = [1, 3, 1_000_000];

/** A value for each placeholder of a text: this text, unless only a number, a day or a text of ours makes sense there. */
function valuesOf(
	key: Key,
	{
		text,
		count,
		phrases,
	}: { readonly text: string; readonly count: number; readonly phrases: Phrases },
): Readonly<Record<string, Value>> {
	const english: Readonly<Record<string, string>> = en;
	const written = english[key] ?? english[`${key}_other`] ?? '';
	const names = [...written.matchAll(/\{\{(.*?)\}\}/g)].map(([, name = '']) => name);
	const special: Readonly<Record<string, Value>> = {
		...Object.fromEntries(numbers.map((name) => [name, 3])),
		...Object.fromEntries(days.map((name) => [name, phrases.day(now)])),
		count,
		channel: '#news',
		closest: saying('everyHours', { count: 2 }),
		code: 'A1B2',
		command: phrases.say('/digest'),
		days: saying('weekdays'),
		expected: saying('typeText'),
		found: saying('typeNumber'),
		frequency: saying('everyOtherDay'),
		from: { time: '23:00' },
		language: languageNames[phrases.language],
		moment: `<t:${now.getTime() / 1_000}:f>`,
		names: allOf([text, `${text} 2`]),
		often: saying('everyHours', { count: 2 }),
		role: '@News',
		time: { time: '08:00' },
		times: allOf([{ time: '08:00' }, { time: '18:00' }]),
		until: { time: '07:00' },
		url: 'https://news.example/a',
		zone: 'Europe/Berlin',
	};
	return Object.fromEntries(names.map((name) => [name, special[name] ?? text]));
}

const numbers = [
	...['characters', 'hours', 'levels', 'line', 'max', 'milliseconds', 'minutes', 'most', 'number'],
	...['page', 'pages', 'size', 'topics'],
];
const days = ['date', 'day', 'first', 'last', 'newest', 'now'];
