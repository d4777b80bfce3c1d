import { loadTagger } from '#src/reading/load-tagger.ts';
import { createArticleReader } from '#src/reading/read-article.ts';
import { cronListings, cronVectors } from './cron-slots.ts';
import { hostileHtml, naughtyItems, xmlBombs } from './feed-security.ts';
import { goFeeds } from './go-feeds.ts';
import { insideAddresses } from './inside-addresses.ts';
import { jsonFiles } from './json-files.ts';
import { absentNames, damagedNames, givenNames } from './listed-names.ts';
import { naughtyCards } from './naughty-strings.ts';
import type { ConformanceSet } from './outcome.ts';
import { pairedNames } from './paired-names.ts';
import { peopleInTexts } from './people-in-texts.ts';
import { pythonFeeds } from './python-feeds.ts';
import { readArticles } from './read-articles.ts';
import { realNews, realNewsCards } from './real-news.ts';
import { questions } from './retrieval.ts';
import { sameEvents } from './same-events.ts';
import { namesAnnotated, namesInNews } from './written-names.ts';

const markedArticles = readArticles(() => createArticleReader(loadTagger()));

/** The collections that take seconds. */
export const sets: readonly ConformanceSet[] = [
	jsonFiles,
	realNews,
	realNewsCards,
	sameEvents,
	givenNames,
	damagedNames,
	absentNames,
	pairedNames,
	namesInNews,
	namesAnnotated,
	questions,
	markedArticles,
	naughtyCards,
	cronListings,
	cronVectors,
	insideAddresses,
	pythonFeeds,
	goFeeds,
	xmlBombs,
	hostileHtml,
	naughtyItems,
];

/** Those that take minutes. */
export const slowSets: readonly ConformanceSet[] = [peopleInTexts];
