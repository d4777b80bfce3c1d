import { describe, expect, it } from 'vitest';
import digest from '#commands/digest.ts';
import status from '#commands/status.ts';
import type { ForumTag } from '#src/subscriptions/manner.ts';
import { aDigest } from '../harness/a-subscription.ts';
import { askingOf } from '../harness/asking.ts';
import { aModerator, openNewsroom } from '../harness/open-newsroom.ts';
import { shown } from '../harness/shown.ts';

const { ask } = askingOf(digest);

describe('a digest whose role or tag was deleted', () => {
	const guildId = aModerator.guildId ?? '';
	const forumId = '1100000000000001077';
	const [rain, sun] = [
		{ id: '1100000000000005001', name: 'Rain' },
		{ id: '1100000000000005002', name: 'Sun*' },
	];
	const aRole = { id: '1100000000000006002', kind: 'usual', isMentionable: true } as const;
	const ping = { id: '1100000000000006001', name: 'News' };

	async function listed(tags: ForumTag[] | undefined, roleIds: readonly string[]) {
		const newsroom = await openNewsroom([{}]);
		const manner = { ping, tags: [rain, sun] };
		await newsroom.book.add(aDigest({ guildId, channelId: forumId, place: 'forum', manner }));
		newsroom.known.set(guildId, [{ id: forumId, kind: 'forum', name: 'press', tags }]);
		newsroom.roles.set(
			guildId,
			roleIds.map((id) => ({ ...aRole, id, name: id })),
		);
		return {
			list: shown(await ask('list', {}, newsroom)),
			status: shown(await status.run({}, newsroom, aModerator)),
		};
	}

	it('says so in the list and in /status', async () => {
		const { list, status } = await listed([rain], [aRole.id]);
		for (const text of [list, status]) {
			expect(text).toContain('The role “News” no longer exists, so nobody is pinged.');
			expect(text).toContain('or only moderators may use them: Sun\\*. Choose others with');
			expect(text).toContain('`/digest edit`');
		}
	});

	it.each([
		['everything is still there', [rain, sun], [ping.id]],
		['nothing is known about the server', undefined, []],
	])('says nothing of it while %s', async (_, tags, roleIds) => {
		const { list, status } = await listed(tags, roleIds);
		expect(list + status).not.toMatch(/no longer/);
	});
});
