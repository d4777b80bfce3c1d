import type { Phrases } from '../../src/phrases/phrases.ts';
import { commandType } from '../../src/protocol/discord.ts';
import type { ActAnswer, Inspection, PageMessage } from '../../src/protocol/page.ts';
import { menuCommands } from '../composer/offered-commands.ts';
import { byId, element, showStatus } from '../element.ts';
import type { ServerClient } from '../server-client.ts';
import { type Actions, answerText, type Session } from '../session.ts';
import type { Inspector } from '../side/inspector.ts';
import type { MenuPosition } from './draw-message.ts';

type MessageMenuOptions = Pick<Actions, 'useOn' | 'useOnPerson'> & {
	readonly client: ServerClient;
	readonly session: Session;
	readonly inspector: Inspector;
	/** Receives a command that the bot did not answer, as it is called in the person’s language. */
	readonly failed: (command: string) => void;
};

type MenuItem = { readonly label: string; readonly run: () => void };
type MenuGroup = { readonly title: string; readonly items: readonly MenuItem[] };

/** Returns what opens a message’s menu: the bot’s own commands for it, its JSON, and the inspector. */
export function createMessageMenu({
	client,
	session,
	useOn,
	useOnPerson,
	inspector,
	failed,
}: MessageMenuOptions): (shown: PageMessage, position: MenuPosition) => void {
	return (shown, position) => {
		const { id, author } = shown.message;
		const { commands, viewer } = session;
		const { phrases } = viewer;
		const { say, locale } = phrases;
		const use = async (name: string, acting: Promise<ActAnswer>): Promise<void> => {
			const answer = await acting;
			if (answer.kind === 'failed') failed(name);
			else showStatus(answerText(answer, phrases));
		};
		const named = (type: number) => menuCommands(commands, type, locale);
		const apps: readonly MenuItem[] = named(commandType.message).map(({ path, name }) => ({
			label: name,
			run: () => use(name, useOn(id, path)),
		}));
		const onAuthor: readonly MenuItem[] = named(commandType.user).map(({ path, name }) => ({
			label: name,
			run: () => use(name, useOnPerson(author.id, path)),
		}));
		const person = author.global_name ?? author.username;
		openMenu(position, say('message'), [
			// Discord offers no commands on a message that only its reader sees.
			{ title: say('apps'), items: shown.isPrivate ? [] : apps },
			{ title: say('appsFor', { person }), items: onAuthor },
			{
				title: say('message'),
				items: [
					{ label: say('copyJson'), run: () => copyJson(client, shown, phrases) },
					{ label: say('inspect'), run: async () => inspector.show(await readSent(client, shown)) },
				],
			},
		]);
	};
}

/** Copies the body that the bot sent for the message; for a person’s, the message itself. */
async function copyJson(client: ServerClient, shown: PageMessage, { say }: Phrases): Promise<void> {
	const inspection = await readSent(client, shown);
	const json = JSON.stringify(inspection?.body ?? shown.message, null, 2);
	try {
		await navigator.clipboard.writeText(json);
		showStatus(say('copied'));
	} catch {
		showStatus(say('copyBlocked'));
	}
}

/** Undefined for a person’s message, which no bot sent. */
async function readSent(
	client: ServerClient,
	{ message }: PageMessage,
): Promise<Inspection | undefined> {
	return message.author.bot ? client.inspection(message.id) : undefined;
}

/** Opens a menu that the keyboard moves in; it closes when the focus or a press goes elsewhere. */
function openMenu(
	{ x, y, opener }: MenuPosition,
	name: string,
	groups: readonly MenuGroup[],
): void {
	const menu = element('div', { class: 'menu', role: 'menu', 'aria-label': name });
	const closing = new AbortController();
	const close = (): void => {
		const hadFocus = menu.contains(document.activeElement);
		closing.abort();
		menu.remove();
		if (hadFocus && opener.isConnected) opener.focus({ preventScroll: true });
	};
	for (const { title, items } of groups.filter(({ items }) => items.length > 0)) {
		const rows = items.map((item) => drawItem(item, close));
		menu.append(
			element(
				'div',
				{ role: 'group', class: 'menu-group', 'aria-label': title },
				element('p', { class: 'menu-title', 'aria-hidden': 'true' }, title),
				...rows,
			),
		);
	}
	byId('chat', HTMLElement).append(menu);
	keepInWindow(menu, x, y);
	menu.addEventListener('keydown', (event) => moveFocus(menu, event, close));
	const { signal } = closing;
	const leave = ({ target }: Event): void => {
		if (target instanceof Node && !menu.contains(target)) close();
	};
	document.addEventListener('pointerdown', leave, { signal });
	document.addEventListener('focusin', leave, { signal });
	window.addEventListener('resize', close, { signal });
	menu.querySelector('button')?.focus();
}

function drawItem({ label, run }: MenuItem, close: () => void): HTMLElement {
	const attributes = { type: 'button', role: 'menuitem', class: 'menu-item' };
	const row = element('button', attributes, label);
	row.addEventListener('click', () => {
		close();
		run();
	});
	return row;
}

function keepInWindow(menu: HTMLElement, x: number, y: number): void {
	const { width, height } = menu.getBoundingClientRect();
	const edge = 8;
	const left = Math.max(edge, Math.min(x, window.innerWidth - width - edge));
	const top = Math.max(edge, Math.min(y, window.innerHeight - height - edge));
	menu.style.setProperty('left', `${left}px`);
	menu.style.setProperty('top', `${top}px`);
}

function moveFocus(menu: HTMLElement, event: KeyboardEvent, close: () => void): void {
	const rows = [...menu.querySelectorAll('button')];
	const current = rows.findIndex((row) => row.matches(':focus'));
	const next: Readonly<Record<string, number>> = {
		ArrowDown: (current + 1) % rows.length,
		ArrowUp: (current - 1 + rows.length) % rows.length,
		Home: 0,
		End: rows.length - 1,
	};
	const index = next[event.key];
	if (index === undefined && event.key !== 'Escape' && event.key !== 'Tab') return;
	event.preventDefault();
	if (index === undefined) close();
	else rows[index]?.focus();
}
