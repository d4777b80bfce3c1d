/** What the sample feed is called wherever its items are shown. */
export const sampleName = 'Sample news (local)';

/** How long after each other samples appear: so often that the feed is due for polling whenever the clock is moved. */
const everyMs = 10 * 60_000;

const samplesMax = 20;

/** Each place has one sample an hour. All are in the articles of `data/`, so that questions about them find both. */
const places = [
	'in Taiwan',
	'in Kursk',
	'in Japan',
	'in Xiamen',
	'on Jeju Island',
	'in South Korea',
] as const;

/**
 * What happens there. Their count has no divisor in common with that of the places, so that each comes to each
 * place. Two samples of one event at one place differ only in their number, like issues of a series, and so are
 * never taken for one story.
 */
const events = [
	['a museum of doorbells', 'opens a second hall'],
	['a choir of ferry captains', 'cancels its summer picnic'],
	['a school for lighthouse keepers', 'moves into a former cinema'],
	['a league of kite fliers', 'plants forty pear trees'],
	['a bakery without doors', 'invents a soup'],
	['a society of left-handed fiddlers', 'looks for a pianist'],
	['a tea house on wheels', 'parks under a bridge'],
	['a guild of clock painters', 'runs out of blue'],
	['a marching band of beekeepers', 'rehearses at night'],
	['a hotel for lost gloves', 'counts its guests'],
	['an umbrella library', 'extends its opening hours'],
	['a newspaper for cats', 'prints its first crossword'],
	['a club of map folders', 'elects a new chair'],
] as const;

/** The sample feed at a moment, as JSON Feed 1.1: always the same at the same moment, newest sample first. */
export function sampleFeed(now: Date): string {
	const newest = Math.floor(now.getTime() / everyMs);
	return JSON.stringify({
		version: 'https://jsonfeed.org/version/1.1',
		title: sampleName,
		description: 'Invented samples for trying Dateline. Nothing in them happened.',
		language: 'en',
		items: Array.from({ length: samplesMax }, (_, age) => sampleAt(newest - age)),
	});
}

/** `index`: how many periods after the beginning of 1970 the sample appears. */
function sampleAt(index: number) {
	const place = places[remainder(index, places.length)] ?? places[0];
	const [who, what] = events[remainder(index, events.length)] ?? events[0];
	const number = 1_000 + remainder(index, 9_000);
	const onlookers = 11 + remainder(index * 37, 89);
	const sentence = `${who} ${place} ${what}`;
	return {
		id: `sample-${index}`,
		title: `Sample ${number}: ${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`,
		content_text: `This is sample ${number}, and nothing in it happened: ${sentence}, watched by ${onlookers} invented people.`,
		date_published: new Date(index * everyMs).toISOString(),
	};
}

/** Never negative, also before 1970. */
function remainder(dividend: number, divisor: number): number {
	return ((dividend % divisor) + divisor) % divisor;
}
