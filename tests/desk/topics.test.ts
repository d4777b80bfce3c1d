import { describe, expect, it } from 'vitest';
import { parseTopics, type Topic } from '#src/desk/topics.ts';
import { names } from '../harness/topic-names.ts';

/** The topics as lines: `place Taiwan`, `words chip war`, `-place China`; or the kind of problem. */
function read(text: string): string[] {
	const parsed = parseTopics(text, names);
	if (parsed.kind !== 'topics') return [parsed.kind];
	const lineOf = (topic: Topic) =>
		topic.kind === 'name' ? `${topic.as} ${topic.name}` : `words ${topic.words}`;
	return [...parsed.topics.map(lineOf), ...parsed.except.map((topic) => `-${lineOf(topic)}`)];
}

describe('parseTopics', () => {
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
	])('reads the topics in %j', (text, topics) => {
		expect(read(text)).toEqual(topics);
	});

	it.each([
		'臺灣、中國',
		'臺灣，中國',
		'臺灣；中國',
		'taiwan | china',
		'Taiwan/China',
		'臺灣·中國',
		'臺灣・中國',
		'taiwan or china',
		'Taiwan oder China',
		'Taiwan ou la China',
		'taiwan and china',
		'Taiwan und China',
		'Taiwan y China',
		'taiwan & china',
		'taiwan + china',
		'臺灣和中國',
		'臺灣或中國',
		'臺灣と中國',
		'place: taiwan; china',
		'countries: Taiwan, topic: China',
		'the Taiwan and the China',
		'taiwan\nchina',
		'taiwan, china, Taiwan',
		'news about taiwan, china news',
	])('divides %j into two topics', (text) => {
		expect(read(text)).toEqual(['place Taiwan', 'place China']);
	});

	it.each([
		'taiwan, china, and japan',
		'taiwan, china, or japan',
		'Taiwan, China, und Japan',
		'taiwan, china, et japan',
		'taiwan, china, y japan',
		'taiwan, china, & japan',
		'臺灣、中國、和日本',
		'臺灣、中國、以及日本',
		'臺灣, 中國, 및 日本',
		'both taiwan and china, and japan',
		'either taiwan, china, or japan',
		'entweder Taiwan oder China, japan',
		'sowohl taiwan als auch china, japan',
	])('ignores the words that join the topics in %j', (text) => {
		expect(read(text)).toEqual(['place Taiwan', 'place China', 'place Japan']);
	});

	it.each([
		['taiwan, and rain', ['place Taiwan', 'words rain']],
		['And justice for all', ['words And justice for all']],
		['taiwan, 和平', ['place Taiwan', 'words 和平']],
	])('ignores “and” in %j only if it joins topics', (text, topics) => {
		expect(read(text)).toEqual(topics);
	});

	it.each([
		'taiwan, ~china',
		'taiwan, ^china',
		'taiwan ~china',
		'taiwan !china',
		'taiwan - china',
		'nothing but china',
		'taiwan but china',
		'neither taiwan nor china',
		'taiwan or not china',
		'(taiwan OR china) -japan',
		'(taiwan or china)',
		'taiwan or china -japan',
		'taiwan (not china)',
		'taiwan, not only china',
		'taiwan, except, china',
		'trump not guilty',
		'China no Japan',
		'weder Taiwan noch China',
		'taiwan w/o china',
		'taiwan other than china',
		'中國以外',
		'除了中國以外',
		'臺灣 不要中國',
		'中國 제외',
		'中國을 제외',
		'모든 뉴스 中國 빼고',
		'日本を除く',
		'日本以外のニュース',
		'臺灣、日本抜き',
	])('refuses %j because it is unclear what to leave out', (text) => {
		expect(read(text)).toEqual(['mixed']);
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
	])('keeps names and phrases whole in %j', (text, topics) => {
		expect(read(text)).toEqual(topics);
	});

	it.each([
		['taiwan, -china', ['place Taiwan', '-place China']],
		['Washington, -D.C.', ['words Washington', '-words D.C.']],
		['taiwan, not china', ['place Taiwan', '-place China']],
		['taiwan except china', ['place Taiwan', '-place China']],
		['taiwan without china and japan', ['place Taiwan', '-place China', '-place Japan']],
		['Taiwan ohne China', ['place Taiwan', '-place China']],
		['taiwan, -china, japan', ['place Taiwan', 'place Japan', '-place China']],
		['everything, -china', ['-place China']],
		['everything except china, japan', ['-place China', '-place Japan']],
		['Doctors Without Borders', ['organization Doctors Without Borders']],
		['war without end', ['words war without end']],
		['taiwan, !china', ['place Taiwan', '-place China']],
		['taiwan, ！china', ['place Taiwan', '-place China']],
		['taiwan, ❌ china', ['place Taiwan', '-place China']],
		['taiwan not china', ['place Taiwan', '-place China']],
		['taiwan and not china', ['place Taiwan', '-place China']],
		['taiwan, and not china', ['place Taiwan', '-place China']],
		['taiwan and -china', ['place Taiwan', '-place China']],
		['taiwan/!china', ['place Taiwan', '-place China']],
		['taiwan, no china', ['place Taiwan', '-place China']],
		['taiwan minus china', ['place Taiwan', '-place China']],
		['taiwan, except: china', ['place Taiwan', '-place China']],
		['Taiwan, kein China', ['place Taiwan', '-place China']],
		['Taiwan, aber nicht China', ['place Taiwan', '-place China']],
		['taiwan pero no china', ['place Taiwan', '-place China']],
		['taiwan and japan without china', ['place Taiwan', 'place Japan', '-place China']],
		['everything but china', ['-place China']],
		['anything but china', ['-place China']],
		['everything minus china', ['-place China']],
		['everything -china', ['-place China']],
		['todo menos china', ['-place China']],
		['alles bis auf China', ['-place China']],
		['everything but china and not japan', ['-place China', '-place Japan']],
		['-china and not japan, taiwan', ['place Taiwan', '-place China', '-place Japan']],
		['taiwan, no labels', ['place Taiwan', 'words no labels']],
		['guerra no deserto', ['words guerra no deserto']],
		['war in ukraine without end', ['words war in ukraine without end']],
		['!Kung, taiwan', ['topic !Kung', 'place Taiwan']],
		['nothing but thieves', ['topic Nothing But Thieves']],
	])('reads the topics to leave out in %j', (text, topics) => {
		expect(read(text)).toEqual(topics);
	});

	it.each([
		'everything',
		'all',
		'All news',
		'all the news',
		'every story',
		'any news',
		'*',
		'alles',
		'Alle Nachrichten',
		'tout',
		'toute l’actualité',
		'todo',
		'todas las noticias',
		'tudo',
		'所有',
		'所有新聞',
		'全部的消息',
		'すべて',
		'모두',
		'전체',
		'전체 뉴스',
	])('reads %j as everything', (text) => {
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
	])('understands the word before the name in %j', (text, topics) => {
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
	])('refuses %j for the reason %s', (text, kind) => {
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
	])('refuses %j because it is %s', (text, kind) => {
		expect(read(text)).toEqual([kind]);
	});

	it('says which words in a list mean several names, and which names', () => {
		expect(parseTopics('Taiwan, georgia', names)).toMatchObject({
			kind: 'several',
			words: 'georgia',
			names: [{ name: 'Georgia' }, { name: 'Georgia' }],
		});
	});
});
