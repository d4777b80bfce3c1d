import { foldName } from '#src/text/fold.ts';
import { isSyllabic } from '#src/text/scripts.ts';
import { wordSet } from '#src/text/word-set.ts';
import { isCommonGivenName } from './frequent-names.ts';
import type { Name } from './name.ts';
import { beginsLike } from './syllables.ts';
import { isTitle } from './telling-words.ts';

/**
 * The folded word of a person’s name that texts use alone: the last, or in East Asia often the first. A
 * spelling in Chinese or Korean characters tells which, or another spelling with a given name first, or
 * how the given name is written: Ko Wen-je, Kim Jong Un, Xi Jinping. Undefined if nothing tells, and where
 * there is none, as in Pope Francis, Yusuf bin Salman or Ivan the Terrible.
 */
export function surnameOf({ name, aliases }: Pick<Name, 'name' | 'aliases'>): string | undefined {
	const words = foldName(name).split(' ');
	const [first = '', ...others] = words;
	const last = others.at(-1);
	if (last === undefined) return undefined;
	if (isTitle(first) && words.length === 2) return undefined;
	if (/\s\p{Ll}\S*$/u.test(name)) return undefined;
	if (words.slice(0, -1).some((word) => noSurnameAfter.has(word))) return undefined;
	for (const spelling of aliases.filter(isSyllabic)) {
		const [isFirst, isLast] = [beginsLike(spelling, first), beginsLike(spelling, last)];
		if (isFirst !== isLast) return isFirst ? first : last;
	}
	if (aliases.some((alias) => isGivenFirst(foldName(alias).split(' '), first))) return first;
	switch (orderOf(name)) {
		case 'surname-first':
			return first;
		case 'unknown':
			return undefined;
		default:
			return last;
	}
}

/** “bin Salman” is a son of Salman; “the Terrible” is an epithet, and “of York” a place. */
const noSurnameAfter: ReadonlySet<string> = wordSet('bin bint ibn ben bn abu abou the of');

/** Whether a spelling such as William Lai has a given name first and then this surname. */
function isGivenFirst(words: readonly string[], surname: string): boolean {
	const [given = ''] = words;
	return (
		words.length > 1 && given !== surname && words.at(-1) === surname && isCommonGivenName(given)
	);
}

type Order = 'surname-first' | 'surname-last' | 'unknown';

/** What the spelling in Latin letters tells of the order. */
function orderOf(name: string): Order {
	const [first = '', second = '', third, ...more] = name.split(/\s+/);
	if (more.length > 0) return 'surname-last';
	const [isFirst, isLast] = [first, third ?? second].map((word) => eastAsian.has(foldName(word)));
	if (third !== undefined) {
		if (![first, second, third].every((word) => syllable.test(foldName(word))))
			return 'surname-last';
		if (isFirst && isLast) return 'unknown';
		return isFirst ? 'surname-first' : 'surname-last';
	}
	const [given = '', added] = second.split(/\p{Pd}/u);
	if (added !== undefined) {
		const areSyllables = [first, given, added].every((word) => syllable.test(foldName(word)));
		return areSyllables && (isFirst || /^\p{Ll}/u.test(added)) ? 'surname-first' : 'surname-last';
	}
	if (!isFirst || isLast) return 'surname-last';
	if (twoSyllables.test(foldName(second))) return 'surname-first';
	// “Yao Ming” can be written in either order.
	return syllable.test(foldName(second)) && !isCommonGivenName(foldName(second))
		? 'unknown'
		: 'surname-last';
}

/** One syllable of Chinese or Korean in any romanization: Wen, Jeou, Hsiang, Yeol, Myung. */
const syllable = /^[^aeiouy\s]{0,3}[aeiouy]{1,4}(?:ng|rk|h|k|l|m|n|p|r|t)?$/;

/** A given name of two syllables in Pinyin: Jinping, Huning, Gongsheng. */
const twoSyllables =
	/^(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:a(?:i|o|ng?)?|e(?:i|ng?|r)?|i(?:a(?:o|ng?)?|e|u|ng?|ong)?|ong|ou?|u(?:a(?:i|ng?)?|i|o|n|e)?)){2}$/;

/** Surnames of China, Taiwan and Korea that are no given names elsewhere. */
const eastAsian: ReadonlySet<string> = wordSet(
	'ai bai bae bao cai cao chai chan chang chen cheng cheong cheung chew chi chia chiang chien chin chiu cho choe ' +
		'choi chong chou chow chu chua chuang chui chun chung cui dai deng ding dong du fan fang feng fong fu gao geng ' +
		'gong gu guan guo han hao he ho hong hou hsia hsiao hsieh hsu hsueh hu hua huang hung hwang hyun ji jia jiang ' +
		'jiao jin jung kang kao ke kim ko kong ku kuo kwak kwok kwon lai lam lau lee lei leung li lian liang liao lien lim ' +
		'lin ling liu long lu luo lyu ma mao meng miao min moon na nam ng ni nie noh oh ong ou pae pak pan pang park pei ' +
		'peng pu qi qian qiao qin qiu qu ren rhee ri ryu seo seok sha shao she shen sheng shi shim shin shu si so soh son ' +
		'song su suh sun sung sze tai tam tan tang tao teng tian tien tong tsai tsang tsao tse tseng tu wan wang wei wen ' +
		'weng won wong woo wu xi xia xiang xiao xie xin xing xiong xu xue yan yang yao ye yeh yen yi yim yin yip yoo yoon ' +
		'you yu yuan yue yun zeng zhai zhan zhang zhao zhen zheng zhong zhou zhu zhuang zhuo zou',
);
