import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { isBoilerplate, withoutFeedNotes } from '#src/text/boilerplate.ts';
import { withoutLabels } from '#src/text/labels.ts';
import { languageTag } from '../item/language.ts';
import { readWrittenDate } from '../parse/written-date.ts';
import { reportDataIn } from './linked-data.ts';
import { splitKicker } from './page-lines.ts';
import { type Note, type PageReading, quoted, type Report, wholeSentences } from './report.ts';

/** The longest page that is read, in characters; the largest pages of news have some 2 MB. */
const htmlMax = 8 * 1024 * 1024;

/**
 * Finds the reports of a saved web page: the one that it is about, and those that it only begins to tell, each in an
 * element with its own headline. Lines count from the beginning of the page’s reports: the first is 1. `address`:
 * where the page is, if that is known; its links are relative to it.
 */
export function readHtmlPage(html: string, address?: string): PageReading {
	if (html.length > htmlMax)
		return { reports: [], notes: [{ line: 1, reason: 'is too large for a page' }] };
	if (levelsOf(html) > levelsMax) {
		return { reports: [], notes: [{ line: 1, reason: 'is nested too deeply for a page' }] };
	}
	const document: Document = parseHTML(html.includes('<') ? html : '<html></html>').document;
	if (document.documentElement === null) return { reports: [], notes: [] };
	const page = { ...factsOf(document), address };
	const notes: Note[] = [];
	const teasers = teasersOf(document);
	const begun = teasers.flatMap((teaser) => {
		const found = readElement(teaser, page);
		teaser.remove();
		return found ?? [];
	});
	const main = readMain(document, page);
	const reports = [...(main === undefined ? [] : [main]), ...begun].flatMap((found, index) => {
		const line = index + 1;
		notes.push(
			...found.cut.map((rest) => ({
				line,
				reason: `${quoted(rest)} is left out: the page cuts the sentence off`,
			})),
		);
		if (found.report.paragraphs.length > 0) return [{ ...found.report, line }];
		const { headline = '' } = found.report;
		notes.push({
			line,
			reason: `${quoted(headline)} is left out: the page shows no whole sentence of it`,
		});
		return [];
	});
	return { reports, notes };
}

/** Pages of news have some 40 levels; from a few thousand on, Readability takes minutes. */
const levelsMax = 256;

/** How many elements are inside each other at most, as far as their tags tell. */
function levelsOf(html: string): number {
	let levels = 0;
	let most = 0;
	for (const { 1: closes } of html.matchAll(
		/<(\/)?(?!(?:area|base|br|col|hr|img|input|link|meta|source|wbr)\b)[a-z][\w-]*/gi,
	)) {
		levels = Math.max(0, levels + (closes === undefined ? 1 : -1));
		most = Math.max(most, levels);
	}
	return most;
}

/** The part of a document that is used here; the program is compiled without the types of browsers. */
type Document = Pick<Element, 'querySelector' | 'querySelectorAll'> & {
	readonly documentElement: Element | null;
};

type Element = {
	readonly textContent: string | null;
	readonly getAttribute: (name: string) => string | null;
	readonly querySelector: (selector: string) => Element | null;
	readonly querySelectorAll: (selector: string) => Iterable<Element> & { readonly length: number };
	readonly closest: (selector: string) => Element | null;
	readonly contains: (other: Element) => boolean;
	readonly remove: () => void;
};

type Page = Pick<Report, 'source' | 'language'> & { readonly address: string | undefined };
type Found = { readonly report: Omit<Report, 'line'>; readonly cut: readonly string[] };

function factsOf(document: Document): Omit<Page, 'address'> {
	const language = languageTag(document.documentElement?.getAttribute('lang') ?? '');
	return {
		source: metaOf(document, 'og:site_name', 'application-name'),
		language: language === undefined ? undefined : withoutRegion(language),
	};
}

/** “en-US” says no more than “en” here; of Chinese the region tells the script. */
function withoutRegion(tag: string): string {
	const { language, script } = new Intl.Locale(tag).maximize();
	return language === 'zh' && script !== undefined ? `zh-${script}` : language;
}

function metaOf(document: Document, ...names: readonly string[]): string | undefined {
	const metas = [...document.querySelectorAll('meta')];
	const values = names.map((name) =>
		metas
			.find((meta) => (meta.getAttribute('property') ?? meta.getAttribute('name')) === name)
			?.getAttribute('content')
			?.trim(),
	);
	return values.find((value) => value !== undefined && value !== '');
}

const headings = 'h1, h2, h3, h4';

/** The innermost elements that hold one headline and some text, apart from the report that the page is about. */
function teasersOf(document: Document): Element[] {
	const title = document.querySelector('h1');
	const main = title?.closest('article') ?? title;
	const candidates = document.querySelectorAll(
		'article, li, section, [class*="teaser"], [class*="story"], [class*="card"], [class*="item"]',
	);
	const teasers = [...candidates].filter(
		(element) =>
			element.querySelectorAll(headings).length === 1 &&
			element.querySelector('p') !== null &&
			element.querySelector('h1') === null &&
			element.closest('nav, footer, aside[class*="comment"]') === null &&
			!(main?.contains(element) ?? false),
	);
	return teasers.filter(
		(element) => !teasers.some((other) => other !== element && other.contains(element)),
	);
}

function readElement(element: Element, page: Page): Found | undefined {
	const heading = element.querySelector(headings);
	if (heading === null) return undefined;
	const kicker = kickerOf(element, heading);
	const time = element.querySelector('time');
	const link = (heading.querySelector('a') ?? heading.closest('a'))?.getAttribute('href');
	return foundIn({
		page,
		headline: textOf(heading),
		kicker,
		date: time?.getAttribute('datetime') ?? time?.textContent ?? undefined,
		url: link ?? undefined,
		paragraphs: [...element.querySelectorAll('p')].filter((part) => !isKickerElement(part)),
	});
}

function readMain(document: Document, page: Page): Found | undefined {
	const heading = document.querySelector('h1');
	const kicker =
		heading === null
			? undefined
			: kickerOf(heading.closest('article, header, main') ?? heading, heading);
	const time = document.querySelector('time[datetime]')?.getAttribute('datetime') ?? undefined;
	const data = reportDataIn(
		[...document.querySelectorAll('script[type="application/ld+json"]')].map(
			({ textContent }) => textContent ?? '',
		),
	);
	const given =
		metaOf(document, 'article:published_time', 'datePublished', 'date', 'dc.date') ??
		data.datePublished;
	const url =
		document.querySelector('link[rel="canonical"]')?.getAttribute('href') ??
		metaOf(document, 'og:url') ??
		data.url ??
		page.address;
	const headline = heading === null ? undefined : textOf(heading);
	// Readability changes the document, so that everything else is read before.
	const read = new Readability(document).parse();
	if (read?.content === undefined || read.content === null) return undefined;
	const content: Document = parseHTML(`<html><body>${read.content}</body></html>`).document;
	const found = foundIn({
		page: { ...page, source: page.source ?? data.publisher },
		headline: headline ?? read.title ?? undefined,
		kicker,
		date: given ?? read.publishedTime ?? time,
		url,
		paragraphs: [...content.querySelectorAll('p, li, blockquote')].filter(
			(part) => part.querySelector('p, li') === null && part.closest('figure') === null,
		),
	});
	return headline === undefined && found.report.paragraphs.length === 0 ? undefined : found;
}

type Parts = {
	readonly page: Page;
	readonly headline: string | undefined;
	readonly kicker: string | undefined;
	readonly date: string | undefined;
	readonly url: string | undefined;
	readonly paragraphs: readonly Element[];
};

function foundIn({ page, headline, kicker, date, url, paragraphs }: Parts): Found {
	const texts = paragraphs
		.map(textOf)
		.filter((text) => text !== '' && text !== kicker && !isBoilerplate(text))
		.filter((text) => readWrittenDate(text) === undefined);
	const sentences = texts.map((text) => wholeSentences(withoutLabels(withoutFeedNotes(text))));
	const split = kicker === undefined && headline !== undefined ? splitKicker(headline) : undefined;
	const { source, language } = page;
	const link = url === undefined ? null : URL.parse(url, page.address);
	return {
		report: {
			source,
			language,
			kicker: kicker ?? split?.kicker,
			headline: split?.text ?? headline,
			publishedAt: date === undefined ? undefined : readWrittenDate(date),
			url: link !== null && /^https?:$/.test(link.protocol) ? link.href : undefined,
			paragraphs: sentences.flatMap(({ whole }) => (whole === '' ? [] : [whole])),
		},
		cut: sentences.flatMap(({ rest }) => (rest === '' ? [] : [rest])),
	};
}

const kickerClass =
	/kicker|eyebrow|overline|topline|dachzeile|spitzmarke|surtitre|antetitulo|antetítulo|section-?(?:name|label)|category|rubri[ck]/i;

/** Longer than any kicker, in characters. */
const kickerMax = 60;

function isKickerElement(element: Element): boolean {
	return kickerClass.test(element.getAttribute('class') ?? '');
}

/** An element whose class says that it is a kicker, in or right before the headline. */
function kickerOf(element: Element, heading: Element): string | undefined {
	const marked = [...element.querySelectorAll('[class]')].find(
		(part) => isKickerElement(part) && part !== heading && !part.contains(heading),
	);
	const kicker = marked === undefined ? '' : textOf(marked);
	if (marked !== undefined && heading.contains(marked)) marked.remove();
	return kicker === '' || kicker.length > kickerMax || kicker === textOf(heading)
		? undefined
		: kicker;
}

function textOf(element: Element): string {
	return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}
