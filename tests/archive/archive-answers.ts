import type { Archive } from '#src/archive/archive.ts';
import { nameKinds } from '#src/names/name.ts';
import { firstWindow, newestIds } from '../harness/an-archive.ts';

/** All answers of an open archive, as one value. Names come without their numbers, which may differ. */
export function answersOf(archive: Archive, terms: readonly string[]) {
	const names = nameKinds.flatMap((kind) => archive.names().suggest('', 100, [kind]));
	return {
		newest: archive.newest({}, firstWindow),
		ofSources: archive.sources().map(({ name }) => archive.newest({ source: name }, firstWindow)),
		articles: newestIds(archive).map((id) => archive.article(id)),
		found: terms.map((term) => archive.search({ all: [term], none: [] }, {}, firstWindow)),
		arrivals: archive.arrivals({ after: 0, upTo: archive.position().seq }, 100),
		position: archive.position(),
		count: archive.facts().articles,
		names: names
			.map(({ name: { id, ...name } }) => ({
				...name,
				naming: archive.naming(id, {}, firstWindow),
				roles: archive.roles(id, 25),
				statements: archive.statements(id, firstWindow),
				span: archive.span(id),
				companions: archive.companions(id, 25).map((one) => `${one.name.name} ${one.together}`),
			}))
			.sort((one, other) => (one.name < other.name ? -1 : 1)),
	};
}

/** The number and id of every arrival, in order. */
export function arrivalsIn(archive: Archive, limit = 100): string[] {
	const { seq: upTo } = archive.position();
	return archive
		.arrivals({ after: 0, upTo }, limit)
		.map(({ seq, article }) => `${seq} ${article.id}`);
}
