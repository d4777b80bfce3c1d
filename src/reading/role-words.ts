import {
	isCalendarWord,
	isNationality,
	isOffice,
	isOtherRole,
	isTitle,
} from '#src/names/telling-words.ts';
import { foldName } from '#src/text/fold.ts';

/*
 * What words of English are in the roles of people. The lists add to those of `telling-words.ts`. A word that
 * is missing costs a role; the lists need not be complete, but must not be wrong.
 */

/** Whether a word, as written, can be the last of a role: “secretary”, “ex-president”, “chancellor-designate”. */
export function isRoleWord(written: string): boolean {
	const [first = '', ...more] = written.split(/[-‐‑]/).map(foldName);
	const last = more.at(-1);
	if (/^(?:major|private|rear|count|lead|justice|canon)$/.test(written)) return false;
	if (last === undefined) return isPlainRole(first);
	return isPlainRole(endsOfRoles.has(last) ? first : last);
}

function isPlainRole(word: string): boolean {
	if (noRoles.has(word)) return false;
	return isTitle(word) || isOtherRole(word) || otherRoles.has(word) || roleEnd.test(word);
}

/** Whether a word after a role belongs to it: “Attorney General”, “president elect”. */
export function isEndOfRole(written: string): boolean {
	return endsOfRoles.has(foldName(written));
}

/** Whether a word before a name is polite and says nothing of a role. */
export function isAddress(written: string): boolean {
	return addresses.has(foldName(written)) || /^(?:Father|Brother|Sister)$/.test(written);
}

/** Whether a role would be another without a word: “former”, “acting”, “deputy”. */
export function isStatus(written: string): boolean {
	const [first = ''] = written.split(/[-‐‑]/);
	return statuses.has(foldName(written)) || statuses.has(foldName(first));
}

/** Whether a role is only thought of, claimed or denied after a word: “would-be”, “alleged”, “not”. */
export function isDoubt(written: string): boolean {
	const [first = ''] = written.split(/[-‐‑]/);
	return doubts.has(foldName(first)) || /n['’]t$/.test(written);
}

/** Whether a word in lower case can stand before the last word of a role: “foreign”, “security”, “right-wing”. */
export function isRoleModifier(written: string): boolean {
	const word = foldName(written);
	if (isStatus(written) || isNationality(word) || word === 'team') return true;
	if (isFunctionWord(written) || isRelative(written)) return false;
	if (modifiers.has(word) || isOffice(word) || isRoleWord(written)) return true;
	return modifierEnd.test(word) || /^\p{Ll}+[-‐‑][\p{Ll}-]+$/u.test(written);
}

/** Whether a role says little without whose it is: “the president’s lawyer”. */
export function isOfSomebody(written: string): boolean {
	return ofSomebody.has(foldName(written)) || /^spokes/i.test(written);
}

/** Whether a role says nothing without words before or after it. */
export function isVagueRole(written: string): boolean {
	return /^(?:leader|head|lead|chief|officer|agent|executive|fellow|champion|coordinator|member|star|seed|opener)$/i.test(
		written,
	);
}

/** Whether words are a rank or a degree, which says less than an office. */
export function isRank(written: string): boolean {
	return written.split(' ').every((word) => ranks.has(foldName(word)));
}

/** Whether a word joins or ends phrases, so that none is inside a role before its “of”; “US” is none. */
export function isFunctionWord(written: string): boolean {
	if (/^\p{Lu}{2,}$/u.test(written)) return false;
	const word = foldName(written);
	return functionWords.has(word) || isFiniteVerb(written) || isCalendarWord(word);
}

/** Whether a word is the verb of a clause, which no role contains. */
export function isFiniteVerb(written: string): boolean {
	return finiteVerbs.has(written.replace(/n['’]t$/, ''));
}

/** Whether a clause begins with a word, so that the next comma can end that clause: “after”, “according”. */
export function isClauseOpener(written: string): boolean {
	return clauseOpeners.has(foldName(written));
}

/** Whether a word is somebody beside a person, of whom “of” and the person speak. */
export function isRelative(written: string): boolean {
	return relatives.has(foldName(written));
}

/** Whether somebody is not yet what follows: “candidate for president”. */
export function isCandidate(written: string): boolean {
	return /^(?:candidate|nominee|contender|hopeful|frontrunner|challenger|pick|choice)$/i.test(
		written,
	);
}

const wordsIn = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const endsOfRoles = wordsIn('elect designate general emeritus emerita chief');

const addresses = wordsIn('mr mrs ms miss mx dr sir lord lady dame madam mme monsieur');

const noRoles = wordsIn(
	'mr mrs ms miss mx dr sir lord lady dame reverend rev father saint st m mme madame monsieur herr frau ' +
		'don dona sr sra senor senora signor signora papa rey reina roi reine maire papst sindaco democrat republican ' +
		'brother sister mother son daughter wife husband uncle aunt cousin nephew niece widow widower twin ' +
		'county lake mount fort port cape neighbor neighbour victim suspect witness resident tenant',
);

const otherRoles = wordsIn(
	'head lead boss president premier founder cofounder cio ciso cso cmo cpo cro evp svp vp pm executive principal ' +
		'chairperson vicechair trustee treasurer clerk comptroller controller prosecutor solicitor barrister magistrate ' +
		'sheriff warden counsel adviser advisor aide assistant strategist consultant lobbyist correspondent anchor ' +
		'broadcaster commentator blogger publisher cardinal archbishop bishop rabbi imam ayatollah patriarch priest ' +
		'pastor vicar abbot monk nun chaplain baron baroness duke duchess count countess earl viscount empress tsar ' +
		'shah taoiseach tanaiste legislator parliamentarian nominee contender frontrunner challenger alderman delegate negotiator mediator diplomat ' +
		'consul attache activist campaigner dissident organizer organiser brigadier commodore cpl cmdr maj brig rear ' +
		'ensign programmer developer hacker investigator agent detective auditor administrator coordinator registrar ' +
		'rector dean provost chancellor lecturer teacher fellow scholar philosopher sociologist critic composer conductor ' +
		'soprano tenor dancer choreographer filmmaker screenwriter playwright novelist poet songwriter rapper comedian ' +
		'entertainer influencer youtuber streamer footballer quarterback pitcher captain champion golfer boxer fighter ' +
		'skater surgeon physician psychiatrist psychologist pharmacist veterinarian curator designer stylist ' +
		'entrepreneur investor financier banker trader economist tycoon magnate millionaire mogul industrialist ' +
		'businessman businesswoman restaurateur astronaut cosmonaut pilot explorer warlord militant insurgent rebel ' +
		'caliph mufti mullah cleric guru monarch regent steward whip backbencher midwife paramedic star accountant plumber builder mechanic courier ' +
		'carpenter grocer hairdresser blacksmith fisherman miner sailor trucker cabbie librarian translator interpreter ' +
		'archaeologist anthropologist dentist optometrist nutritionist psychotherapist therapist caretaker janitor butler ' +
		'caterer restaurateur winemaker brewer publicist fundraiser philanthropist humanitarian environmentalist ' +
		'conservationist feminist unionist cartoonist illustrator sculptor violinist organist cyclist swimmer sprinter ' +
		'advocate coroner planner instructor shareholder buyer cleaner welder baker butcher chef waiter waitress bartender gardener beekeeper seed goalscorer opener qualifier physiotherapist canon justice headteacher headmaster headmistress ' +
		'gymnast skier wrestler jockey sailor mountaineer climber cricketer batsman bowler umpire referee',
);

const roleEnd =
	/.(?:ologist|ographer|onomist|urnalist|umnist|ategist|physicist|chemist|scientist|botanist|geneticist|guitarist|pianist|violinist|cellist|statistician|mathematician|technician|politician|electrician|historian|librarian)$|^(?:spokes|chair|congress|business|states|assembly|council|police|fire|front|camera|news|sports|grounds|clergy|alder|ombuds|sales|states)(?:man|woman|person)$/;

const statuses = wordsIn(
	'former ex then acting late interim outgoing incoming erstwhile caretaker onetime one retired deposed ousted ' +
		'disgraced suspended honorary exiled jailed imprisoned detained fired sacked previous past departing sometime ' +
		'temporary provisional deputy vice assistant associate shadow lieutenant elect designate',
);

const doubts = wordsIn(
	'would aspiring alleged suspected accused convicted possible potential likely presumed presumptive supposed ' +
		'purported fake future next hopeful self so unofficial rumored rumoured mock fictional wannabe worst best ' +
		'greatest not no never non nor neither hardly without pretend impostor',
);

const modifiers = wordsIn(
	'top senior junior leading veteran longtime principal managing founding opposition ruling security national ' +
		'federal local regional district county city police military army navy naval air force intelligence cyber ' +
		'cybersecurity counterterrorism information technology tech data privacy threat research science climate energy ' +
		'trade treasury labor labour education agriculture environment transport communications media news sports football ' +
		'soccer basketball baseball tennis cricket rugby film movie pop rock jazz opera human rights civil public relations ' +
		'affairs policy economic monetary central bank company group team club union church university college school law ' +
		'high appeals trial special operating financial marketing product software hardware network systems incident ' +
		'response vulnerability malware ransomware crypto cryptocurrency blockchain startup billionaire millionaire ' +
		'independent socialist communist nationalist green populist moderate centre center far left right senate house ' +
		'government ministry department agency branch bureau division field campaign crown grand famed famous renowned noted ' +
		'prominent respected popular powerful young olympic world title stage screen television tv radio magazine newspaper ' +
		'book comic theatre theater art fashion rap folk soul guest head coaching assistant lead co gang rebel militia cult ' +
		'village town tribal spiritual religious supreme permanent general executive attorney solicitor surgeon staff ' +
		'investment hedge fund equity business industry oil gas space rights housing water food drug border immigration ' +
		'disaster emergency relief aid peace war infectious disease heart brain cancer women womens mens childrens ' +
		'foreign fire state home thought race tour tournament squad youth academy board truck lorry taxi bus train shipping banking engineering mining sporting racing fishing farming urban grid operator power rail railway airline airport hospital accident ' +
		'rescue mountain library tax coast guard border shop factory plant mine museum theatre festival parish prison city ' +
		'largest first second third fourth flight flying cell double podcast digital forensic private',
);

const modifierEnd = /.(?:ity|ics|ogy|ment|ance|ence|al|ive|ary)$/;

const ofSomebody = wordsIn(
	'lawyer attorney aide adviser advisor assistant deputy secretary agent envoy representative counsel manager solicitor barrister',
);

const ranks = wordsIn(
	'gen general lt lieutenant col colonel maj major capt captain sgt sergeant cpl corporal adm admiral cmdr commander ' +
		'commodore brig brigadier rear vice prof professor officer constable private ensign agent detective ' +
		'ayatollah mullah imam sheikh rabbi',
);

const functionWords = wordsIn(
	'a an the this that these those his her its their our my your every another any each some both all such ' +
		'and or but nor yet if when while as because since although though until unless after before during of in on at ' +
		'by for with without from to into onto over about against between among through across toward towards upon via ' +
		'per than like unlike despite amid besides alongside behind beyond near off out up down around within he she it they ' +
		'we you i him them us me who whom whose which what where why how there here also too very just only even still ' +
		'already now never ever yesterday today tomorrow tonight earlier later once again together meanwhile however not ' +
		'no according including whether whereas plus once perhaps maybe instead well soon often ' +
		// Verbs that end as adjectives and nouns do.
		'reveal appeal signal deal steal give arrive live receive drive comment advance leave have achieve serve observe',
);

const finiteVerbs = wordsIn(
	'is are was were be been being am has have had do does did will would can could may might must shall should ' +
		'said says say told tells tell asked asks ask added adds announced announces argued argues believes believed called ' +
		'calls claimed claims confirmed confirms declared declares denied denies described describes explained explains ' +
		'insisted insists joked joined joins met meets noted notes ordered orders pledged praised predicted promised ' +
		'proposed quoted recalled refused reiterated replied reported reports resigned responded revealed reveals ruled ' +
		'signed spoke speaks stated states stressed suggested suggests testified thanked thinks tweeted urged urges ' +
		'visited visits vowed vows wants wanted warned warns welcomed welcomes writes wrote became becomes took takes made ' +
		'makes gave gives got gets went goes came comes saw sees knew knows found finds left leaves kept keeps held holds ' +
		'led leads won wins lost loses put puts set sets sent sends named names elected elects appointed appoints nominated ' +
		'accused accuses blamed blames attacked defended condemned criticized criticised supported backed hit killed died ' +
		'dies arrived arrives began begins started starts ended ends agreed agrees accepted rejected rejects approved ' +
		'attended faces faced expects expected received receives hosted hosts invited greeted congratulated replaced ' +
		'replaces succeeded succeeds served serves worked works lived lives wrote plays played beat beats helped helps showed ' +
		'shows shared shares posted posts published publishes launched launches discovered discovers learned let lets',
);

const clauseOpeners = wordsIn(
	'after before when while as if since although though because once until unless according in on at with for by from ' +
		'to without despite besides like unlike during following under over amid alongside given whereas ' +
		'speaking asked citing quoting meeting joining including whenever where just hours days weeks months years moments minutes',
);

const relatives = wordsIn(
	'brother sister mother father son daughter wife husband uncle aunt cousin nephew niece widow widower twin parents ' +
		'parent child children friend friends colleague supporter supporters critic critics ally allies rival opponent ' +
		'predecessor successor victim killer partner girlfriend boyfriend fiance fiancee grandfather grandmother grandson ' +
		'granddaughter gran granny grandad mum mom dad pal sibling relative relatives family lawyers aides team office spouse mentor protege',
);
