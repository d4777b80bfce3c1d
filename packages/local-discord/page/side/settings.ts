import type { PagePerson, PageState } from '../../src/protocol/page.ts';
import { avatar, byId, element } from '../element.ts';
import type { Viewer } from '../session.ts';

/** Fills the two lists below “You are”, and reports each change. */
export function setUpViewerFields(
	{ people, locales }: PageState,
	viewer: Viewer,
	changed: (viewer: Viewer) => void,
): void {
	const person = byId('person', HTMLSelectElement);
	const locale = byId('locale', HTMLSelectElement);
	person.append(
		...people.map((one) => drawOption(one.id, personName(one), one.id === viewer.person.id)),
	);
	locale.append(
		...locales.map((code) => drawOption(code, languageName(code), code === viewer.locale)),
	);
	const read = (): Viewer => ({
		person: people.find(({ id }) => id === person.value) ?? viewer.person,
		locale: locale.value,
	});
	const update = (): void => {
		showAvatar(read().person);
		changed(read());
	};
	showAvatar(viewer.person);
	person.addEventListener('change', update);
	locale.addEventListener('change', update);
}

function drawOption(value: string, text: string, selected: boolean): HTMLOptionElement {
	return element('option', { value, selected }, text);
}

function personName({ name, isModerator }: PagePerson): string {
	return `${name} (${isModerator ? 'moderator' : 'member'})`;
}

/** A language’s own name with its code: “Deutsch (de)”. */
function languageName(code: string): string {
	const name = new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code;
	return `${name} (${code})`;
}

function showAvatar({ id, username, name }: PagePerson): void {
	const drawn = avatar({ id, username, global_name: name, bot: false });
	byId('viewer-avatar', HTMLElement).replaceChildren(drawn);
}

const themes = ['system', 'dark', 'light'] as const;
type Theme = (typeof themes)[number];
const themeKey = 'theme';

/** Lets the theme button step through system, dark and light; the browser remembers the choice. */
export function setUpThemeButton(): void {
	const button = byId('theme', HTMLButtonElement);
	const current = { theme: readTheme() };
	const show = (): void => {
		const { theme } = current;
		document.documentElement.dataset.theme = theme;
		button.setAttribute('aria-label', `Theme: ${theme}`);
		button.title = `Theme: ${theme}`;
	};
	button.addEventListener('click', () => {
		current.theme = themes[(themes.indexOf(current.theme) + 1) % themes.length] ?? 'system';
		localStorage.setItem(themeKey, current.theme);
		show();
	});
	show();
}

function readTheme(): Theme {
	const stored = localStorage.getItem(themeKey);
	return themes.find((theme) => theme === stored) ?? 'system';
}
