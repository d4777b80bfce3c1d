import { part } from '../element.ts';

const themes = ['system', 'dark', 'light'] as const;
type Theme = (typeof themes)[number];
const storedAs = 'theme';

/** Dark, light, or as the system has it; the browser remembers which. */
export function openThemeSwitch(): void {
	const button = part('theme', HTMLButtonElement);
	const chosen = { theme: readTheme() };
	const show = (): void => {
		const { theme } = chosen;
		document.documentElement.dataset.theme = theme;
		button.setAttribute('aria-label', `Colours: ${theme}`);
		button.title = `Colours: ${theme}`;
	};
	button.addEventListener('click', () => {
		chosen.theme = themes[(themes.indexOf(chosen.theme) + 1) % themes.length] ?? 'system';
		localStorage.setItem(storedAs, chosen.theme);
		show();
	});
	show();
}

function readTheme(): Theme {
	const stored = localStorage.getItem(storedAs);
	return themes.find((theme) => theme === stored) ?? 'system';
}
