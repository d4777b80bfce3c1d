/** What happened in a run, kept so that a failure can be told with what led to it. */
export type Journal = {
	/** `about`: ids of subscriptions and channels, words of stories; what it is about most comes first. None where it concerns all. */
	note(what: string, ...about: readonly string[]): void;
	/** What led to something: the lines that name the last of these, and what else happened to any of them around then. */
	of(about: readonly string[], linesMax: number): readonly string[];
};

type Line = { readonly text: string; readonly about: readonly string[] };

/** How many other lines are shown around each that is asked for. */
const before = 6;
const behind = 3;
/** So many of the last lines are shown too. */
const lastLines = 10;

/** `moment` says when it is: the step and the true time. */
export function openJournal(moment: () => string): Journal {
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
			const around = concerned.filter((_, place) =>
				concerned.slice(Math.max(0, place - behind), place + before + 1).some(isMeant),
			);
			const shown = [...around.slice(0, linesMax), ...concerned.slice(-lastLines)];
			return [...new Set(shown)].map(({ text }) => text);
		},
	};
}
