/** What happened in a run, so that a failure can be shown with what led to it. */
export type Journal = {
	/** `about`: ids of subscriptions and channels, words of stories; the main one first, none if it concerns all. */
	note(what: string, ...about: readonly string[]): void;
	/** The lines that name the last of `about`, with what happened around them to any of the others. */
	of(about: readonly string[], linesMax: number): readonly string[];
};

type Line = { readonly text: string; readonly about: readonly string[] };

/** How many lines are shown around each of these. */
const linesBefore = 6;
const linesAfter = 3;
/** The last lines of a run are always shown. */
const lastLines = 10;

/** `moment` gives the step and the true time, as text. */
export function createJournal(moment: () => string): Journal {
	const lines: Line[] = [];

	return {
		note(what, ...about) {
			lines.push({ text: `${moment()} ${[...about, what].join(' ')}`, about });
		},
		of(about, linesMax) {
			const concerned = lines.filter(
				({ about: [first] }) => first === undefined || about.includes(first),
			);
			const isMeant = (line: Line) => line.about.includes(about.at(-1) ?? '');
			const around = concerned.filter((_, index) =>
				concerned.slice(Math.max(0, index - linesAfter), index + linesBefore + 1).some(isMeant),
			);
			const shown = [...around.slice(0, linesMax), ...concerned.slice(-lastLines)];
			return [...new Set(shown)].map(({ text }) => text);
		},
	};
}
