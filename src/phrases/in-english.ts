import type { Saying, Value } from './catalogue.ts';
import { en } from './en.ts';

/** A text of ours in English, for the message of an error, which logs and tests read. */
export function inEnglish(says: Saying): string {
	const { key, values = {} } = says;
	const texts: Readonly<Record<string, string>> = en;
	const form = values.count === 1 ? 'one' : 'other';
	const text = texts[key] ?? texts[`${key}_${form}`] ?? key;
	return text.replace(/\{\{(.*?)\}\}/g, (_, name: string) => writeValue(values[name] ?? ''));
}

function writeValue(value: Value): string {
	if (typeof value === 'string') return value;
	if (typeof value === 'number') return value.toLocaleString('en-GB');
	if ('key' in value) return inEnglish(value);
	if ('time' in value) return value.time;
	if ('weekday' in value) return weekdays[value.weekday % 7] ?? '';
	return new Intl.ListFormat('en-GB', { type: value.type }).format(value.items.map(writeValue));
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
