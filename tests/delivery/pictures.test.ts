import { flatComponents } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { createOwedMessage } from '#src/delivery/owed-message.ts';
import { replaceRefusedMessage } from '#src/delivery/refused-entries.ts';
import { composeDigestEntry } from '#src/desk/digest-entry.ts';
import { renderAlert } from '#src/render/cards/alert-card.ts';
import type { OwedMessage } from '#src/subscriptions/subscription.ts';
import { aDigest, anAlert } from '../harness/a-subscription.ts';
import { anArticle } from '../harness/an-article.ts';
import { openDesk } from '../harness/open-desk.ts';
import { english } from '../harness/phrases.ts';
import { textsOf } from '../render/broken-limits.ts';

type MessageRefusal = Omit<Parameters<typeof replaceRefusedMessage>[1], 'nonce'>;

function replace(parts: readonly OwedMessage[], refusal: MessageRefusal) {
	return replaceRefusedMessage({ parts: [...parts] }, { nonce: 'n', ...refusal }, english);
}

describe('an alert with a picture that is refused', () => {
	const alert = () => {
		const image = { url: 'https://news.example/a.jpg' };
		const entry = composeDigestEntry([anArticle({ image })]);
		const at = new Date('2025-06-21T06:00:00Z');
		const settings = { topics: [], why: 'why?story=a', at, phrases: english };
		return renderAlert(entry, settings).map((part) =>
			createOwedMessage(part, { nonce: 'n', title: 't' }),
		);
	};
	const hasPicture = ({ message }: OwedMessage) => JSON.stringify(message).includes('a.jpg');

	it.each([
		['names its place', { code: 50035, about: 'content', components: [2] }],
		['names nothing', { code: 240_000, about: 'content or channel', components: [] }],
	] as const)(
		'is owed without it if the refusal %s, and only then the story is given up',
		(_, refusal) => {
			const [first] = alert();
			if (first === undefined) throw new Error('there is an alert');
			expect(hasPicture(first)).toBe(true);
			const { parts, refused } = replace([first], refusal);
			expect(refused).toEqual([]);
			expect(parts.map(hasPicture)).toEqual([false]);
			expect(parts.map(({ message }) => textsOf(message))).toEqual([textsOf(first.message)]);
			expect(replace(parts, { ...refusal, about: 'content' }).parts).toEqual([]);
		},
	);
});

describe('the picture of an article', () => {
	const quay = {
		id: 'quay',
		headline: 'Quay opens',
		image: { url: 'https://news.example/quay.jpg', alt: 'The quay' },
	};

	async function postedWith(subscription: ReturnType<typeof anAlert>) {
		const desk = await openDesk();
		await desk.subscribe(subscription);
		await desk.arrive('new.json', [quay]);
		await desk.tickAt('2025-06-21T06:00:00Z');
		return desk;
	}

	const picturesIn = (desk: Awaited<ReturnType<typeof openDesk>>) =>
		desk
			.posted()
			.flatMap(({ components }) => flatComponents(components))
			.flatMap(({ media, description }) => (media ? [[media.url, description]] : []));

	it('is beside an alert, and stays there when the text is corrected', async () => {
		const desk = await postedWith(anAlert());
		expect(picturesIn(desk)).toEqual([['https://news.example/quay.jpg', 'The quay']]);
		await desk.arrive('new.json', [{ ...quay, headline: 'Quay opens late' }]);
		await desk.settled();
		expect(desk.texts().join()).toContain('Quay opens late');
		expect(picturesIn(desk)).toEqual([['https://news.example/quay.jpg', 'The quay']]);
	});

	it('is beside the top story of a digest, and stays there when the text is corrected', async () => {
		const desk = await postedWith(aDigest());
		await desk.tickAt('2025-06-21T08:00:00Z');
		await desk.arrive('new.json', [{ ...quay, headline: 'Quay opens late' }]);
		await desk.settled();
		expect(desk.texts().join()).toContain('Quay opens late');
		expect(picturesIn(desk)).toEqual([['https://news.example/quay.jpg', 'The quay']]);
	});
});
