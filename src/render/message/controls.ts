import {
	type APIActionRowComponent,
	type APIButtonComponent,
	type APIComponentInMessageActionRow,
	type APISelectMenuOption,
	type APIStringSelectComponent,
	ButtonStyle,
	ComponentType,
} from 'discord-api-types/v10';
import type { Page } from '#src/desk/story-list.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { isVisible, plainLabel, shortenWith } from '../text/plain-text.ts';
import {
	buttonLabelMax,
	buttonsPerRowMax,
	linkMax,
	selectOptionsMax,
	selectTextMax,
} from './limits.ts';
import { type Target, writeCustomId } from './targets.ts';

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** A button that runs a command; undefined if its target did not fit. */
export function button(label: string, target: Target): APIButtonComponent | undefined {
	if (target === undefined) return undefined;
	return {
		type: ComponentType.Button,
		style: ButtonStyle.Secondary,
		label: shortLabel(label, buttonLabelMax),
		custom_id: target,
	};
}

/** A button that opens a web address; undefined if the address is missing or unsafe. */
export function linkButton(label: string, url: string | undefined): APIButtonComponent | undefined {
	const target = url === undefined ? undefined : linkTarget(url);
	if (target === undefined) return undefined;
	return {
		type: ComponentType.Button,
		style: ButtonStyle.Link,
		label: shortLabel(label, buttonLabelMax),
		url: target,
	};
}

/** A button that opens the newest stories. */
export function newestStories(phrases: Phrases): APIButtonComponent | undefined {
	return button(phrases.say('newestStories'), 'latest');
}

/** Buttons that lead elsewhere, below an answer that has nothing to show. */
export function fallbackRow(phrases: Phrases): Row | undefined {
	const coverage = button(phrases.say('coverage'), 'help?about=coverage');
	return buttonRow([newestStories(phrases), coverage]);
}

/** One row of at most five buttons; undefined if there are none. */
export function buttonRow(buttons: readonly (APIButtonComponent | undefined)[]): Row | undefined {
	const components = buttons.filter((one) => one !== undefined).slice(0, buttonsPerRowMax);
	return components.length === 0 ? undefined : { type: ComponentType.ActionRow, components };
}

export type MenuOption = {
	readonly label: string;
	readonly description?: string | undefined;
	readonly target: Target;
};

/**
 * A menu whose chosen value is run as a command. `id` sets it apart from the message’s other menus; the
 * placeholder counts the options if there are more than Discord can show.
 */
export function menuRow(
	id: string,
	placeholder: string,
	options: readonly MenuOption[],
): Row | undefined {
	const byTarget = new Map<string, MenuOption>();
	for (const option of options) {
		const { target } = option;
		if (target !== undefined && !byTarget.has(target)) byTarget.set(target, option);
	}
	const shown = [...byTarget].slice(0, selectOptionsMax);
	if (shown.length === 0) return undefined;
	const count = byTarget.size > shown.length ? ` (${shown.length}/${byTarget.size})` : '';
	const menu: APIStringSelectComponent = {
		type: ComponentType.StringSelect,
		custom_id: `choose:${id}`,
		placeholder: placeholder + count,
		options: shown.map(([target, option]) => toSelectOption(target, option)),
	};
	return { type: ComponentType.ActionRow, components: [menu] };
}

/** A menu option in Discord’s own JSON. */
export function toSelectOption(
	target: string,
	{ label, description }: Pick<MenuOption, 'label' | 'description'>,
): APISelectMenuOption {
	return {
		label: shortLabel(label, selectTextMax),
		value: target,
		...(description && { description: shortLabel(description, selectTextMax) }),
	};
}

/** Whether a list can have page buttons: its options may be too long for them. */
export function canTurn(
	command: string,
	options: Readonly<Record<string, string>>,
	{ pages }: { readonly pages: number },
): boolean {
	return pages === 1 || writeCustomId(command, { ...options, page: pages }) !== undefined;
}

/** Buttons to the previous and next page, where there are any. Only these carry `page`. */
export function pageButtons(
	command: string,
	options: Readonly<Record<string, string>>,
	{ page, pages, back, on }: PageTurn,
): (APIButtonComponent | undefined)[] {
	const pageTarget = (other: number) => writeCustomId(command, { ...options, page: other });
	return [
		page > 1 ? button(back, pageTarget(page - 1)) : undefined,
		page < pages ? button(on, pageTarget(page + 1)) : undefined,
	];
}

/** A page, and what its buttons to the previous and the next one say. */
type PageTurn = Page & { readonly back: string; readonly on: string };

/** Buttons through a list that is newest first: to its ends and to the pages beside this one, where there are any. */
export function walkButtons(
	command: string,
	options: Readonly<Record<string, string>>,
	{ page, pages }: Page,
	phrases: Phrases,
): (APIButtonComponent | undefined)[] {
	const target = (other: number) => writeCustomId(command, { ...options, page: other });
	return [
		page > 2 ? button(phrases.say('firstPage'), target(1)) : undefined,
		page > 1 ? button(phrases.say('newerPage'), target(page - 1)) : undefined,
		page < pages ? button(phrases.say('olderPage'), target(page + 1)) : undefined,
		page < pages - 1 ? button(phrases.say('lastPage'), target(pages)) : undefined,
	];
}

/** The rows without repeated custom ids, which Discord refuses. */
export function distinct(rows: readonly (Row | undefined)[]): Row[] {
	const usedIds = new Set<string>();
	return rows
		.filter((row) => row !== undefined)
		.map((row) => ({ ...row, components: row.components.filter(hasNewId(usedIds)) }))
		.filter(({ components }) => components.length > 0);
}

function hasNewId(usedIds: Set<string>): (component: APIComponentInMessageActionRow) => boolean {
	return (component) => {
		if (!('custom_id' in component)) return true;
		const isRepeated = usedIds.has(component.custom_id);
		usedIds.add(component.custom_id);
		return !isRepeated;
	};
}

export function shortLabel(text: string, characters: number): string {
	const label = shortenWith(text, { characters, bytes: 4 * characters }, plainLabel).trim();
	return isVisible(label) ? label : nothingVisible;
}

/** The label of what has no name. */
const nothingVisible = '—';

/** A masked link around a label that is already plain; the label alone if Discord would not show a link. */
export function maskedLink(label: string, url: string | undefined): string {
	const target = url === undefined ? undefined : linkTarget(url);
	return target === undefined || !bracketsPair(label) ? label : `[${label}](${target})`;
}

/**
 * An http or https address that is safe inside a link; undefined for any other, for one that is too
 * long, and for one whose host readers could mistake for another.
 */
export function linkTarget(url: string): string | undefined {
	const { scheme, authority = '', rest = '' } = address.exec(url)?.groups ?? {};
	if (scheme === undefined || !URL.canParse(url)) return undefined;
	const host = shownHost(authority, new URL(url).host);
	if (host === undefined) return undefined;
	const target = scheme + host + rest.replace(endsLink, percentEncoded);
	return target.length <= linkMax ? target : undefined;
}

/** Refuses backslashes and control characters: browsers read them as slashes or skip them. */
const address =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is its purpose
	/^(?<scheme>https?:\/\/)(?<authority>[^\s/?#\\@%]+)(?<rest>(?:[/?#][^\\\u0000-\u001f\u007f-\u009f]*)?)$/i;

const endsLink = /[()<>\s"|*`]|~(?=~)|[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * The host in ASCII; undefined if a browser would go to a different host than the one written, or if
 * its letters look like those of another.
 */
function shownHost(authority: string, host: string): string | undefined {
	const written = authority.toLowerCase().replace(/:(?:80|443)?$/, '');
	if (isAscii.test(written)) {
		const isSame = written === host.replace(/:(?:80|443)$/, '');
		return isSame && !isPunycode.test(written) ? authority : undefined;
	}
	return written.split('.').every(isSafeLabel) ? host : undefined;
}

const isAscii = /^[a-z0-9._:[\]-]+$/;
/** Refused, because some apps show the letters that it encodes, which are not checked here. */
const isPunycode = /(?:^|\.)xn--/;

/** Whether all letters are of one script and none looks like a plain Latin letter. */
function isSafeLabel(label: string): boolean {
	return safeLabels.some((script) => script.test(label));
}

const safeLabels = [
	/^[a-z0-9-]+(?::\d+)?$/,
	/^(?:[a-z0-9-]|[\u00df-\u00f6\u00f8-\u0130\u0134-\u0137\u0139-\u0148\u014c-\u017e])+$/,
	/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Bopomofo}\u30a1-\u30cd\u30cf-\u30f6\u30fc0-9-]+$/u,
	/^[\p{Script=Hangul}0-9-]+$/u,
	/^[\p{Script=Arabic}0-9-]+$/u,
	/^[\p{Script=Hebrew}0-9-]+$/u,
	/^[\p{Script=Thai}0-9-]+$/u,
	/^[\p{Script=Devanagari}0-9-]+$/u,
];

function percentEncoded(character: string): string {
	return [...new TextEncoder().encode(character)]
		.map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
		.join('');
}

/** Discord accepts `[` in a label only if its `]` follows, and only one level deep. */
function bracketsPair(label: string): boolean {
	const brackets = label.replace(/[^[\]]/g, '');
	return brackets.replaceAll('[]', '') === '';
}
