/** One line of a text in the format of Prometheus. */
export type Sample = {
	/** Such as `dateline_answer_duration_seconds_bucket`. */
	readonly name: string;
	readonly labels: Readonly<Record<string, string>>;
	readonly value: number;
};

/** Reads the samples of a text in the format of Prometheus. */
export function samplesIn(text: string): readonly Sample[] {
	const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
	return lines.map((line) => {
		const [, name = '', labels = '', value = ''] = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
		const pairs = [...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, label, text]) => [label, text]);
		return { name, labels: Object.fromEntries(pairs), value: Number(value) };
	});
}

/** The value of a sample with these labels, whatever others it has; undefined if there is none. */
export function sampleValue(
	samples: readonly Sample[],
	name: string,
	labels: Readonly<Record<string, string>> = {},
): number | undefined {
	return samples.find(
		(one) =>
			one.name === name &&
			Object.entries(labels).every(([label, value]) => one.labels[label] === value),
	)?.value;
}
