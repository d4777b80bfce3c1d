import type { DigestEntry } from '#src/desk/digest-entry.ts';
import { digestEntry, menuOfStories, storyOption } from '#src/render/cards/story-entry.ts';
import { inkBlue, message, separator, textDisplay } from '#src/render/message/card.ts';
import { button, buttonRow, distinct } from '#src/render/message/controls.ts';
import type { Tally, WaitReason } from '#src/render/message/tally.ts';
import type { OwedMessage } from '#src/subscriptions/subscription.ts';
import { english } from './phrases.ts';

type EarlierSettings = {
	readonly perMessage: number;
	/** Stories that are only counted. */
	readonly rest?: number;
	/** Set for a round-up. */
	readonly reason?: WaitReason;
};

/** A promise as Dateline 0.1.0 wrote it: in numbered messages, with numbers and menu below the last. */
export function earlierParts(
	entries: readonly DigestEntry[],
	{ perMessage, rest = 0, reason }: EarlierSettings,
): OwedMessage[] {
	const all = entries.length + rest;
	const stories = `${all} new ${all === 1 ? 'story' : 'stories'} from 1 source`;
	const tally = { newStories: all, changedStories: 0, sources: 1, rest, reason };
	const waited = `${all} ${all === 1 ? 'story' : 'stories'} during quiet hours`;
	const title = reason === undefined ? '## Digest · everything' : `## Alerts · ${waited}`;
	const groups = Array.from({ length: Math.ceil(entries.length / perMessage) }, (_, n) =>
		entries.slice(n * perMessage, (n + 1) * perMessage),
	);
	return groups.map((group, n) => {
		const isLast = n === groups.length - 1;
		const more = rest > 0 ? buttonRow([button(`${rest} more`, 'catchup')]) : undefined;
		const menu = menuOfStories(
			entries.map(({ story }) => storyOption(story, english)),
			english,
		);
		const components = [
			textDisplay(`${title}\n-# ${n + 1}/${groups.length}`),
			...group.flatMap((entry, place) => [
				separator(place === 0),
				textDisplay(digestEntry(entry, english)({ characters: 900, bytes: 2_400 }), 100 + place),
			]),
			...(isLast ? [separator(true), textDisplay(`-# ${stories}`), ...distinct([menu, more])] : []),
		];
		return {
			nonce: `subscribed.${n}`,
			message: message(components, inkBlue),
			title: 'Digest',
			entries: group.map(({ articles }, place) => ({
				component: 100 + place,
				articles: articles.map(({ id, version }) => ({ id, version })),
			})),
			tally: tallyWithReason(tally),
		};
	});
}

function tallyWithReason({ reason, ...tally }: Tally): Tally {
	return reason === undefined ? tally : { ...tally, reason };
}
