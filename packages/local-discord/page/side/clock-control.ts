import type { ClockWords, PageClock } from '../../src/protocol/page.ts';
import { part } from '../element.ts';
import { wordOn } from '../message/message-acting.ts';
import type { Deeds } from '../session.ts';
import { showSpan, showTime, type TimeView } from '../show-time.ts';

/** The local time, when it is ahead of the real one, and how to move it on. */
export type ClockControl = {
	show(clock: PageClock): void;
	/** Writes what changes by itself as time passes. */
	refresh(): void;
};

type ClockSurroundings = {
	readonly now: () => Date;
	readonly view: () => TimeView;
	readonly words: ClockWords;
	readonly forward: Deeds['forward'];
};

const hourMinutes = 60;

export function openClockControl({ now, view, words, forward }: ClockSurroundings): ClockControl {
	const time = part('clock-time', HTMLElement);
	const ahead = part('clock-ahead', HTMLElement);
	const next = part('clock-next', HTMLElement);
	const problem = part('clock-problem', HTMLElement);
	const toNext = part('clock-to-next', HTMLButtonElement);
	const byHour = part('clock-by-hour', HTMLButtonElement);
	const shown: { clock: PageClock } = { clock: { aheadMs: 0, next: undefined } };

	const move = (button: HTMLButtonElement, to: 'next' | number) => async () => {
		button.setAttribute('aria-busy', 'true');
		const word = wordOn(await forward(to));
		button.removeAttribute('aria-busy');
		problem.textContent = word;
		problem.hidden = word === '';
	};
	toNext.textContent = words.toNext;
	toNext.addEventListener('click', move(toNext, 'next'));
	byHour.addEventListener('click', move(byHour, hourMinutes));

	const refresh = (): void => {
		const { aheadMs, next: due } = shown.clock;
		write(time, showTime(now(), 's', now(), view()));
		write(ahead, aheadMs > 0 ? `${showSpan(aheadMs)} ahead of the real time` : '');
		ahead.hidden = aheadMs === 0;
		const dueInMs = due === undefined ? undefined : new Date(due).getTime() - now().getTime();
		write(
			next,
			dueInMs === undefined ? words.noneNext : `${words.nextIn} ${showSpan(Math.max(0, dueInMs))}`,
		);
		toNext.disabled = due === undefined;
	};
	return {
		refresh,
		show(clock) {
			shown.clock = clock;
			refresh();
		},
	};
}

function write(target: HTMLElement, text: string): void {
	if (target.textContent !== text) target.textContent = text;
}
