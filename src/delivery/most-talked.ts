import type { Archive } from '#src/archive/archive.ts';
import { pictureBytesMax } from '#src/charts/chart.ts';
import type { ChartDrawer } from '#src/charts/open-chart-drawer.ts';
import {
	composeMostTalked,
	type MostTalked,
	selectReports,
	talkedDays,
	talkedPeriod,
} from '#src/desk/most-talked.ts';
import {
	chartOfTalked,
	describeTalked,
	type MostTalkedSettings,
	renderMostTalked,
} from '#src/render/cards/most-talked-card.ts';
import type { PictureFile } from '#src/render/message/card.ts';
import type { RenderedMessage } from '#src/render/message/parted-message.ts';
import type { DigestWish, Subscription } from '#src/subscriptions/subscription.ts';
import { yieldToOthers } from './concurrency.ts';

/** What a digest of the most talked about says. It is read before the digest is composed, because that must not wait. */
export type Talk = {
	/** What it was read for, by `talkKey`. */
	readonly key: string;
	readonly talked: MostTalked;
	/** Undefined if there is nothing to draw, `missing` if it could not be drawn. */
	readonly chart: Uint8Array | 'missing' | undefined;
};

/** Whether a digest is of the most talked about. */
export function isMostTalked(
	wish: Subscription['wish'],
): wish is DigestWish & { readonly content: 'most talked about' } {
	return wish.kind === 'digest' && wish.content === 'most talked about';
}

/** The same as long as topics and days are. */
export function talkKey({ wish, cursor }: Talking, slot: Date): string {
	return JSON.stringify([wish.topics, wish.except, talkedPeriod(new Date(cursor.slot), slot)]);
}

type Talking = Pick<Subscription, 'wish' | 'cursor'>;

/** Reads a day at a time, so that other work can run in between, and draws the picture. */
export async function readTalk(
	subscription: Talking,
	slot: Date,
	{ archive, drawChart }: { readonly archive: Archive; readonly drawChart: ChartDrawer['draw'] },
): Promise<Talk> {
	const { wish, cursor } = subscription;
	const period = talkedPeriod(new Date(cursor.slot), slot);
	const talked = (await compose()) ?? composeAtOnce();
	const chart = chartOfTalked(talked);
	const drawn = chart && (await drawChart(chart));
	const isSmall = drawn !== undefined && drawn.length <= pictureBytesMax;
	return {
		key: talkKey(subscription, slot),
		talked,
		chart: isSmall ? drawn : chart && 'missing',
	};

	/** Undefined if the articles changed meanwhile: an archive that was rebuilt has other ids for its names. */
	async function compose(): Promise<MostTalked | undefined> {
		const names = archive.names();
		const among = selectReports(wish, names);
		const counted = [];
		for (const day of talkedDays(period)) {
			if (archive.names() !== names) return undefined;
			counted.push(archive.namesReported(day, among));
			await yieldToOthers();
		}
		if (archive.names() !== names) return undefined;
		return composeMostTalked(counted, { period, among }, archive);
	}

	function composeAtOnce(): MostTalked {
		const among = selectReports(wish, archive.names());
		const counted = talkedDays(period).map((day) => archive.namesReported(day, among));
		return composeMostTalked(counted, { period, among }, archive);
	}
}

/** The message with its picture; none if nothing was reported and the wish does not want to know. */
export function renderTalk(
	{ talked, chart }: Talk,
	wish: DigestWish,
	settings: Omit<MostTalkedSettings, 'wanted' | 'picture'>,
): { readonly messages: readonly RenderedMessage[]; readonly pictures: readonly PictureFile[] } {
	if (talked.reports === 0 && wish.whenEmpty === 'nothing') return { messages: [], pictures: [] };
	const picture =
		typeof chart === 'object'
			? { name: 'most-talked.png', alt: describeTalked(talked, settings.phrases), bytes: chart }
			: chart;
	const message = renderMostTalked(talked, { ...settings, wanted: wish, picture });
	return { messages: [message], pictures: typeof picture === 'object' ? [picture] : [] };
}
