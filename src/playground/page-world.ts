import { permission } from './permissions.ts';
import { type Channel, defaultWorld, local, type WorldPlan } from './world-plan.ts';

const reports: Channel = {
	id: '1100000000000001004',
	kind: 'forum',
	name: 'reports',
	guildId: local.guild,
	overwrites: [],
};

const weekend: Channel = {
	id: '1100000000000001005',
	kind: 'thread',
	name: 'weekend',
	guildId: local.guild,
	parentId: local.general,
	ownerId: local.mia,
	overwrites: [],
};

/** People see it; the bot neither sees it nor writes in it. */
const closed: Channel = {
	id: '1100000000000001006',
	kind: 'text',
	name: 'closed-to-the-bot',
	guildId: local.guild,
	overwrites: [
		{
			id: local.botRole,
			type: 'role',
			allow: 0n,
			deny: permission.viewChannel | permission.sendMessages,
		},
	],
};

/** The default world with every kind of place to post to, so that all of them can be tried on the page. */
export const pageWorld: WorldPlan = {
	...defaultWorld,
	channels: [...defaultWorld.channels, reports, weekend, closed],
};
