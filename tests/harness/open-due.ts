import { aDigest } from './a-subscription.ts';
import { type Desk, openDesk } from './open-desk.ts';

export const rain = { headline: 'Rain floods the old harbor', publishedAt: '2025-06-19T14:00:00Z' };
export const vote = { headline: 'Council votes on tram line', publishedAt: '2025-06-19T15:00:00Z' };

/** When the digest is due. */
export const due = '2025-06-20T08:00:00Z';

/** A desk with a digest due at 08:00 that has two new stories. */
export async function openDue(subscription: Parameters<typeof aDigest>[0] = {}): Promise<Desk> {
	const desk = await openDesk();
	await desk.subscribe(aDigest(subscription));
	await desk.arrive('new.json', [rain, vote]);
	return desk;
}
