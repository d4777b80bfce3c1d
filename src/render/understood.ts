import type { Name } from '#src/names/name.ts';
import { quote, shorten } from './shorten.ts';

/** Says which name the reader's words were taken for; '' where they read the same. */
export function showUnderstood(name: Name, from: string | undefined): string {
	if (from === undefined) return '';
	return `\n-# Showing **${shorten(name.name, nameRoom)}** for ${quote(from)}`;
}

const nameRoom = { characters: 150, bytes: 400 };
