import { componentType } from '../../src/protocol/discord.ts';
import type { PageChannel, PageState } from '../../src/protocol/page.ts';
import type { Session } from '../session.ts';

type Choice = { readonly label: string; readonly value: string };

type Offer = {
	readonly session: Session;
	readonly channels: () => readonly PageChannel[];
	readonly people: PageState['people'];
};

/** Returns what a menu of roles, people or channels offers in the current channel; Discord’s menus have room for 25. */
export function createMenuChoices(offer: Offer): (menuType: number) => readonly Choice[] {
	return (menuType) => choicesFor(menuType, offer);
}

function choicesFor(menuType: number, offer: Offer): readonly Choice[] {
	const { session, channels } = offer;
	const server = session.channel?.server;
	const named = (sign: string) => (one: { readonly id: string; readonly name: string }) => ({
		label: `${sign}${one.name}`,
		value: one.id,
	});
	const roles = (server?.roles ?? []).map(named('@'));
	const people = offer.people.map(named('@'));
	switch (menuType) {
		case componentType.roleSelect:
			return roles.slice(0, choicesMax);
		case componentType.userSelect:
			return people.slice(0, choicesMax);
		case componentType.mentionableSelect:
			return [...people, ...roles].slice(0, choicesMax);
		case componentType.channelSelect:
			return channels()
				.filter((channel) => channel.server !== undefined && channel.server.id === server?.id)
				.map(named('#'))
				.slice(0, choicesMax);
		default:
			return [];
	}
}

const choicesMax = 25;
