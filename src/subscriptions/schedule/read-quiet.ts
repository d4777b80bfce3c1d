import type { QuietHours } from './quiet-hours.ts';
import { foldWords, halfOpenMessage, leavesHalfOpen, timeFrom, timePattern } from './time-words.ts';

export type ReadQuiet =
	| { readonly kind: 'quiet'; readonly quiet: QuietHours }
	/** What to type instead. */
	| { readonly kind: 'unclear'; readonly message: string };

/** Longer words about quiet hours are not read. */
const quietCharactersMax = 100;

/** Reads from when until when it shall be quiet: “23:00-07:00”, “11pm to 7am”. */
export function readQuiet(text: string): ReadQuiet {
	if (text.length > quietCharactersMax) return unclear(`That is too long. ${examples}`);
	const halves = between.exec(foldWords(text));
	const from = timeIn(halves?.[1]);
	const until = timeIn(halves?.[2]);
	if (from === undefined || until === undefined) {
		return unclear(`I could not read two times of day. ${examples}`);
	}
	if (leavesHalfOpen([from, until])) return unclear(halfOpenMessage);
	if (from.time === until.time) {
		return unclear(`Quiet hours must end at another time than they begin. ${examples}`);
	}
	return { kind: 'quiet', quiet: { from: from.time, until: until.time } };
}

const examples = 'Type for example “23:00-07:00” or “11pm to 7am”.';

/** Two texts with a stroke or a word between them. */
const between = /^(?:(?:from|between) )?(.+?) ?(?:[-–—~]| to | until | till | and ) ?(.+?)[.!]?$/;

const onlyTime = new RegExp(`^(?:${timePattern})$`);

function timeIn(text: string | undefined) {
	const groups = text === undefined ? undefined : onlyTime.exec(text)?.groups;
	return groups && timeFrom(groups);
}

function unclear(message: string): ReadQuiet {
	return { kind: 'unclear', message };
}
