import type { StoredMessage } from '../message.ts';
import { element } from './element.ts';

type Author = Pick<StoredMessage['author'], 'id' | 'username' | 'global_name' | 'bot'>;

/** The bot’s picture, or a person’s initial in a colour of theirs. */
export function drawAvatar({ id, username, global_name: name, bot }: Author): HTMLElement {
	if (bot) return element('img', { class: 'avatar', src: '/page/icons/dateline.svg', alt: '' });
	const colour = Number(BigInt(id) % 5n);
	const initial = (name ?? username).slice(0, 1).toUpperCase();
	return element('span', { class: `avatar is-${colour}`, 'aria-hidden': 'true' }, initial);
}
