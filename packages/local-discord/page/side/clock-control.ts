import type { ClockTexts, PageClock } from '../../src/protocol/page.ts';
import { byId } from '../element.ts';
import { type Actions, answerText } from '../session.ts';
import { showSpan, showTime, type TimeView } from '../show-time.ts';

/** Shows the local time, which can be ahead of real time, and moves it forward. */
export type ClockControl = {
	now(): Date;
	show(clock: PageClock): void;
	/** Updates the texts that change as time passes. */
	refresh(): void;
};

type ClockOptions = {
	/** This machine’s time, in milliseconds. */
	readonly realNow: () => number;
	readonly view: () => TimeView;
	readonly texts: ClockTexts;
	readonly forward: Actions['forward'];
};

const hourMinutes = 60;

export function createClockControl({ realNow, view, texts, forward }: ClockOptions): ClockControl {
	const time = byId('clock-time', HTMLElement);
	const ahead = byId('clock-ahead', HTMLElement);
	const next = byId('clock-next', HTMLElement);
	const toNext = byId('clock-to-next', HTMLButtonElement);
	const byHour = byId('clock-by-hour', HTMLButtonElement);
	const shown: { clock: PageClock } = { clock: { aheadMs: 0, next: undefined } };
	const now = () => new Date(realNow() + shown.clock.aheadMs);

	toNext.textContent = texts.toNext;
	toNext.addEventListener('click', () => move(toNext, forward('next')));
	byHour.addEventListener('click', () => move(byHour, forward(hourMinutes)));

	const refresh = (): void => {
		const { aheadMs, next: due } = shown.clock;
		write(time, showTime(now(), 's', now(), view()));
		write(ahead, aheadMs > 0 ? `${showSpan(aheadMs)} ahead of real time` : '');
		ahead.hidden = aheadMs === 0;
		const dueInMs = due === undefined ? undefined : new Date(due).getTime() - now().getTime();
		write(
			next,
			dueInMs === undefined ? texts.noneNext : `${texts.nextIn} ${showSpan(Math.max(0, dueInMs))}`,
		);
		toNext.disabled = due === undefined;
	};
	return {
		now,
		refresh,
		show(clock) {
			shown.clock = clock;
			refresh();
		},
	};
}

/** Shows the button as busy until the answer, then the reason if the time did not move as expected. */
async function move(
	button: HTMLButtonElement,
	answer: ReturnType<Actions['forward']>,
): Promise<void> {
	const problem = byId('clock-problem', HTMLElement);
	button.setAttribute('aria-busy', 'true');
	const text = answerText(await answer);
	button.removeAttribute('aria-busy');
	problem.textContent = text;
	problem.hidden = text === '';
}

/** Leaves an unchanged text alone, so that a selection in it survives. */
function write(target: HTMLElement, text: string): void {
	if (target.textContent !== text) target.textContent = text;
}
