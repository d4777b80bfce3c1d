/** Writes a text display's Markdown as plain lines; `dim` marks what Discord shows small. */
export function plainMarkdown(
	markdown: string,
	{ now, dim }: { now: Date; dim: (text: string) => string },
): readonly string[] {
	return markdown.split('\n').map((line) => {
		const text = plainLine(line.replace(/^(-# |#{1,3} |> )/, ''), now);
		return line.startsWith('-# ') ? dim(text) : text;
	});
}

function plainLine(line: string, now: Date): string {
	return line
		.replace(/\[((?:\\.|[^\]\\])*)\]\(<?(https?:[^\s)>]+)>?\)/g, '$1 ($2)')
		.replace(/<t:(-?\d+)(?::([tTdDfFsSR]))?>/g, (_, seconds: string, style?: string) =>
			timeInWords(new Date(Number(seconds) * 1_000), style ?? 'f', now),
		)
		.replace(/<\/([^:>]+):\d+>/g, '/$1')
		.replace(/(?<!\\)(\*\*|__|~~|`)(.+?)(?<!\\)\1/g, '$2')
		.replace(/\\([^\p{L}\p{N}\s])/gu, '$1');
}

const units = [
	['year', 31_536_000],
	['month', 2_592_000],
	['day', 86_400],
	['hour', 3_600],
	['minute', 60],
	['second', 1],
] as const;

function timeInWords(time: Date, style: string, now: Date): string {
	if (style === 'R') return relativeTime(time, now);
	const withDate = !'tT'.includes(style);
	const withTime = !'dD'.includes(style);
	const day = time.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
	const clock = `${time.toISOString().slice(11, 16)} UTC`;
	return [withDate ? day : '', withTime ? clock : ''].filter(Boolean).join(' ');
}

function relativeTime(time: Date, now: Date): string {
	const seconds = (time.getTime() - now.getTime()) / 1_000;
	const [unit, size] = units.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1];
	return new Intl.RelativeTimeFormat('en').format(Math.round(seconds / size), unit);
}
