import { describe, expect, it } from 'vitest';
import type { AlikeNames, AlikeReason } from '#src/names/alike-names.ts';
import { renderDecision } from '#src/render/cards/name-card.ts';
import { renderStatus } from '#src/render/cards/status-card.ts';
import { noFeeds } from '../harness/no-feeds.ts';
import { english } from '../harness/phrases.ts';
import { shown, targets } from '../harness/shown.ts';
import { aName, now } from './a-page.ts';
import { brokenLimits } from './broken-limits.ts';
import { golden } from './golden-file.ts';

const reasons: readonly AlikeReason[] = ['romanization', 'initial', 'spelling', 'letter'];

function pairOf(reason: AlikeReason, index: number): AlikeNames {
	const [one, other] = [`Sergei *Shoigu* ${index}`, `Sergey Shoygu ${index}`];
	return { people: [aName({ name: one, mentions: 12 }), aName({ name: other })], reason };
}

function statusOf(alike: readonly AlikeNames[]) {
	return renderStatus(
		{
			facts: {
				articles: 1_204,
				names: 12,
				newest: '2025-06-19',
				databaseBytes: 1_234_567,
				lastReload: undefined,
				undoable: false,
			},
			running: { version: '0.1.0', startedAt: now, memoryBytes: 1, gatewayLatencyMs: 21 },
			posting: { subscriptions: [], setAside: 0 },
			feeds: noFeeds,
			alike,
		},
		english,
	);
}

describe('the cards about names', () => {
	it.each([
		['status-alike', statusOf(reasons.map(pairOf))],
		[
			'name-joined',
			renderDecision('**Ann Lee** and **A. Lee** are one person now, shown as **Ann Lee**.', [
				{ label: 'Take it back', target: 'name?action=split&person=A. Lee' },
				{ label: 'Other names that look alike', target: 'status' },
			]),
		],
	])('the card “%s” matches its golden file', async (name, message) => {
		await golden(message, name);
	});

	it('pairs whose names are too long for a button say who they are without one', () => {
		const name = '習近平主席'.repeat(24);
		const people = [aName({ name }), aName({ name: `${name.slice(1)}二` })] as const;
		const message = statusOf([{ people, reason: 'spelling' }]);
		expect(brokenLimits(message)).toEqual([]);
		expect(shown({ message })).toContain('習近平主席');
		expect(targets({ message })).toEqual({});
	});
});
