import { wordSet } from '#src/text/word-set.ts';
import { isCommonGivenName } from './frequent-names.ts';

/*
 * Words beside a name that tell what it is, and words that are names only sometimes. All are folded;
 * the lists are of English, German, French, Spanish and Italian. A word that is missing costs a
 * mention, or in `isOrdinaryWord` makes one; the lists need not be complete, but must not be wrong.
 */

/** Whether a word before a surname tells that a person follows: “Minister”, “Mrs”, “Bundeskanzlerin”. */
export function isTitle(word: string): boolean {
	return titles.has(word) || titleEnd.test(word);
}

/** Whether a word is also a common word, so that a capital at the beginning of a sentence tells nothing. */
export function isOrdinaryWord(word: string): boolean {
	return ordinaryWords.has(word) || isCalendarWord(word);
}

/** Whether a word is a month or a day, which have capitals in English wherever they are. */
export function isCalendarWord(word: string): boolean {
	return calendarWords.has(word);
}

/** Whether a word before a place makes it another place: South Korea, New England. */
export function isDirection(word: string): boolean {
	return directions.has(word);
}

/** Whether a word before “of” and a place makes an institution or a sea: Bank of China. */
export function isInstitution(word: string): boolean {
	return institutions.has(word) || institutionsAfter.has(word);
}

/** Whether a word after a place makes another name of it: New York Times, Bath University. */
export function isInstitutionAfter(word: string): boolean {
	return institutionsAfter.has(word);
}

/** Whether a word before a name says where something is, so that the name is not a person. */
export function isLocative(word: string): boolean {
	return locatives.has(word);
}

/** Whether a word loses its vowel before another: l’Ukraine, dell’Italia. */
export function isElided(word: string): boolean {
	return elided.has(word);
}

/** Whether the letters after an apostrophe end a name: Lai’s, Lai’d, Lai’ll. */
export function isEndingAfterApostrophe(word: string): boolean {
	return endings.has(word);
}

/** Whether a title is of those who govern, or only “Mr”, so that it can be before a surname that is known. */
export function isStateTitle(word: string): boolean {
	return stateTitles.has(word) || stateTitleEnd.test(word);
}

/** Whether a title is of those who govern. */
export function isOfficeTitle(word: string): boolean {
	return isStateTitle(word) && !courtesies.has(word);
}

/** Whether a word can stand between a sentence and a name without being part of it: “Foreign Minister”. */
export function isOffice(word: string): boolean {
	return isTitle(word) || offices.has(word);
}

/** Whether a word tells the rank or the sex of the person after it: Mrs, Lady, King. */
export function isRankOrSex(word: string): boolean {
	return womensTitles.has(word) || mensRanks.has(word);
}

/** Whether a word before a name tells that a woman follows. */
export function isWomansTitle(word: string): boolean {
	return womensTitles.has(word);
}

/** Whether a word is a trade or a part in an event, so that the surname after it is likely a stranger’s. */
export function isOtherRole(word: string): boolean {
	return otherRoles.has(word);
}

/** Whether a word after a surname makes it a family’s. */
export function isKinWord(word: string): boolean {
	return kinWords.has(word);
}

/** Whether a word before a noun limits it: “the”, “her”. */
export function isDeterminer(word: string): boolean {
	return determiners.has(word);
}

/** Whether a word tells of what country a person is. */
export function isNationality(word: string): boolean {
	return nationalities.has(word) || (nationalityEnd.test(word) && !isCommonGivenName(word));
}

/** Whether a word after a company is of its legal name. */
export function isLegalForm(word: string): boolean {
	return legalForms.has(word);
}

/** Whether institutions are said to be of these: “People’s Bank”. */
export function isOwnerOfInstitutions(word: string): boolean {
	return ownersOfInstitutions.has(word);
}

/** Whether a place is known all over the world, so that others have its name: Paris, Moscow, Lebanon. */
export function isWorldPlace(word: string): boolean {
	return worldPlaces.has(word);
}

/** Whether a word after a place and a comma is a part of a country whose towns have names from elsewhere. */
export function isRegion(word: string): boolean {
	return regions.has(word);
}

const titles = wordSet(
	'mr mrs ms miss mx dr prof professor sir lord lady dame rev reverend father saint king queen prince ' +
		'princess pope emperor sultan emir sheikh president chancellor premier minister secretary senator ' +
		'sen rep representative congressman congresswoman congressmember mp gov governor mayor councillor ' +
		'councilman councilwoman commissioner ambassador envoy attorney judge justice general gen colonel ' +
		'col captain capt major maj lieutenant lt sergeant sgt admiral adm commander marshal chief director ' +
		'chairman chairwoman chair leader spokesman spokeswoman spokesperson speaker candidate deputy officer ' +
		'ceo cfo cto coo coach manager editor author actor actress singer analyst expert researcher lawmaker ' +
		'dictator billionaire founder democrat republican ' +
		'herr frau kanzler kanzlerin papst konig konigin prasident prasidentin sprecher sprecherin ' +
		'monsieur madame m mme ministre presidente premiere maire roi reine pape depute chancelier ' +
		'senor senora sr sra don dona ministro ministra alcalde alcaldesa rey reina papa presidenta ' +
		'canciller gobernador gobernadora signor signora sindaco',
);
const titleEnd = /(?:minister|prasident|kanzler|meister|sekretar|direktor|sprecher|chef)(?:in)?$/;

const calendarWords = wordSet(
	'january february march april may june july august september october november december ' +
		'monday tuesday wednesday thursday friday saturday sunday mai marz juni juli mars avril',
);

const ordinaryWords = wordSet(
	// Words that hold sentences together.
	'a about above after again against all almost also although am among an and another any anyone are ' +
		'around as at away back be because been before behind being below between both but by can could did ' +
		'do does down during earlier eventually finally each either even ever every few first for from further get give go had has have ' +
		'he her here hers him his how however i if in instead into is it its just last later lately let like made make many ' +
		'me meanwhile might mine more most much must my near never next no none nor not nothing now of off on ' +
		'once one only or other our out over own people recently re same say says see several she should since so some ' +
		'still such take than that the their them then there these they this those though three through to ' +
		'today together tonight tomorrow too toward two under unless until up upon us very was way we well were what ' +
		'when where whether which while who whom whose why will with within without yes yesterday yet you your ' +
		'aber als am an auch auf aus bei bis da das dass dem den denn der des die doch du durch ein eine einem ' +
		'einen einer er es fur gegen hat ich ihm ihn ihr im in ins ist ja kein man mehr mein mit nach nicht ' +
		'noch nun nur ob oder ohne schon sein seit sich sie sind so uber um und uns unter vom von vor war was ' +
		'weil wenn wer wie wir wo zu zum zur zwei ' +
		'ainsi alors apres au aussi aux avant avec bien car ce ces cette chez comme dans de depuis des deux ' +
		'donc du elle en entre est et eux il ils je la le les leur lors lui mais meme moi mon ne ni nos notre ' +
		'nous on ou par pas pendant plus pour puis quand que qui sans selon ses si son sous sur tous tout tres ' +
		'tu un une vers voici vos vous y ' +
		'ahora al algo antes asi aunque cada como con contra cual cuando del desde donde dos durante el ella ' +
		'ellos era esta este esto fue ha hay hasta hoy las lo los mas mientras mis muy nada ni nos o otra otro ' +
		'para pero por porque pues segun ser sera si sin sobre su sus tambien tan tras tres una uno ya yo ' +
		'che chi ci con cosi da dal dei del della di dopo e gli ha io loro ma nel nella non per piu sono su ' +
		// Words that are also companies, places or surnames.
		'act alphabet arc area art ash bacon baker ball bank bar base bass bath battle bay ' +
		'bear bell best big bill bird bishop black block blue boat bond book border box boy bridge bright brother brown buck ' +
		'bush butler cain care carpenter carter case cash castle cell chance change chase church city ' +
		'clay close cloud cobra cole coach cook cooper cork court cross crow cruise crystal day dean deal delta ' +
		'dollar dove drake dream eagle east edge elder essen eve express fair faith fall farmer field fish ' +
		'fisher flash flint flood force ford forest fortune foster fox frank freedom frost future gap gates gay gem ' +
		'general gentle glass global gold good grace grand grant gray green grey grove guardian hall hand ' +
		'happy hard hart haven heart hill hole home honor hood hope house hull hunt hunter idea independent iron ' +
		'jack jade jam jewel job jobs join joy justice keen key king knight lake lamb lance land lane law lead leader ' +
		'liberty life light lily line little live long love low luck major man mark market marks marsh mason mass ' +
		'master max mercy metal might miles mill miller mirror mobile money moore moss nation national ' +
		'natural nature nest new nice noble north oak ocean office old open orange page paper park parker ' +
		'peace pearl penny people perry pike pilot pitt plain point pole polish pool pope porter post potter power pride ' +
		'prime prince progress queen quick rail rain ray reading red reed reform rice rich right ring ripple river roads ' +
		'robin rock rocket rose round royal ruby rush sage salt sand science sharp shell short signal silk silver simple ' +
		'singer slack small smart smith snap snow social sound south spring square staff star state steel stern ' +
		'stone storm story strange strong summer summit sun swift table target taylor teams temple threads tiger time ' +
		'times tower town trade tree trend trip truck trust turner underwood union united unity ' +
		'valley value voice walker wall ward water watch wave weaver web welt west white wild win wind wise wolf ' +
		'wood word work works world worth x young zoom zeit spiegel bild bund reich stadt land linke grune union ' +
		'monde figaro liberation croix pays ville pais mundo razon vida republica fin paz',
);

const directions = wordSet(
	'north south east west northern southern eastern western central new old lower upper inner outer latin ' +
		'equatorial papua nord sud est ouest nouvelle norte sur este oeste nueva',
);

const institutions = wordSet(
	'bank college institute museum gulf sea bay strait straits cape isle duke duchess earl tower church ' +
		'archbishop bishop king queen prince princess knights merchant treaty battle siege wizard sons daughters voice',
);

const institutionsAfter = wordSet(
	'times today post herald tribune gazette journal daily news telegraph chronicle observer guardian press globe ' +
		'airlines airways university college institute bank telecom mobile unicom eastern southern united ' +
		'fc city rovers wanderers cup hilton hotel hotels museum',
);

const locatives = wordSet(
	'in near at inside outside across around throughout within bei nach aus en dans chez a au cerca hacia nel da',
);

const elided = wordSet('l d qu s n m j c t jusqu lorsqu puisqu dell all nell sull dall un quest');

const endings = wordSet('s d ll re ve');

const stateTitles = wordSet(
	'mr president chancellor premier minister pm herr monsieur senor signor kanzler kanzlerin prasident ' +
		'prasidentin ministre presidente presidenta ministro ministra canciller chancelier',
);
const stateTitleEnd = /(?:minister|prasident|kanzler)(?:in)?$/;

const courtesies = wordSet('mr herr monsieur senor signor');

const offices = wordSet(
	'prime foreign vice interior defence defense finance health justice home chief supreme former late then ' +
		'party press state republican democratic conservative labour labor liberal star singer striker ' +
		'sheriff comptroller chaplain honourable honorable hon candidate congressional juniors triathlete minster taoiseach fr count correspondent engineer rapper bishop archbishop reporter songwriter senior generals presidents murderer comedian novelist poet painter scientist economist activist journalist lawyer professor ' +
		'goalkeeper captain midfielder defender winner champion host presenter producer artist musician ' +
		'banker investor entrepreneur historian astronaut pilot teacher student widow mother brother sister uncle aunt ' +
		'senators ministers executive executives parliament court',
);

const worldPlaces = wordSet(
	'london paris rome athens berlin moscow cairo dublin vienna milan naples florence venice geneva lisbon madrid ' +
		'toledo lima havana warsaw delhi bombay manila melbourne sydney perth cambridge oxford manchester birmingham ' +
		'bristol bath york lancaster worcester plymouth portsmouth dover glasgow edinburgh aberdeen dundee odessa ' +
		'petersburg amsterdam rotterdam hamburg frankfurt hanover dresden bremen stuttgart munich cologne zurich ' +
		'lucerne bern brussels antwerp ghent copenhagen oslo stockholm jerusalem bethlehem damascus lebanon palestine ' +
		'alexandria canton peking shanghai peru mexico cuba poland norway sweden china jamaica panama jordan syria ' +
		'egypt turkey belgium denmark holland scotland wales ireland cadiz valencia granada seville cordoba genoa ' +
		'verona palermo turin lyon bordeaux orleans versailles calais belfast derry newport cardiff durham chester ' +
		'leeds sheffield norwich salisbury windsor waterloo delphi corinth sparta troy smyrna tripoli baghdad medina ' +
		'kiev krakow prague budapest belgrade bucharest sofia riga santiago bogota caracas quito rio brazil ' +
		'wellington auckland nazareth hebron bagdad monterey',
);

const womensTitles = wordSet(
	'mrs ms miss lady dame queen princess duchess baroness frau madame mme senora sra signora dona first',
);
const mensRanks = wordSet(
	'sir lord king prince duke baron count emir sultan sheikh saint st mx konig roi rey',
);

const otherRoles = wordSet(
	'player rapper driver boxer striker goalkeeper neighbor neighbour farmer teacher student lawyer doctor pilot ' +
		'victim suspect singer midfielder defender forward winger golfer swimmer sprinter cyclist skier jockey ' +
		'nurse chef waiter baker painter poet novelist comedian musician drummer guitarist model designer ' +
		'detective constable inspector sheriff deputy firefighter soldier private corporal cadet witness juror ' +
		'referee umpire trainer owner landlord tenant resident shopkeeper engineer architect scientist chemist ' +
		'physicist biologist economist historian journalist reporter columnist photographer presenter host ' +
		'brother sister father mother son daughter wife husband uncle aunt cousin nephew niece widow widower twin ' +
		'mx saint st county lake mount fort port cape',
);

const kinWords = wordSet(
	'family families clan dynasty household brothers sisters siblings twins sons daughters wife widow couple ' +
		'foundation familie famille familia famiglia estate junior jr sr',
);

const determiners = wordSet(
	'a an the this that these those his her its their our my your no every another any each some ' +
		'der die das ein eine le la les un une el los las una il lo',
);

const nationalityEnd = /(?:[^aeiou]ian|ean|ese|ish)$/;
const nationalities = wordSet(
	'american mexican german african cuban chilean moroccan tibetan afghan uzbek kazakh kyrgyz tajik turk serb ' +
		'croat czech slovak french dutch swiss greek polish iraqi israeli pakistani saudi emirati kuwaiti omani ' +
		'bangladeshi somali thai filipino italian belgian catalan texan californian soviet arab kurdish ' +
		'european asian republican',
);

const legalForms = wordSet(
	'inc corp corporation ltd plc llc co company group holdings holding ag sa se nv gmbh spa ab oyj limited',
);

const ownersOfInstitutions = wordSet(
	'people women men children king queen farmer worker men nation merchant peoples farmers workers students',
);

const regions = wordSet(
	'alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho ' +
		'illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota ' +
		'mississippi missouri montana nebraska nevada hampshire ohio oklahoma oregon pennsylvania rhode ' +
		'carolina dakota tennessee texas utah vermont virginia wisconsin wyoming ontario quebec manitoba ' +
		'saskatchewan alberta newfoundland nova queensland tasmania victoria tex calif ont conn fla ill ky ala ga',
);
