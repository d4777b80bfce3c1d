/** A table with a title; the first column names each row, the others are figures. */
export type Table = {
	readonly title: string;
	/** How the figures were measured; empty if the columns are clear enough. */
	readonly note: string;
	readonly columns: readonly string[];
	readonly rows: readonly (readonly string[])[];
};

/** Writes a table in Markdown with aligned columns, so that it is also readable in a terminal. */
export function writeTable({ title, note, columns, rows }: Table): string {
	const widths = columns.map((column, index) =>
		Math.max(column.length, ...rows.map((row) => row[index]?.length ?? 0)),
	);
	const line = (cells: readonly string[]) =>
		`| ${widths.map((width, index) => pad(cells[index] ?? '', width, index)).join(' | ')} |`;
	const rule = widths.map((width, index) =>
		index === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
	);
	const table = [line(columns), line(rule), ...rows.map(line)].join('\n');
	return [`### ${title}`, note, table].filter((part) => part !== '').join('\n\n');
}

function pad(cell: string, width: number, index: number): string {
	return index === 0 ? cell.padEnd(width) : cell.padStart(width);
}

/** A time with three significant digits. */
export function ms(value: number): string {
	if (value >= 10_000) return `${(value / 1_000).toFixed(1)} s`;
	if (value >= 100) return `${Math.round(value)} ms`;
	if (value >= 10) return `${value.toFixed(1)} ms`;
	return value >= 1 ? `${value.toFixed(2)} ms` : `${value.toFixed(3)} ms`;
}

/** A number of bytes in MiB. */
export function mebibytes(bytes: number): string {
	const value = bytes / 1024 ** 2;
	return `${value >= 100 ? Math.round(value) : value.toFixed(1)} MiB`;
}

/** A whole number with commas: 10,000. */
export function count(value: number): string {
	return Math.round(value).toLocaleString('en-US');
}
