import type { PagePerson, PageState } from '../../src/protocol/page.ts';
import { element, part } from '../element.ts';
import { drawAvatar } from '../room-head.ts';

/** Who one is, and in which language one’s Discord is. */
export type Seat = { readonly person: PagePerson; readonly locale: string };

/** Fills the two lists of “You are”, and tells of each change. */
export function openSeatSwitch(
	{ people, locales }: PageState,
	seat: Seat,
	changed: (seat: Seat) => void,
): void {
	const person = part('person', HTMLSelectElement);
	const locale = part('locale', HTMLSelectElement);
	const avatar = part('seat-avatar', HTMLElement);
	person.append(
		...people.map((one) => drawOption(one.id, personName(one), one.id === seat.person.id)),
	);
	locale.append(
		...locales.map((code) => drawOption(code, languageName(code), code === seat.locale)),
	);
	const read = (): Seat => ({
		person: people.find(({ id }) => id === person.value) ?? seat.person,
		locale: locale.value,
	});
	const showAvatar = (): void => {
		const { id, username, name } = read().person;
		avatar.replaceChildren(drawAvatar({ id, username, global_name: name, bot: false }));
	};
	const tell = (): void => {
		showAvatar();
		changed(read());
	};
	showAvatar();
	person.addEventListener('change', tell);
	locale.addEventListener('change', tell);
}

function drawOption(value: string, text: string, selected: boolean): HTMLOptionElement {
	return element('option', { value, selected }, text);
}

function personName({ name, isModerator }: PagePerson): string {
	return `${name} (${isModerator ? 'moderator' : 'member'})`;
}

/** A language in itself, with its code: “Deutsch (de)”. */
function languageName(code: string): string {
	const name = new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code;
	return `${name} (${code})`;
}
