import { createPhrases, type Phrases } from '../../src/phrases/phrases.ts';
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
	const drawPeople = (chosen: Viewer): void => {
		const { phrases } = chosen;
		person.replaceChildren(
			...people.map((one) =>
				drawOption(one.id, personName(one, phrases), one.id === chosen.person.id),
			),
		);
	};
	drawPeople(viewer);
	locale.append(...drawLocales(locales, viewer.phrases.locale));
	const read = (): Viewer => ({
		person: people.find(({ id }) => id === person.value) ?? viewer.person,
		phrases: createPhrases(locale.value),
	});
	const update = (): void => {
		const chosen = read();
		drawPeople(chosen);
		showAvatar(chosen.person);
		changed(chosen);
	};
	showAvatar(viewer.person);
	person.addEventListener('change', update);
	locale.addEventListener('change', update);
}

/** A line for each language, by its own name. */
export function drawLocales(
	locales: readonly string[],
	chosen: string,
): readonly HTMLOptionElement[] {
	return locales.map((code) => drawOption(code, languageName(code), code === chosen));
}

function drawOption(value: string, text: string, selected: boolean): HTMLOptionElement {
	return element('option', { value, selected }, text);
}

function personName({ name, isModerator }: PagePerson, { say }: Phrases): string {
	return say(isModerator ? 'moderator' : 'member', { name });
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

const themeNames = { system: 'themeSystem', dark: 'themeDark', light: 'themeLight' } as const;

/** Lets the theme button step through system, dark and light; the browser remembers the choice. Returns what writes its name again. */
export function setUpThemeButton(phrases: () => Phrases): () => void {
	const button = byId('theme', HTMLButtonElement);
	const current = { theme: readTheme() };
	const show = (): void => {
		const { theme } = current;
		document.documentElement.dataset.theme = theme;
		const name = phrases().say(themeNames[theme]);
		button.setAttribute('aria-label', name);
		button.title = name;
	};
	button.addEventListener('click', () => {
		current.theme = themes[(themes.indexOf(current.theme) + 1) % themes.length] ?? 'system';
		localStorage.setItem(themeKey, current.theme);
		show();
	});
	show();
	return show;
}

function readTheme(): Theme {
	const stored = localStorage.getItem(themeKey);
	return themes.find((theme) => theme === stored) ?? 'system';
}
