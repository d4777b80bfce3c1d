import { describe, expect, it } from 'vitest';
import { foldName } from '#src/text/fold.ts';
import { placesIn } from '#src/text/unspaced-places.ts';

describe('placesIn', () => {
	it.each([
		['台北市政府', ['台北']],
		['一間泰山區工廠', ['泰山']],
		['臺南永康區', ['台南', '永康']],
		['神奈川県横浜市で', ['奈川', '横浜']],
		['東京都足立区の住宅', ['JP', '东京', '足立']],
		['加州與德州', ['加州', '德州']],
		['印度尼西亚', ['ID']],
		['ロシア軍がキーウを攻撃', ['RU', 'UA']],
	])('finds the places in %s', (run, places) => {
		expect(found(run)).toEqual(places);
	});

	it.each(['超市和股市', '城市地區的社區', '菜市場區域', '外務省節省', '各縣市本州'])(
		'finds no place in %s',
		(run) => {
			expect(found(run)).toEqual([]);
		},
	);
});

function found(run: string) {
	const places = placesIn(foldName(run)).map(({ pair, country }) => pair ?? country);
	return [...new Set(places)];
}
