/** What the sample feed is called wherever its items are shown. */
export const sampleName = 'Sample news (local)';

/** How long after each other samples appear: short enough that the feed is polled whenever the clock is moved. */
const everyMs = 10 * 60_000;

const itemsMax = 20;

/** Each place has one sample an hour. All of them are in the articles of `data/`, so that questions find both. */
const places = [
	'in Taiwan',
	'in Kursk',
	'in Japan',
	'in Xiamen',
	'on Jeju Island',
	'in South Korea',
] as const;

const actors = [
	'an umbrella library',
	'a museum of doorbells',
	'a choir of ferry captains',
	'a school for lighthouse keepers',
	'a league of kite fliers',
	'a bakery without doors',
	'a society of left-handed fiddlers',
	'a tea house on wheels',
	'a guild of clock painters',
	'a marching band of beekeepers',
	'a hotel for lost gloves',
] as const;

/** Their count has no factor in common with the others, so that a sample is alike only every 462. */
const deeds = [
	'opens a second hall',
	'elects a cat as its chair',
	'plants forty pear trees',
	'moves into a former cinema',
	'cancels its summer picnic',
	'invents a soup',
	'counts its teaspoons',
] as const;

/** The sample feed at a moment, as JSON Feed 1.1: always the same at the same moment, newest sample first. */
export function sampleFeed(now: Date): string {
	const newest = Math.floor(now.getTime() / everyMs);
	return JSON.stringify({
		version: 'https://jsonfeed.org/version/1.1',
		title: sampleName,
		description: 'Invented samples for trying Dateline. Nothing in them happened.',
		language: 'en',
		items: Array.from({ length: itemsMax }, (_, age) => sampleItem(newest - age)),
	});
}

/** `count`: of the ten minutes since 1970. */
function sampleItem(count: number) {
	const place = pick(places, count);
	const actor = pick(actors, count);
	const deed = pick(deeds, count);
	// With its number, no sample is taken for a further report of another one.
	const number = 1_000 + remainder(count, 9_000);
	const onlookers = 11 + remainder(count * 37, 89);
	return {
		id: `sample-${count}`,
		title: `Sample ${number}: ${capitalized(actor)} ${place} ${deed}`,
		content_text: `This is sample ${number}, and nothing in it happened: ${actor} ${place} ${deed}, watched by ${onlookers} invented people.`,
		date_published: new Date(count * everyMs).toISOString(),
	};
}

function pick(texts: readonly string[], index: number): string {
	return texts[remainder(index, texts.length)] ?? '';
}

/** Never negative, also before 1970. */
function remainder(dividend: number, divisor: number): number {
	return ((dividend % divisor) + divisor) % divisor;
}

function capitalized(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
