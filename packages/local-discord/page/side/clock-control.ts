import type { Phrases } from '../../src/phrases/phrases.ts';
import type { ClockTexts, PageClock, PageState } from '../../src/protocol/page.ts';
import { byId } from '../element.ts';
import { type Actions, answerText } from '../session.ts';
import { showTime, type View } from '../show-time.ts';

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
	readonly view: () => View;
	readonly texts: PageState['clock'];
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

	toNext.addEventListener('click', () => move(toNext, forward('next'), view()));
	byHour.addEventListener('click', () => move(byHour, forward(hourMinutes), view()));

	const refresh = (): void => {
		const { aheadMs, next: due } = shown.clock;
		const { phrases } = view();
		const words = texts?.[phrases.language] ?? ownTexts(phrases);
		write(toNext, words.toNext);
		write(time, showTime(now(), 's', now(), view()));
		write(ahead, aheadMs > 0 ? phrases.say('aheadOfTime', { span: phrases.span(aheadMs) }) : '');
		ahead.hidden = aheadMs === 0;
		const dueInMs = due === undefined ? undefined : new Date(due).getTime() - now().getTime();
		write(
			next,
			dueInMs === undefined
				? words.noneNext
				: words.nextIn.replace('{span}', () => phrases.span(Math.max(0, dueInMs))),
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

function ownTexts({ say }: Phrases): Pick<ClockTexts, 'toNext' | 'nextIn' | 'noneNext'> {
	return {
		toNext: say('clockToNext'),
		nextIn: say('clockNextIn', { span: '{span}' }),
		noneNext: say('clockNoneNext'),
	};
}

/** Shows the button as busy until the answer, then the reason if the time did not move as expected. */
async function move(
	button: HTMLButtonElement,
	answer: ReturnType<Actions['forward']>,
	{ phrases }: View,
): Promise<void> {
	const problem = byId('clock-problem', HTMLElement);
	button.setAttribute('aria-busy', 'true');
	const text = answerText(await answer, phrases);
	button.removeAttribute('aria-busy');
	problem.textContent = text;
	problem.hidden = text === '';
}

/** Leaves an unchanged text alone, so that a selection in it survives. */
function write(target: HTMLElement, text: string): void {
	if (target.textContent !== text) target.textContent = text;
}
