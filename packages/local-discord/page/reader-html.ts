import { element } from './element.ts';
import { showTime, type TimeView } from './show-time.ts';

type Reading = { readonly now: Date; readonly view: TimeView };

/**
 * Puts in what the server made of a text. It is the only place where markup is put in: the server has
 * escaped all that the bot said, and no script in it could run under the page's policy.
 */
export function putHtml(target: HTMLElement, html: string, reading: Reading): void {
	const template = document.createElement('template');
	template.innerHTML = html;
	target.replaceChildren(template.content);
	for (const spoiler of target.querySelectorAll('button.spoiler')) cover(spoiler);
	for (const time of target.querySelectorAll<HTMLTimeElement>('time[data-at]'))
		write(time, reading);
}

/** Writes how far from now things are, which changes by itself. */
export function keepTimes(root: ParentNode, reading: Reading): void {
	for (const time of root.querySelectorAll<HTMLTimeElement>('time[data-style="R"]')) {
		write(time, reading);
	}
}

function write(time: HTMLTimeElement, { now, view }: Reading): void {
	const { at, style = 'f' } = time.dataset;
	const instant = new Date(Number(at) * 1_000);
	if (Number.isNaN(instant.getTime())) return;
	const text = showTime(instant, style, now, view);
	// Only what changed is written, so that nothing is read out for nothing.
	if (time.textContent !== text) time.textContent = text;
	if (time.title !== '') return;
	time.dateTime = instant.toISOString();
	time.title = showTime(instant, 'F', now, view);
}

/** Uncovers what was covered, and covers it again. */
export function toggleSpoiler(spoiler: Element): void {
	const isShown = spoiler.classList.toggle('is-shown');
	spoiler.setAttribute('aria-pressed', `${isShown}`);
}

/** Hides the text from everybody, also from those who are read to; they hear that there is one. */
function cover(spoiler: Element): void {
	const text = element('span', { class: 'spoiler-text' }, ...spoiler.childNodes);
	spoiler.replaceChildren(element('span', { class: 'for-readers' }, 'Spoiler'), text);
	spoiler.setAttribute('aria-pressed', 'false');
}
