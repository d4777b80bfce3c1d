import { describe, expect, it } from 'vitest';
import { parseTopics } from '#src/desk/parse-topics.ts';
import type { Topic } from '#src/desk/topic.ts';
import { names } from './topic-names.ts';

/** Topics in one line: `place Taiwan`, `words chip war`; or why there are none. */
function read(text: string): string[] {
	const parsed = parseTopics(text, names);
	if (parsed.kind !== 'topics') return [parsed.kind];
	const shown = (topic: Topic) =>
		topic.kind === 'name' ? `${topic.as} ${topic.name}` : `words ${topic.words}`;
	return [...parsed.topics.map(shown), ...parsed.except.map((topic) => `-${shown(topic)}`)];
}

describe('topics', () => {
	it.each([
		['Taiwan, chip war', ['place Taiwan', 'words chip war']],
		['臺灣; shoigu\nferry', ['place Taiwan', 'person Sergei Shoigu', 'words ferry']],
		['taiwan, TAIWAN', ['place Taiwan']],
		['"chip, war" -expo', ['words "chip, war" -expo']],
		['smith', ['words smith']],
		['place: Georgia, words: Taiwan', ['place Georgia', 'words Taiwan']],
		['place: Atlantis', ['place Atlantis']],
		['Washington\\, D.C.', ['place Washington, D.C.']],
		['Everything', []],
		['all', []],
	])('are read from %j', (text, topics) => {
		expect(read(text)).toEqual(topics);
	});

	it.each([
		...[
			'臺灣、中國',
			'臺灣，中國',
			'臺灣；中國',
			'taiwan | china',
			'Taiwan/China',
			'臺灣·中國',
			'臺灣・中國',
		],
		...[
			'taiwan or china',
			'Taiwan oder China',
			'Taiwan ou la China',
			'taiwan and china',
			'Taiwan und China',
		],
		...[
			'Taiwan y China',
			'taiwan & china',
			'taiwan + china',
			'臺灣和中國',
			'臺灣或中國',
			'臺灣と中國',
		],
		...['place: taiwan; china', 'countries: Taiwan, topic: China', 'the Taiwan and the China'],
		...['taiwan\nchina', 'taiwan, china, Taiwan', 'news about taiwan, china news'],
	])('are parted in %j', (text) => {
		expect(read(text)).toEqual(['place Taiwan', 'place China']);
	});

	it.each([
		['Trinidad and Tobago', ['place Trinidad and Tobago']],
		['Japan and Trinidad and Tobago', ['place Japan', 'place Trinidad and Tobago']],
		['AT&T, japan', ['organization AT&T', 'place Japan']],
		['taiwan, Washington, D.C., japan', ['place Taiwan', 'place Washington, D.C.', 'place Japan']],
		['ドナルド・トランプ', ['person Donald Trump']],
		['エマニュエル・マクロン', ['words エマニュエル・マクロン']],
		['AC/DC', ['words AC/DC']],
		['9/11', ['words 9/11']],
		['war and peace', ['words war and peace']],
		['"trick or treat"', ['words "trick or treat"']],
		['chips or rain', ['words chips', 'words rain']],
	])('keep names and phrases whole in %j', (text, topics) => {
		expect(read(text)).toEqual(topics);
	});

	it.each([
		['taiwan, -china', ['place Taiwan', '-place China']],
		['taiwan, not china', ['place Taiwan', '-place China']],
		['taiwan except china', ['place Taiwan', '-place China']],
		['taiwan without china and japan', ['place Taiwan', '-place China', '-place Japan']],
		['Taiwan ohne China', ['place Taiwan', '-place China']],
		['taiwan, -china, japan', ['place Taiwan', 'place Japan', '-place China']],
		['everything, -china', ['-place China']],
		['everything except china, japan', ['-place China', '-place Japan']],
		['Doctors Without Borders', ['organization Doctors Without Borders']],
		['war without end', ['words war without end']],
	])('leave out what %j says', (text, topics) => {
		expect(read(text)).toEqual(topics);
	});

	it.each([
		...['everything', 'all', 'All news', 'all the news', 'every story', 'any news', '*', 'alles'],
		...['Alle Nachrichten', 'tout', 'toute l’actualité', 'todo', 'todas las noticias', 'tudo'],
		...['所有', '所有新聞', '全部的消息', 'すべて', '모두'],
	])('are all there is in %j', (text) => {
		expect(parseTopics(text, names)).toEqual({ kind: 'topics', topics: [], except: [] });
	});

	it.each([
		['people: Lai', ['person Lai Ching-te']],
		['Person：lai', ['person Lai Ching-te']],
		['topic: taiwan', ['place Taiwan']],
		['company: AT&T', ['organization AT&T']],
		['the US', ['place United States']],
		['die Ukraine', ['place Ukraine']],
		['L’Ukraine', ['place Ukraine']],
		['the chip war', ['words the chip war']],
	])('understand what stands before a name in %j', (text, topics) => {
		expect(read(text)).toEqual(topics);
	});

	it.each([
		['everything, taiwan', 'contradiction'],
		['taiwan, all news', 'contradiction'],
		['-expo', 'only-left-out'],
		['not china', 'only-left-out'],
		['taiwan, except china, japan', 'except-unclear'],
		['people: smith', 'several'],
		['the us all', 'common'],
		['IT', 'common'],
	])('are refused for their own reason in %j', (text, kind) => {
		expect(read(text)).toEqual([kind]);
	});

	it.each([
		['Taiwan, Georgia', 'several'],
		['', 'unclear'],
		[' , ;', 'unclear'],
		['Taiwan, !!!', 'unclear'],
		['from:Reuters chips', 'unclear'],
		['since:2025-01-01 chips', 'unclear'],
		[Array.from({ length: 26 }, (_, n) => `t${n}`).join(','), 'too-many'],
		['x'.repeat(101), 'too-many'],
	])('are not read from %j', (text, kind) => {
		expect(read(text)).toEqual([kind]);
	});

	it('say which words could be several names, and which', () => {
		expect(parseTopics('Taiwan, georgia', names)).toMatchObject({
			kind: 'several',
			words: 'georgia',
			names: [{ name: 'Georgia' }, { name: 'Georgia' }],
		});
	});
});
