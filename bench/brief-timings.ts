import type { Archive } from '#src/archive/archive.ts';
import { openBenchDispatch } from './bench-dispatch.ts';
import { summarize, type Timing } from './measure.ts';
import { often, seededRandom } from './synthetic-news.ts';
import { makeBenchWorld } from './topics.ts';

/** A whole answer takes longer than a query, so each kind is asked a tenth as often. */
const callsShare = 0.1;

/** Times whole answers to `/brief`, with a new name or new words each time. */
export async function timeBriefs(
	archive: Archive,
	{ folder, calls }: { readonly folder: string; readonly calls: number },
): Promise<Record<string, Timing>> {
	const dispatch = await openBenchDispatch(archive, folder);
	const timings: Record<string, Timing> = {};
	const timed = Math.ceil(calls * callsShare);
	for (const [asked, makeTopic] of Object.entries(topicMakers())) {
		for (let warmUp = 0; warmUp < timed / 10; warmUp++) await dispatch.brief(makeTopic());
		const times: number[] = [];
		for (let call = 0; call < timed; call++) {
			const topic = makeTopic();
			const started = performance.now();
			await dispatch.brief(topic);
			times.push(performance.now() - started);
		}
		timings[asked] = summarize(times);
	}
	await dispatch.close();
	return timings;
}

/** What readers type, by kind, on the bench’s synthetic news. */
function topicMakers(): Record<string, () => string> {
	const random = seededRandom(11);
	const { words, people, places } = makeBenchWorld();
	const word = () => often(words, random);
	const place = () => often(places, random);
	const rareWords = words.slice(words.length / 2);
	const rareWord = () => rareWords[Math.floor(random() * rareWords.length)] ?? '';
	return {
		'a name': () => often(people, random),
		words: () => `${word()} ${word()}`,
		'a question of 12 words': () =>
			`what is happening in ${place()} with the ${word()} and ${word()} this week`,
		'words that no article has together': () => Array.from({ length: 5 }, rareWord).join(' '),
	};
}
