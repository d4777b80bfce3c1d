import { catalogue, type Phrases } from '../src/phrases/phrases.ts';
import type { PhraseKey } from '../src/phrases/texts.ts';

/** Writes the texts of `index.html`: `data-say` names an element’s text, `data-say-label` its label for screen readers. */
export function writeStaticTexts({ locale, text }: Phrases): void {
	document.documentElement.lang = locale;
	for (const target of document.querySelectorAll<HTMLElement>('[data-say]')) {
		const { say: key } = target.dataset;
		if (isPhraseKey(key)) target.textContent = text({ key, values: {} });
	}
	for (const target of document.querySelectorAll<HTMLElement>('[data-say-label]')) {
		const { sayLabel: key } = target.dataset;
		if (isPhraseKey(key)) target.setAttribute('aria-label', text({ key, values: {} }));
	}
}

function isPhraseKey(key: string | undefined): key is PhraseKey {
	return key !== undefined && Object.hasOwn(catalogue.en, key);
}
