/** A table of figures under a title; the first column says what, the others are figures. */
export type Table = {
	readonly title: string;
	/** What the reader must know of how it was made; empty when the columns say it all. */
	readonly note: string;
	readonly columns: readonly string[];
	readonly rows: readonly (readonly string[])[];
};

/** Writes a table in Markdown, its columns aligned, so that it reads well in a terminal too. */
export function writeTable({ title, note, columns, rows }: Table): string {
	const widths = columns.map((column, place) =>
		Math.max(column.length, ...rows.map((row) => row[place]?.length ?? 0)),
	);
	const line = (cells: readonly string[]) =>
		`| ${widths.map((width, place) => pad(cells[place] ?? '', width, place)).join(' | ')} |`;
	const rule = widths.map((width, place) =>
		place === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
	);
	const table = [line(columns), line(rule), ...rows.map(line)].join('\n');
	return [`### ${title}`, note, table].filter((part) => part !== '').join('\n\n');
}

function pad(cell: string, width: number, place: number): string {
	return place === 0 ? cell.padEnd(width) : cell.padStart(width);
}

/** Milliseconds with three digits that matter. */
export function ms(value: number): string {
	if (value >= 10_000) return `${(value / 1_000).toFixed(1)} s`;
	if (value >= 100) return `${Math.round(value)} ms`;
	if (value >= 10) return `${value.toFixed(1)} ms`;
	return value >= 1 ? `${value.toFixed(2)} ms` : `${value.toFixed(3)} ms`;
}

export function mebibytes(bytes: number): string {
	const value = bytes / 1024 ** 2;
	return `${value >= 100 ? Math.round(value) : value.toFixed(1)} MiB`;
}

export function count(value: number): string {
	return Math.round(value).toLocaleString('en-US');
}
