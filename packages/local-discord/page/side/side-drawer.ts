import { part } from '../element.ts';

/** On a narrow window the channels are behind a button; tells how to put them away again. */
export function openSideDrawer(): { close(): void } {
	const side = part('side', HTMLElement);
	const open = part('side-open', HTMLButtonElement);
	const shade = part('side-shade', HTMLElement);
	const set = (isOpen: boolean): void => {
		side.classList.toggle('is-open', isOpen);
		shade.hidden = !isOpen;
		open.setAttribute('aria-expanded', `${isOpen}`);
	};
	const close = (): void => {
		const hadFocus = side.contains(document.activeElement) && side.classList.contains('is-open');
		set(false);
		if (hadFocus) open.focus();
	};
	open.addEventListener('click', () => {
		set(true);
		side.querySelector<HTMLElement>('button.channel')?.focus();
	});
	shade.addEventListener('click', close);
	side.addEventListener('keydown', ({ key }) => {
		if (key === 'Escape') close();
	});
	return { close };
}
