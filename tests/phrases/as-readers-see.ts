import type { Language } from '#src/phrases/catalogue.ts';
import type { Message } from '#src/render/message/card.ts';
import type { Form } from '#src/render/message/form.ts';
import { now } from '../render/a-page.ts';

type Component = Readonly<Record<string, unknown>>;

/**
 * A message or a form as its readers see it in Discord, without its look: `[a button]`, `[a menu ▾]` with its
 * options below, `(what a picture shows)`, `[a field: what is in it]`. A line that stands in it twice already,
 * but for its numbers, is `…`.
 */
export function asReadersSee(shown: Message | Form, language: Language): string {
	const lines = ('title' in shown ? [`${shown.title}`] : [])
		.concat(listOf(shown.components).flatMap(linesOf))
		.flatMap((text) => asDiscordShows(text, language).split('\n'));
	return withoutRepeats(lines).join('\n');
}

function linesOf(component: Component): string[] {
	const {
		type,
		content,
		label,
		description,
		components,
		accessory,
		items,
		component: field,
	} = component;
	switch (type) {
		case 1: {
			const inner = listOf(components);
			return inner.some((one) => one.type === 3)
				? inner.flatMap(linesOf)
				: [inner.flatMap(linesOf).join(' ')];
		}
		case 2:
			return [`[${label}]`];
		case 3:
			return [
				...(component.placeholder === undefined ? [] : [`[${component.placeholder} ▾]`]),
				...listOf(component.options).map(
					(option) => `  ${[option.label, option.description].filter(Boolean).join(' — ')}`,
				),
			];
		case 4:
			return [`[${[component.placeholder, component.value].filter(Boolean).join(': ')}]`];
		case 8:
			return ['[# ▾]'];
		case 10:
			return [`${content}`];
		case 11:
			return description === undefined ? [] : [`(${description})`];
		case 12:
			return listOf(items).map((item) => `(${item.description})`);
		case 14:
			return [''];
		case 18:
			return [
				`${label}`,
				...(description === undefined ? [] : [`${description}`]),
				...[field].flatMap((one) => linesOf(Object(one))),
			];
		default:
			return [...listOf(components), ...listOf(accessory === undefined ? [] : [accessory])].flatMap(
				linesOf,
			);
	}
}

function listOf(list: unknown): Component[] {
	return Array.isArray(list) ? list : [];
}

/** A text without Markdown, with moments as Discord writes them in this language; of what fills a text, a little. */
export function asDiscordShows(text: string, language: Language): string {
	return text
		.replace(/^(?:#{1,3}|-#) /gm, '')
		.replace(/\[((?:\\.|[^\]\\])*)\]\([^()\s]*\)/g, '$1')
		.replace(/<t:(\d+):(\w)>/g, (_, seconds: string, style: string) =>
			showMoment(new Date(Number(seconds) * 1_000), style, language),
		)
		.replace(/<@&?\d+>/g, '@somebody')
		.replace(/<#\d+>/g, '#news')
		.replace(/(?<!\\)(?:\*\*|`)/g, '')
		.replace(/\\([^0-9A-Za-z\s])/g, '$1')
		.replace(/(.)\1{99,}/g, '$1$1$1…');
}

function showMoment(at: Date, style: string, language: Language): string {
	if (style === 'R') return showDistance((at.getTime() - now.getTime()) / 1_000, language);
	return new Intl.DateTimeFormat(language, {
		timeZone: 'UTC',
		...(style !== 't' && { dateStyle: 'long' }),
		...(style !== 'D' && { timeStyle: 'short' }),
	}).format(at);
}

function showDistance(seconds: number, language: Language): string {
	const [unit, length] = units.find(([, one]) => Math.abs(seconds) >= one) ?? ['second', 1];
	const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
	return relative.format(Math.round(seconds / length), unit);
}

const units = [
	['day', 86_400],
	['hour', 3_600],
	['minute', 60],
] as const;

function withoutRepeats(lines: readonly string[]): string[] {
	const seen = new Map<string, number>();
	const shown = lines.map((line) => {
		const alike = line.replace(/\d+/g, '0');
		const times = seen.get(alike) ?? 0;
		seen.set(alike, times + 1);
		return times < 2 ? line : '…';
	});
	return shown.filter((line, index) => line !== '…' || shown[index - 1] !== '…');
}
