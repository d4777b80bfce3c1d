import { local, permission } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { aDigest, anAlert } from '../harness/a-subscription.ts';
import { openDesk, textOf } from '../harness/open-desk.ts';
import { openReader, shownMessage } from '../harness/open-reader.ts';

const rain = {
	id: 'rain',
	headline: 'Rain floods the old harbor',
	summary: 'The tram stops for a day.',
	places: ['Kursk'],
	publishedAt: '2025-06-19T14:00:00Z',
};

/** A desk whose moderators chose German. */
async function openGerman() {
	const desk = await openDesk();
	const omar = openReader(desk.discord, 'omar');
	await omar.asks('settings', { language: 'de' });
	return { ...desk, omar };
}

describe('a server whose moderators chose German', () => {
	it('posts digests in German, with the articles in their own language', async () => {
		const { arrive, subscribe, tickAt, texts, posted } = await openGerman();
		await subscribe(aDigest());
		await arrive('rain.json', [rain]);
		await tickAt('2025-06-20T08:00:00Z');
		const [text = ''] = texts();
		expect(text).toMatch(/^## Überblick · alles\n/);
		expect(text).toContain('Rain floods the old harbor');
		expect(text).toContain('The tram stops for a day.');
		expect(text).toContain('1 neue Nachricht · 1 Quelle');
		expect(posted().flatMap((message) => Object.keys(shownMessage(message).menus))).toEqual([
			'Nachricht lesen',
		]);
	});

	it('posts alerts and their corrections in German', async () => {
		const { arrive, subscribe, settled, texts } = await openGerman();
		await subscribe(anAlert());
		await arrive('rain.json', [rain]);
		await settled();
		expect(texts()).toEqual([expect.stringMatching(/^-# Meldung\n/)]);
		await arrive('rain.json', [{ ...rain, headline: 'Rain floods the new harbor' }]);
		await settled();
		expect(texts()).toEqual([
			expect.stringMatching(/new harbor[\s\S]*Korrigiert <t:\d+:f>: die Überschrift/),
		]);
	});

	it('notifies moderators in German that a channel is blocked', async () => {
		const { arrive, subscribe, tickAt, texts, standing, discord } = await openGerman();
		await subscribe(aDigest());
		await arrive('rain.json', [rain]);
		const everyone = { id: local.guild, type: 'role', allow: 0n } as const;
		discord.setPermissions(local.general, [{ ...everyone, deny: permission.sendMessages }]);
		await tickAt('2025-06-20T08:00:00Z');
		expect(texts(standing().blocked?.notice?.channelId)).toEqual([
			expect.stringMatching(/^Der Überblick \(alles\) kann in <#\d+> nicht mehr gepostet werden\./),
		]);
	});

	it('shows a preview in German as it would be posted, and other answers in English', async () => {
		const { arrive, omar } = await openGerman();
		const options = { channel: local.news, topics: 'rain', when: 'every day at 8' };
		const added = await omar.asks('digest add', options);
		expect(added.text).toContain('every day at 08:00');
		await arrive('rain.json', [rain]);
		const [choice] = await omar.types('digest preview', 'which', 'rain');
		const preview = await omar.asks('digest preview', { which: choice?.value ?? '' });
		expect(preview.text).toMatch(
			/^-# Preview: this is what would be posted now\n## Überblick · „rain“/,
		);
	});
});

describe('a member whose Discord is in French', () => {
	it('sends a French-speaking member what they follow in French, whatever the server’s language', async () => {
		const { arrive, settled, discord, bot } = await openGerman();
		const asking = { as: 'mia', in: 'general', locale: 'fr', command: 'follow' } as const;
		await discord.slash({ ...asking, options: { topic: 'rain', as: 'alert' } });
		await arrive('rain.json', [rain]);
		await settled();
		const [own] = bot().book.ofMember(local.mia);
		const texts = discord.messages(own?.channelId ?? '').map(textOf);
		expect(texts).toEqual([
			expect.stringMatching(/^-# Alerte · «\u00a0rain\u00a0»\n[\s\S]*Rain floods/),
		]);
	});
});
