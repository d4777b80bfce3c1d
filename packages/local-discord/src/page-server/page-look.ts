import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import type { Language } from '../phrases/phrases.ts';
import type { ClockTexts } from '../protocol/page.ts';

const root = join(import.meta.dirname, '..', '..');
/** All that a browser can read: the page, and the protocol and words that it shares with the server. */
const folders = ['page', 'src/protocol', 'src/phrases'];

/** Content types by file extension; other files are not served. */
const types: Readonly<Record<string, string>> = {
	html: 'text/html; charset=utf-8',
	css: 'text/css; charset=utf-8',
	svg: 'image/svg+xml',
	ts: 'text/javascript; charset=utf-8',
};

/** The parts of the page that belong to the bot: title, icon, first suggestion, and clock texts. */
export type PageLook = {
	/** The title of the tab, and of the page until the server’s name is known. */
	readonly title: string;
	/** An SVG: the page’s icon and the bot’s avatar. */
	readonly icon: string;
	/** A first command that the welcome in each channel suggests, and the text after it. */
	readonly beginWith?: { readonly command: string; readonly text: string };
	/** What it says about the bot’s next event; by default, the package’s own words. */
	readonly clock?: Readonly<Record<Language, ClockTexts>>;
};

/** The look of a page without a bot of its own. */
export const defaultLook: PageLook = {
	title: 'Local Discord',
	icon: readFile('page/icons/bot.svg')?.text ?? '',
};

/** Reads a file as a browser gets it, with the title and the icon of this page. */
export function readPageFile({ title, icon }: PageLook, path: string): PageFile | undefined {
	const file = readFile(path === 'page/icon.svg' ? 'page/icons/bot.svg' : path);
	if (path === 'page/icon.svg') return file && { ...file, text: icon };
	if (path !== 'page/index.html') return file;
	return file && { ...file, text: file.text.replaceAll('{{title}}', () => escapeHtml(title)) };
}

function escapeHtml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A file as a browser gets it. */
type PageFile = { readonly type: string; readonly text: string };

/**
 * Reads a file by its path in the package, such as `page/message/markup.ts`. A path must be in a
 * listing, so none can lead elsewhere. TypeScript loses its types, which leaves JavaScript with the
 * same lines and the same import paths.
 */
function readFile(path: string): PageFile | undefined {
	const extension = /\.(\w+)$/.exec(path)?.[1] ?? '';
	const type = types[extension];
	if (type === undefined || !listFiles().includes(path)) return undefined;
	const text = readFileSync(join(root, path), 'utf8');
	return { type, text: extension === 'ts' ? stripTypeScriptTypes(text) : text };
}

function listFiles(): readonly string[] {
	return folders.flatMap((folder) =>
		readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
			(name) => `${folder}/${name.replaceAll('\\', '/')}`,
		),
	);
}
