import { element, part } from '../element.ts';
import type { Place } from '../session.ts';

export type MenuItem = {
	readonly label: string;
	readonly detail?: string;
	readonly run: () => void;
};
export type MenuGroup = { readonly title: string; readonly items: readonly MenuItem[] };

/** Opens a menu at a place of the window; the keys move in it, and it closes when one looks elsewhere. */
export function openContextMenu({ x, y, opener }: Place, groups: readonly MenuGroup[]): void {
	const menu = element('div', { class: 'menu', role: 'menu', 'aria-label': 'Message' });
	const stop = new AbortController();
	const close = (): void => {
		const hadFocus = menu.contains(document.activeElement);
		stop.abort();
		menu.remove();
		if (hadFocus && opener.isConnected) opener.focus({ preventScroll: true });
	};
	for (const { title, items } of groups.filter(({ items }) => items.length > 0)) {
		const rows = items.map(({ label, detail, run }) => {
			const row = element(
				'button',
				{ type: 'button', role: 'menuitem', class: 'menu-item' },
				label,
			);
			if (detail) row.append(element('span', { class: 'menu-detail' }, detail));
			row.addEventListener('click', () => {
				close();
				run();
			});
			return row;
		});
		menu.append(
			element('div', { role: 'group', class: 'menu-group', 'aria-label': title }, ...rows),
		);
	}
	part('room', HTMLElement).append(menu);
	placeMenu(menu, x, y);
	menu.addEventListener('keydown', (event) => steer(menu, event, close));
	const { signal } = stop;
	const leave = ({ target }: Event): void => {
		if (target instanceof Node && !menu.contains(target)) close();
	};
	document.addEventListener('pointerdown', leave, { signal });
	document.addEventListener('focusin', leave, { signal });
	window.addEventListener('resize', close, { signal });
	menu.querySelector('button')?.focus();
}

/** Keeps the whole menu in the window. */
function placeMenu(menu: HTMLElement, x: number, y: number): void {
	const { width, height } = menu.getBoundingClientRect();
	const edge = 8;
	const left = Math.max(edge, Math.min(x, window.innerWidth - width - edge));
	const top = Math.max(edge, Math.min(y, window.innerHeight - height - edge));
	menu.style.setProperty('left', `${left}px`);
	menu.style.setProperty('top', `${top}px`);
}

function steer(menu: HTMLElement, event: KeyboardEvent, close: () => void): void {
	const rows = [...menu.querySelectorAll('button')];
	const at = rows.findIndex((row) => row.matches(':focus'));
	const next: Readonly<Record<string, number>> = {
		ArrowDown: (at + 1) % rows.length,
		ArrowUp: (at - 1 + rows.length) % rows.length,
		Home: 0,
		End: rows.length - 1,
	};
	const index = next[event.key];
	if (index === undefined && event.key !== 'Escape' && event.key !== 'Tab') return;
	event.preventDefault();
	if (index === undefined) close();
	else rows[index]?.focus();
}
