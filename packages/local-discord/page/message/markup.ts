import { element } from '../element.ts';
import { showTime, type View } from '../show-time.ts';

/** The page’s clock, and how to write times. */
export type TimeContext = { readonly now: () => Date; readonly view: () => View };

/**
 * Draws the server’s HTML of a text. Nothing else on the page inserts markup: the server has escaped
 * everything the bot wrote, and the page’s policy lets no script in it run.
 */
export function drawMarkup(html: string | undefined, context: TimeContext): HTMLElement {
	const template = document.createElement('template');
	template.innerHTML = html ?? '';
	const text = element('div', { class: 'markup' }, template.content);
	const covering = context.view().phrases.say('spoiler');
	for (const spoiler of text.querySelectorAll('button.spoiler')) coverSpoiler(spoiler, covering);
	for (const time of text.querySelectorAll<HTMLTimeElement>('time[data-at]')) {
		writeTime(time, context);
	}
	return text;
}

/** Updates the relative times (“2 hours ago”). */
export function refreshTimes(root: ParentNode, context: TimeContext): void {
	for (const time of root.querySelectorAll<HTMLTimeElement>('time[data-style="R"]')) {
		writeTime(time, context);
	}
}

function writeTime(time: HTMLTimeElement, { now, view }: TimeContext): void {
	const { at, style = 'f' } = time.dataset;
	const instant = new Date(Number(at) * 1_000);
	if (Number.isNaN(instant.getTime())) return;
	const text = showTime(instant, style, now(), view());
	// Screen readers announce every write, so an unchanged text is left alone.
	if (time.textContent !== text) time.textContent = text;
	if (time.title !== '') return;
	time.dateTime = instant.toISOString();
	time.title = showTime(instant, 'F', now(), view());
}

export function toggleSpoiler(spoiler: Element): void {
	const isShown = spoiler.classList.toggle('is-shown');
	spoiler.setAttribute('aria-pressed', `${isShown}`);
}

/** Hides the text from screen readers too; they only announce that there is a spoiler. */
function coverSpoiler(spoiler: Element, name: string): void {
	const text = element('span', { class: 'spoiler-text' }, ...spoiler.childNodes);
	spoiler.replaceChildren(element('span', { class: 'visually-hidden' }, name), text);
	spoiler.setAttribute('aria-pressed', 'false');
}
