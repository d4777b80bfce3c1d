import { amber, inkBlue, type Message, renderCard } from '../message/card.ts';
import { button, buttonRow } from '../message/controls.ts';
import { writeCustomId } from '../message/targets.ts';
import { formatCount } from '../text/small-print.ts';

/** What is stored of one member. */
type StoredOfMember = {
	/** How many topics they follow by direct message. */
	readonly follows: number;
	/** How many digests and alerts of servers they made. */
	readonly made: number;
};

/** The answer to `/privacy`: what is stored, where and for how long. */
export function renderPrivacy(
	stored: StoredOfMember,
	days: {
		/** How long what belongs to a server is kept after the bot was removed from it. */
		readonly kept: number;
		/** How long a message is remembered that was posted. */
		readonly posted: number;
	},
): Message {
	return renderCard({
		accent: inkBlue,
		head: () => '## What Dateline stores',
		blocks: [
			{
				title: 'Of you',
				entries: [
					() =>
						`What you follow and in which language, until you remove it, and what it brought you in the last ${days.posted} days. Now: ${showStored(stored)}.`,
					() => 'Of whoever loads the articles anew, the user id, until somebody does so next.',
				],
			},
			{
				title: 'Of a server',
				entries: [
					() =>
						`Its digests and alerts, with the user id of who made each, so that they can be told when one stops; what these posted in the last ${days.posted} days; its time zone and its language.`,
					() =>
						`When Dateline is removed from the server, all this is kept for ${days.kept} days, in case it comes back, and then erased.`,
				],
			},
			{
				title: 'Not at all',
				entries: [
					() => 'What members write, what they are called, what they ask here and what they read.',
				],
			},
			{
				title: 'Where',
				entries: [() => 'In the database of whoever runs this bot, and nowhere else.'],
			},
		],
		controls: [
			stored.follows + stored.made === 0
				? undefined
				: buttonRow([button('Erase what is stored of me', eraseTarget('ask'))]),
		],
	});
}

/** Asks once whether it is meant. */
export function renderEraseQuestion(stored: StoredOfMember): Message {
	return renderCard({
		accent: amber,
		head: () =>
			`This erases what is stored of you: ${showStored(stored)}. What you follow ends; what you made for servers goes on without your user id. It cannot be taken back.`,
		blocks: [],
		controls: [
			buttonRow([
				button('Erase it', eraseTarget('yes')),
				button('Leave it', writeCustomId('privacy', {})),
			]),
		],
	});
}

function eraseTarget(erase: 'ask' | 'yes') {
	return writeCustomId('privacy', { erase });
}

function showStored({ follows, made }: StoredOfMember): string {
	const topics = formatCount({ count: follows, orMore: false }, 'topic', 'topics');
	const own = formatCount({ count: made, orMore: false }, 'digest or alert', 'digests and alerts');
	return `${topics} followed, ${own} made for servers`;
}
