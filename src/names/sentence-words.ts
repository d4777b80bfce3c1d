import { wordSet } from '#src/text/word-set.ts';
import { isCommonGivenName } from './frequent-names.ts';
import { isOrdinaryWord } from './telling-words.ts';

/*
 * Words that stand before or after a name without being part of it, although a sentence or a headline
 * gives them a capital. All are folded. A word that is missing costs a mention.
 */

/** Whether a word can open a sentence before its subject: “Then Putin spoke”, “Montag”, “Reportedly”. */
export function isOpeningWord(word: string): boolean {
	if (isOrdinaryWord(word) || openingWords.has(word)) return true;
	return adverb.test(word) && !isCommonGivenName(word);
}

/** Whether a word in a headline says what its first word does: “Putin Visits Beijing”. */
export function isHeadlineVerb(word: string): boolean {
	return auxiliaries.has(word) || headlineVerbs.has(word.replace(/(?<=(?:[sx]|sh|ch))es$|s$/, ''));
}

/** Whether a surname is a common word too, so that it can open a sentence without being a name. */
export function isCommonWord(word: string): boolean {
	return commonWords.has(word);
}

const adverb = /.{2}(?:al|ate|ed|ent|ant|ous|ful|iv|ar|ib|ab|ick|ing|ue)e?ly$/;

const openingWords = wordSet(
	'accordingly afterward afterwards amid alongside besides consequently despite furthermore hence hereafter ' +
		'however indeed instead like likewise maybe moreover nevertheless nonetheless often otherwise perhaps previously ' +
		'sometimes soon thereafter therefore thus unlike whenever whereas ' +
		'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag gestern heute morgen danach dann ' +
		'dort hier jetzt bald damals zuvor zudem ausserdem deshalb daher darum trotzdem dennoch jedoch allerdings ' +
		'inzwischen mittlerweile spater zuletzt zunachst schliesslich seitdem wahrend nachdem bevor obwohl dabei dafur ' +
		'damit laut auch ' +
		'lundi mardi mercredi jeudi vendredi samedi dimanche demain ensuite enfin pourtant cependant toutefois ' +
		'puisque lorsque parce hier jadis desormais ' +
		'ayer hoy lunes martes miercoles jueves viernes sabado manana luego despues entonces tambien embargo ademas todavia',
);

const auxiliaries = wordSet(
	'is was has had will would can could may might must should to did does',
);

const headlineVerbs = wordSet(
	'accept accuse admit agree announce appeal appear appoint approve arrive ask assail attend back ban begin blast ' +
		'block call cancel claim condemn confirm congratulate criticize criticise cut defend demand deny dismiss ' +
		'defy eye expect face fire flee gain get give greet hail hint hold hope host insist invite join keep kill laud ' +
		'launch lead leave lose make mark meet mock name need offer open oppose order outline pay pick pledge praise ' +
		'prepare press promise propose pull push quit raise reach reaffirm refuse reject remain reject resign respond ' +
		'return reveal sack say score see seek sell send sign slam speak stand start step stop suggest take talk tell ' +
		'thank threaten top tout travel try unveil urge veto visit vow want warn weigh welcome win wish withdraw ' +
		'said told met visited won lost named signed',
);

const commonWords = wordSet(
	'abbot ambush angel archer armour arms ashes august bacon badge ballard banks barber barge barn barrow beard berry ' +
		'birch bishop bliss block blood bloom bolt bond bonds booth boots bow bowl bowman branch brand bray brewer brick broom ' +
		'brooks bud bull bullock bullet burden burns bush butcher butter button cannabis camp cannon card carver champion chambers ' +
		'chandler chalk charm cherry child clerk close clover coal coffee coin combs cotton couch council counts crane creed ' +
		'crews crown curry cutter cushion dark daughters deer dial diamond dice doll draper driver drum duke dyer early earnest ' +
		'ember english feathers field fields finch finger fireman flag flame flood flowers fly foot forth fountain fowl freed ' +
		'friend fry fuller gallows gamble game gardener garland gates gem gift glove gore grain grapes grass gravel graves groom ' +
		'grove guest gum gunn guy hale hammer harden harp haven hawk hay haze head heat hedge herd high holder holly honey horn ' +
		'horse house hurt ice ivory ivy jewel judge jury kettle kid kiss knife knot lamp last laurel laws leaf legend lent lever ' +
		'link lock lords loud loves lynch maid marble marine mayor mead meadows merit minor mirror monk moody moon more mount mouse ' +
		'nail needle nickel night nutt oaks olive outlaw pack pain paine palace panther parish patch pay peak pear peel pepper ' +
		'petty piper pitt plant player pleasant pond poor pound powers press price priest prior proctor province purse quarry quiet ' +
		'race radio ranger rank read reader real reaper rider riddle ridge risk roach robe rogue romance root rope rule sailor salmon ' +
		'savage savings sawyer scales school seal seals self sell settle shade sheets shepherd shields shoe shore sides sink skinner ' +
		'sky slaughter sleep soldier spark sparks spear speed spice squires stack stamp sterling stock storey storms strand street ' +
		'strike striker sugar swan sweet swords tanner tart tax thorn tidy tiller tinker tool towns tuck twigg usher vale van vest ' +
		'vine virtue winter summer snow rain hail fog gale bread wine beer salt holiday christmas noel easter rainey wade wagon waits wall walls war warden ware waters weeks weeds wheat wheel wheeler whistle wilder winner winters ' +
		'witness woman woods wool worthy yard york',
);
