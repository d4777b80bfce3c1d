import { describe, expect, it } from 'vitest';
import { withoutAsking } from '#src/desk/asking-words.ts';
import { readQuestion } from '#src/desk/question.ts';
import type { Name } from '#src/names/name.ts';
import { anIndex } from '../harness/an-index.ts';

const people: readonly (readonly [string, readonly string[], ...string[]])[] = [
	['William Lai', ['賴清德', 'Lai Ching-te'], 'President of Taiwan', '中華民國總統'],
	['Sergei Shoigu', ['Сергей Шойгу'], 'Russian defense minister'],
	['Kim Jong-un', ['金正恩'], 'leader of North Korea'],
	['Kim Min-seok', [], 'prime minister of South Korea'],
	['Angela Merkel', [], 'Bundeskanzlerin'],
	['Emmanuel Macron', [], 'président de la République', 'President of France'],
	['Vladimir Putin', ['普京', 'Путин'], 'Russian president'],
	['Pedro Sánchez', [], 'presidente del Gobierno'],
	['William Tell', [], 'archer'],
	['John Kerry', [], 'envoy'],
	['Bryan Ferry', [], 'singer'],
];

const others: readonly (readonly [Name['kind'], string, ...string[]])[] = [
	['organization', 'World Health Organization', 'WHO', '世界衛生組織'],
	['organization', 'News Corp'],
	['organization', 'The Who'],
	['organization', 'Huawei', '華為'],
	['organization', 'TSMC', '台積電'],
	['organization', 'NATO', 'OTAN'],
	['organization', 'Smith'],
	['place', 'Taiwan', '台灣', '臺灣', 'Taïwan'],
	['place', 'China', '中國', 'Chine'],
	['place', 'Ukraine', '烏克蘭', 'Ucrania'],
	['place', 'Russia', 'Russland', 'Russie', 'Rusia', '俄羅斯'],
	['place', 'United States', 'US', 'U.S.', 'USA'],
	['place', 'Germany', 'Deutschland', 'Allemagne', 'Alemania'],
	['place', 'Spain', 'España'],
	['place', 'Moscow', 'Moskau', 'Moscou'],
	['place', 'New York'],
	['place', 'Korea'],
	['place', 'South Korea', 'Südkorea'],
	['place', 'Georgia'],
	['topic', 'Georgia'],
	['topic', 'chip war'],
	['topic', 'IT', 'information technology'],
];

const names = anIndex([
	...people.map(([name, aliases]) => ({ name, aliases })),
	...others.map(([kind, name, ...aliases]) => ({ kind, name, aliases })),
]);

function rolesOf({ name }: Name): readonly string[] {
	const [, , ...roles] = people.find(([known]) => known === name) ?? ['', []];
	return roles;
}

/** What is read in a text: the names, then the words. */
function read(text: string) {
	const { names: found, words } = readQuestion(text, { names, rolesOf });
	return [...found.map(({ name }) => name), words.toLowerCase()].filter(Boolean);
}

describe('readQuestion', () => {
	it.each([
		['What is happening with Taiwan?', 'Taiwan'],
		['what is happening in taiwan', 'Taiwan'],
		['"what is happening in taiwan?"', 'Taiwan'],
		['what’s going on in Ukraine?', 'Ukraine'],
		["What's new in New York today?", 'New York'],
		['latest on Huawei', 'Huawei'],
		['any updates on the chip war?', 'chip war'],
		['news about ukraine and russia', 'Ukraine', 'Russia'],
		['tell me about Taiwan’s chips', 'Taiwan', 'chips'],
		['who is shoigu?', 'Sergei Shoigu'],
		['what did President Lai say', 'William Lai'],
		['what did president lai say about chips', 'William Lai', 'chips'],
		['taiwan chips', 'Taiwan', 'chips'],
		['tell us about Taiwan', 'Taiwan'],
		['Que s’est-il passé chez Huawei ?', 'Huawei'],
		['Quoi de neuf chez TSMC ?', 'TSMC'],
		['C’est quoi l’OTAN ?', 'NATO'],
		['tell us about the Taiwan strait', 'Taiwan', 'strait'],
		['US chip ban', 'United States', 'chip ban'],
		['latest from the WHO', 'World Health Organization'],
		['WHO warning on measles', 'World Health Organization', 'warning on measles'],
		['latest news corp results', 'News Corp', 'results'],
		['tell me about Tell', 'William Tell'],
		['please show me the news on South Korea', 'South Korea'],
		['how is the war in ukraine going?', 'Ukraine', 'war'],
		['Did Taiwan ban Huawei?', 'Taiwan', 'Huawei', 'ban'],
		['give me an update on NATO please', 'NATO'],
		['what is happening with nato', 'NATO'],
		['what happened in Moscow this week', 'Moscow'],
		['Mr Putin', 'Vladimir Putin'],
		['prime minister Kim', 'Kim Min-seok'],
		['What is the situation in the US?', 'United States'],
		['chips from Taiwan', 'Taiwan', 'chips'],
		['What’s up with Putin and Macron', 'Vladimir Putin', 'Emmanuel Macron'],
		['Has Putin spoken about Ukraine?', 'Vladimir Putin', 'Ukraine', 'spoken'],
		['How did Macron respond to Russia?', 'Emmanuel Macron', 'Russia', 'respond'],
		['What are people saying about Huawei?', 'Huawei'],
		['Why is Taiwan in the news?', 'Taiwan'],
		['Where is Merkel now', 'Angela Merkel'],
		['I want to know more about Spain', 'Spain'],
		['Could you tell me what happened in Moscow yesterday?', 'Moscow'],
		['Updates: Taiwan', 'Taiwan'],
		['taiwan latest news', 'Taiwan'],
		['what does NATO think about Huawei', 'NATO', 'Huawei'],
		['Russian president Vladimir Putin', 'Vladimir Putin'],
		['is Macron in Moscow?', 'Emmanuel Macron', 'Moscow'],
		['who are Macron and Putin', 'Emmanuel Macron', 'Vladimir Putin'],
		['Who won the election in Spain', 'Spain', 'won the election'],
		['tell us about US tariffs', 'United States', 'tariffs'],
		['Will China invade Taiwan?', 'China', 'Taiwan', 'invade'],
		['may the US leave NATO', 'United States', 'NATO', 'leave'],
		['Compare Taiwan and China', 'Taiwan', 'China'],
		['Explain Huawei', 'Huawei'],
		['How many soldiers will Russia send?', 'Russia', 'soldiers will send'],
		['Perhaps China attacks Taiwan?', 'China', 'Taiwan', 'perhaps attacks'],
		['Will Smith Taiwan', 'Taiwan', 'will smith'],
		['What did Air China say?', 'air china'],
		['anything about Taiwan’s chip exports to the US?', 'Taiwan', 'United States', 'chip exports'],
	])('understands “%s” in English', (text, ...expected) => {
		expect(read(text)).toEqual(expected);
	});

	it.each([
		['Was passiert in Taiwan?', 'Taiwan'],
		['was ist los in der Ukraine', 'Ukraine'],
		['Wer ist Merkel?', 'Angela Merkel'],
		['Neuigkeiten zu Huawei', 'Huawei'],
		['Gibt es etwas Neues über Russland?', 'Russia'],
		['Erzähl mir von Bundeskanzlerin Merkel', 'Angela Merkel'],
		['aktuelle Nachrichten aus Deutschland', 'Germany'],
		['Was macht Herr Putin gerade?', 'Vladimir Putin'],
		['Was gibt es Neues zum Krieg in der Ukraine?', 'Ukraine', 'krieg'],
		['Was sagt Putin über Taiwan?', 'Vladimir Putin', 'Taiwan'],
		['Was hat Präsident Lai gesagt?', 'William Lai'],
		['Wird China Taiwan angreifen?', 'China', 'Taiwan', 'angreifen'],
		['Vergleiche Taiwan und China', 'Taiwan', 'China'],
		['Gibt es Neuigkeiten zu TSMC?', 'TSMC'],
		['Warum ist Huawei in den Nachrichten?', 'Huawei'],
	])('understands “%s” in German', (text, ...expected) => {
		expect(read(text)).toEqual(expected);
	});

	it.each([
		['Que se passe-t-il en Ukraine ?', 'Ukraine'],
		['qu’est-ce qui se passe à Taïwan', 'Taiwan'],
		['Qui est Macron ?', 'Emmanuel Macron'],
		['dernières nouvelles de Russie', 'Russia'],
		['parle-moi de l’Ukraine', 'Ukraine'],
		['Quoi de neuf en Chine ?', 'China'],
		['Comparez Taïwan et la Chine', 'Taiwan', 'China'],
		['Combien de soldats la Russie a-t-elle ?', 'Russia', 'soldats t-elle'],
		['les actualités sur la guerre en Ukraine', 'Ukraine', 'guerre'],
		['Qu’a dit le président Macron sur la guerre ?', 'Emmanuel Macron', 'guerre'],
		['Que fait Putin en ce moment ?', 'Vladimir Putin'],
		['Des nouvelles de Macron ?', 'Emmanuel Macron'],
		['Que s’est-il passé à Moscou hier ?', 'Moscow'],
		['Donne-moi les dernières infos sur Huawei', 'Huawei'],
	])('understands “%s” in French', (text, ...expected) => {
		expect(read(text)).toEqual(expected);
	});

	it.each([
		['¿Qué pasa con Taiwán?', 'Taiwan'],
		['¿Quién es Pedro Sánchez?', 'Pedro Sánchez'],
		['qué está pasando en Ucrania', 'Ukraine'],
		['últimas noticias de Rusia', 'Russia'],
		['cuéntame sobre Huawei', 'Huawei'],
		['noticias sobre la guerra en Ucrania', 'Ukraine', 'guerra'],
		['¿Qué hay de nuevo en España?', 'Spain'],
		['¿Qué dijo el presidente Sánchez?', 'Pedro Sánchez'],
		['que ha pasado en Ucrania', 'Ukraine'],
		['Quien es Macron', 'Emmanuel Macron'],
		['¿Hay noticias de Rusia?', 'Russia'],
		['hablame de Taiwan', 'Taiwan'],
	])('understands “%s” in Spanish', (text, ...expected) => {
		expect(read(text)).toEqual(expected);
	});

	it.each([
		['台湾发生了什么', 'Taiwan'],
		['台灣發生了什麼事？', 'Taiwan'],
		['誰是普京', 'Vladimir Putin'],
		['普京是谁？', 'Vladimir Putin'],
		['最新台灣新聞', 'Taiwan'],
		['賴清德總統', 'William Lai'],
		['乌克兰最新消息', 'Ukraine'],
		['關於華為的新聞', 'Huawei'],
		['台灣晶片', 'Taiwan', '晶片'],
		['赖清德说了什么？', 'William Lai'],
		['請告訴我台積電的最新消息', 'TSMC'],
		['台灣和中國怎麼了', 'Taiwan', 'China'],
		['有沒有台灣的最新消息？', 'Taiwan'],
		['最近台灣有什麼新聞', 'Taiwan'],
		['介紹一下賴清德', 'William Lai'],
		['台灣總統賴清德說了什麼', 'William Lai'],
		['台灣現在發生什麼事', 'Taiwan'],
		['赖清德是什么人', 'William Lai'],
	])('understands “%s” in Chinese', (text, ...expected) => {
		expect(read(text)).toEqual(expected);
	});

	it.each([
		['who is John Smith?', 'john smith'],
		['who is Lai Mei?', 'lai mei'],
		['who is Jong Taiwan?', 'jong taiwan'],
		['Tell me about rain', 'rain'],
		['what happened to the ferry', 'ferry'],
		['is there a war in Georgia?', 'war in georgia'],
		['Minister Merkel', 'minister merkel'],
		['rain over the harbor', 'rain over the harbor'],
		['Who Framed Roger Rabbit', 'who framed roger rabbit'],
		['let us vote', 'let us vote'],
		['What is going on?', 'what is going on?'],
		['latest news', 'latest news'],
		['tell us', 'tell us'],
		['news about the ferry', 'ferry'],
		['What did John Miller say?', 'john miller'],
		['How to train your dragon', 'how to train your dragon'],
		['Doctor Merkel', 'doctor merkel'],
	])('answers no question about a stranger with someone else: “%s”', (text, ...expected) => {
		expect(read(text)).toEqual(expected);
	});

	it.each([
		'New York Times',
		'What does the New York Times say?',
		'South China Sea',
		'The Moscow Mule',
		'latest on the China Daily',
		'Taiwan-Strait',
	])('takes no part of the longer name in “%s” for the place', (text) => {
		expect(readQuestion(text, { names, rolesOf }).names).toEqual([]);
	});

	it.each([
		['us', 'United States'],
		['who', 'World Health Organization'],
		['IT', 'IT'],
		['News Corp', 'News Corp'],
		['the who', 'The Who'],
		['Tell', 'William Tell'],
	])('takes “%s” as a name, because it is the whole text', (text, ...expected) => {
		expect(read(text)).toEqual(expected);
	});
});

describe('withoutAsking', () => {
	it.each(['fox  news', ' fox news', 'fox news.'])('does not take %j for a question', (text) => {
		expect(withoutAsking(text)).toMatchObject({ core: 'fox news', isAsking: false });
	});
});
