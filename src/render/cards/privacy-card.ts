import { amber, inkBlue, type Message, renderCard } from '../message/card.ts';
import { button, buttonRow } from '../message/controls.ts';
import { writeCustomId } from '../message/targets.ts';
import { formatCount } from '../text/small-print.ts';

/** What is stored about one member. */
type StoredOfMember = {
	/** How many topics they follow by direct message. */
	readonly follows: number;
	/** How many digests and alerts they created for servers. */
	readonly made: number;
};

/** The answer to `/privacy`: what is stored, where and for how long. */
export function renderPrivacy(
	stored: StoredOfMember,
	days: {
		/** How many days a server’s data is kept after the bot is removed from it. */
		readonly kept: number;
		/** How many days a posted message is remembered. */
		readonly posted: number;
	},
	/** Whether stories are told by a language model. */
	asksModel = false,
): Message {
	return renderCard({
		accent: inkBlue,
		head: () => '## What Dateline stores',
		blocks: [
			{
				title: 'About you',
				entries: [
					() =>
						`What you follow and in which language, until you remove it, and what you were sent in the last ${days.posted} days. At the moment: ${showStored(stored)}.`,
					() => 'The user ID of whoever last reloaded the articles.',
				],
			},
			{
				title: 'About a server',
				entries: [
					() =>
						`Its digests and alerts, with the user ID of whoever created each, so that Dateline can tell them when one stops; what was posted in the last ${days.posted} days; its time zone and its language.`,
					() =>
						`If Dateline is removed from the server, all of this is kept for ${days.kept} days in case it returns, then erased.`,
				],
			},
			{
				title: 'Never stored',
				entries: [
					() =>
						'What members write, what they are called, what they ask Dateline and what they read.',
				],
			},
			{
				title: 'Where',
				entries: [
					() => 'In the database of whoever runs this bot, and nowhere else.',
					() =>
						asksModel
							? 'The texts of articles go to a language model that summarizes them. Nothing about you or this server does.'
							: '',
				],
			},
		],
		controls: [
			stored.follows + stored.made === 0
				? undefined
				: buttonRow([button('Erase what is stored about me', eraseTarget('ask'))]),
		],
	});
}

/** Asks for confirmation before anything is erased. */
export function renderEraseQuestion(stored: StoredOfMember): Message {
	return renderCard({
		accent: amber,
		head: () =>
			`This erases what is stored about you: ${showStored(stored)}. You stop following everything; what you created for servers continues without your user ID. This cannot be undone.`,
		blocks: [],
		controls: [
			buttonRow([
				button('Erase', eraseTarget('yes')),
				button('Keep', writeCustomId('privacy', {})),
			]),
		],
	});
}

function eraseTarget(erase: 'ask' | 'yes') {
	return writeCustomId('privacy', { erase });
}

function showStored({ follows, made }: StoredOfMember): string {
	const topics = formatCount({ count: follows, orMore: false }, 'topic', 'topics');
	const created = formatCount(
		{ count: made, orMore: false },
		'digest or alert',
		'digests and alerts',
	);
	return `${topics} followed, ${created} created for servers`;
}
