import type { ClockWords } from '../protocol/page.ts';
import { type PageFile, readPageFile } from './page-answer.ts';

/** What the page is called, and how it begins. */
export type PageLook = {
	/** Stands on the tab and at the side until the server’s name is known. */
	readonly title: string;
	/** An SVG: the page’s icon, and the bot’s picture. */
	readonly icon: string;
	/** What the first lines of a channel invite to type: a command, and what follows it. */
	readonly beginWith?: { readonly command: string; readonly text: string };
	readonly clock: ClockWords;
};

export const defaultLook: PageLook = {
	title: 'Local Discord',
	icon: readPageFile('page/icons/bot.svg')?.text ?? '',
	clock: {
		toNext: 'To what is due next',
		nextIn: 'Next due in',
		noneNext: 'Nothing is due',
		noneDue: 'Nothing is due.',
		nothingPosted: 'Nothing was posted.',
	},
};

/** A file of the page, with the title and the icon it was given. */
export function readPageWith({ title, icon }: PageLook, path: string): PageFile | undefined {
	const file = readPageFile(path === 'page/icon.svg' ? 'page/icons/bot.svg' : path);
	if (path === 'page/icon.svg') return file && { ...file, text: icon };
	if (path !== 'page/index.html') return file;
	return file && { ...file, text: file.text.replaceAll('{{title}}', () => escapeHtml(title)) };
}

function escapeHtml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
