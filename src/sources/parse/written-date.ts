import { isDay, PublicationDate } from '#src/articles/publication-date.ts';
import { foldLetters } from '#src/text/fold.ts';

/**
 * Reads a date as pages and tables write it: ISO 8601, as in mails (RFC 822), in words in English, German, French,
 * Spanish, Chinese, Japanese and Korean, or in numbers whose order is sure. A time counts only with its zone.
 * Undefined if the text is anything else, or says more than a date.
 */
export function readWrittenDate(text: string): PublicationDate | undefined {
	const written = text.trim().replace(/\s+/g, ' ');
	if (written.length > writtenMax) return undefined;
	return readExact(written) ?? readDay(withoutTimes(foldLetters(written)));
}

/** No date is longer, in characters; with its day of the week, time and “Last updated on”. */
const writtenMax = 80;

/** With a time and zone, or as a bare ISO day. */
function readExact(written: string): PublicationDate | undefined {
	const iso = PublicationDate.safeParse(
		written.replace(/^(\d{4}-\d\d-\d\d) (?=\d\d:)/, '$1T').replace(/ ?(?:UTC|GMT)$/, 'Z'),
	);
	if (iso.success) return iso.data;
	if (!mailDate.test(written)) return undefined;
	const instant = Date.parse(written);
	return Number.isNaN(instant) ? undefined : new Date(instant).toISOString();
}

const mailDate =
	/^(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d(?::\d\d)? (?:UTC|GMT|Z|[+-]\d{4})$/;

/** Drops the day of the week, the time, and what pages put around a date. */
function withoutTimes(folded: string): string {
	return folded
		.replace(introduction, '')
		.replace(
			/(?:t| |, |-|um |a las|a)*\d{1,2}(?:[:h]\d\d|\.\d\d(?= uhr))(?!\d)(?::\d\d(?:\.\d+)?)?(?: ?[ap]\.?m\.?)?(?: (?:uhr|h|hrs))?(?: ?\(?[a-z]{1,4}\)?)?$/,
			'',
		)
		.replace(/ ?page ?\d+$/, '')
		.replace(weekday, '')
		.replace(placeBefore, '')
		.replace(/^[\s,.|•·(（-]+|[\s,.|•·)）-]+$/g, '');
}

/** “Madrid, 19 de junio de 2025” */
const placeBefore = /^\p{L}[\p{L} '-]{1,30}, (?=\d{1,2}\D|\p{L}+ \d{1,2},? \d{4}$)/u;

const introduction =
	/^(?:last )?(?:updated|published|posted|date|datum|stand|veroffentlicht|aktualisiert|publie|mis a jour|publicado|actualizado|fecha|發布|發佈|发布|更新)(?: (?:on|at|am|le|el))?(?:時間|时间|日期)?[ :：]+/;

const weekday =
	/(?<!\p{L})(?:(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat)(?:day)?|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|lunes|martes|miercoles|jueves|viernes|sabado|domingo|星期.|[月火水木金土日]曜日?|[월화수목금토일]요일)(?!\p{L})[.,]? ?/gu;

function readDay(text: string): PublicationDate | undefined {
	const numbers =
		/^(\d{4})(?:[-/.]|년 ?|年 ?)(\d{1,2})(?:[-/.]|월 ?|月 ?)(\d{1,2})(?:日|일)?\.?$/.exec(text);
	if (numbers !== null) return dayOf(numbers[1], numbers[2], numbers[3]);
	const [, first, mark, second, year] = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
	if (year !== undefined) return dayOfNumbers(Number(first), Number(second), mark === '.', year);
	const [, month, day, yearAfter] =
		/^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(text) ?? [];
	if (month !== undefined) return dayOf(yearAfter, monthOf(month), day);
	const [, dayBefore, monthAfter, yearLast] =
		/^(\d{1,2})(?:st|nd|rd|th|er|\.)?(?: de| of)? (\p{L}+)\.?,?(?: de| del)? (\d{4})$/u.exec(
			text,
		) ?? [];
	return monthAfter === undefined ? undefined : dayOf(yearLast, monthOf(monthAfter), dayBefore);
}

/** With points the day comes first; otherwise only a number above 12 tells which one it is. */
function dayOfNumbers(
	first: number,
	second: number,
	dayFirst: boolean,
	year: string,
): PublicationDate | undefined {
	if (dayFirst || first > 12 || first === second) return dayOf(year, second, first);
	return second > 12 ? dayOf(year, first, second) : undefined;
}

function dayOf(
	year = '',
	month: string | number | undefined = '',
	day: string | number = '',
): PublicationDate | undefined {
	const text = [year, `${month}`.padStart(2, '0'), `${day}`.padStart(2, '0')].join('-');
	const date = PublicationDate.safeParse(text);
	return date.success && isDay(date.data) ? date.data : undefined;
}

/** The names of the months without accents, in languages that write their dates in words, and usual short forms. */
const monthNames = [
	'january jan janvier janv januar enero ene janeiro gennaio gen januari января янв 1月 1월 一月',
	'february feb fevrier fevr fev februar febrero fevereiro febbraio februari февраля фев 2月 2월 二月',
	'march mar mars marz mrz maerz marzo marco maart mrt марта мар 3月 3월 三月',
	'april apr avril avr abril abr aprile апреля апр 4月 4월 四月',
	'may mai mayo maio mag maggio mei мая май 5月 5월 五月',
	'june jun juin juni junio junho giugno giu июня июн 6月 6월 六月',
	'july jul juillet juil juli julio julho luglio lug июля июл 7月 7월 七月',
	'august aug aout agosto ago augustus августа авг 8月 8월 八月',
	'september sep sept septembre septiembre setembro set settembre сентября сен 9月 9월 九月',
	'october oct octobre oktober okt octubre outubro out ottobre ott октября окт 10月 10월 十月',
	'november nov novembre noviembre novembro ноября ноя 11月 11월 十一月',
	'december dec decembre dezember dez diciembre dic dezembro dicembre декабря дек 12月 12월 十二月',
].map((names) => new Set(names.split(' ').map(foldLetters)));

/** The number of a month by its name, in any case; undefined if it is none. */
export function monthOf(name: string): number | undefined {
	const folded = foldLetters(name.replace(/[.\s]/g, ''));
	const index = monthNames.findIndex((names) => names.has(folded));
	return index < 0 ? undefined : index + 1;
}
