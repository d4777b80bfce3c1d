import { describe, expect, it } from 'vitest';
import alert from '#commands/alert.ts';
import digest from '#commands/digest.ts';
import type { Reply } from '#src/bot/command.ts';
import { Language } from '#src/phrases/catalogue.ts';
import { alertForm, digestForm, readCustomId } from '#src/render/message/targets.ts';
import { readWhen } from '#src/schedule/read-when.ts';
import { readZone } from '#src/schedule/read-zone.ts';
import { describeSchedule } from '#src/schedule/schedule.ts';
import { askingOf } from '../harness/asking.ts';
import { aModerator, openNewsroom } from '../harness/open-newsroom.ts';
import { phrasebook } from '../harness/phrases.ts';

const { ask } = askingOf(digest);

/** What is filled in already, by the custom ids of the fields. */
function filledIn({ form }: Reply): Readonly<Record<string, string>> {
	const inputs = (form?.components ?? []).flatMap((one) =>
		'component' in one ? [one.component] : [],
	);
	const filled = inputs.flatMap((input) =>
		'value' in input && input.value !== undefined ? [[input.custom_id, input.value] as const] : [],
	);
	return Object.fromEntries(filled);
}

describe('the forms for digests and alerts', () => {
	it.for(Language.options)(
		'offer usual times that are read as what they say in %s',
		async (language) => {
			const phrases = phrasebook[language];
			const { form } = await ask('add', {}, { ...(await openNewsroom([])), phrases });
			const choices = JSON.stringify(form).matchAll(/"label":"([^"]+)","value":"([^"]+)"/g);
			const shown = [...choices].map(([, label, value = '']) => [label, readWhen(value)]);
			expect(shown.length).toBe(4);
			for (const [label, read] of shown) {
				const schedule = Object(read).schedule;
				expect(phrases.text(describeSchedule(schedule))).toBe(label);
			}
		},
	);

	it.for([
		['de', 'en-US', 'Europe/Berlin'],
		['en-US', 'ja', 'Asia/Tokyo'],
		['en-US', 'en-US', undefined],
		['es-419', 'pt-BR', 'America/Sao_Paulo'],
	])(
		'fill in the zone of the server’s language %s, or else of the moderator’s, %s',
		async ([guildLocale, locale = '', zone]) => {
			const reader = { ...aModerator, guildLocale, locale };
			const { timezone } = filledIn(await ask('add', {}, await openNewsroom([]), reader));
			expect(timezone).toBe(zone);
			if (zone !== undefined) expect(readZone(zone)).toEqual({ kind: 'zone', zone });
		},
	);

	it('open from a button on any card, with topics if they fit', async () => {
		const newsroom = await openNewsroom([]);
		const press = (target = '') => {
			const { command, options } = readCustomId(target);
			const { action = '', ...others } = options;
			return askingOf(command === 'digest' ? digest : alert).ask(action, others, newsroom);
		};
		expect((await press(digestForm())).form?.title).toBe('New digest');
		expect(filledIn(await press(digestForm('rain, snow')))).toMatchObject({ topics: 'rain, snow' });
		expect((await press(alertForm('rain'))).form?.title).toBe('New alerts');
		expect(filledIn(await press(digestForm('rain, '.repeat(100))))).not.toHaveProperty('topics');
	});

	it('does not show one person what another typed', async () => {
		const newsroom = await openNewsroom([]);
		const id = newsroom.drafts.keep(aModerator.userId, { topics: 'rain' });
		expect(filledIn(await ask('form', { draft: id }, newsroom))).toMatchObject({ topics: 'rain' });
		const another = { ...aModerator, userId: '2' };
		await expect(ask('form', { draft: id }, newsroom, another)).rejects.toMatchObject({
			code: 'draft-forgotten',
		});
	});
});
