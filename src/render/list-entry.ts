import type { Entry } from './card.ts';
import { grouped } from './counted.ts';
import { isVisible, plain } from './plain-text.ts';
import { fits, less } from './room.ts';

/** “**Places** Kursk, Moscow and 3 more”: as many as there is room for, the others counted. */
export function listEntry(title: string, items: readonly string[], between = ', '): Entry {
	return (room) => {
		const visible = items.filter(isVisible);
		if (visible.length === 0) return '';
		const label = `**${title}** `;
		const left = less(room, label, countOf(visible.length));
		let list = '';
		let shown = 0;
		for (const item of visible) {
			const longer = list + (shown === 0 ? '' : between) + plain(item);
			if (!fits(longer, left)) break;
			list = longer;
			shown += 1;
		}
		if (shown === visible.length) return label + list;
		return label + (shown === 0 ? grouped(visible.length) : list + countOf(visible.length - shown));
	};
}

function countOf(more: number): string {
	return ` and ${grouped(more)} more`;
}
