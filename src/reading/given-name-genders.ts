import { foldName } from '#src/text/fold.ts';

/** The pronoun of a person. */
export type Gender = 'he' | 'she';

/**
 * The pronoun of people with a given name that, in all languages that use it, is of women only or of men only.
 * Undefined for a name that is not listed. The lists need not be complete, but must not be wrong.
 */
export function genderOfGivenName(name = ''): Gender | undefined {
	const [first = '', ...others] = foldName(name).split(' ');
	return others.length === 0 ? undefined : genders.get(first);
}

const women =
	'abigail agnes agnieszka alice amelia amina amy angela angelina anita anna anne annette audrey barbara beatrice beatriz ' +
	'birgit brenda bridget camilla carla carol caroline catherine cecilia charlotte christina christine clara claudia cynthia ' +
	'deborah denise diana diane donna dorothy edith elena elisabeth elizabeth ella ellen emily emma erica esther ' +
	'eva evelyn fatima fiona florence frances gabriela giulia gloria grace hannah harriet heather heidi helen helena ines ' +
	'ingrid irene irina isabel isabella jane janet jennifer jessica joanna josephine judith julia juliana karen ' +
	'katarzyna kate katherine kathleen kathryn katja lara laura lauren lena linda lisa louise lucia lucy magdalena margaret ' +
	'margarita maria marianne marie marta martha martina mary megan melanie melissa michelle miriam monica monika nadia ' +
	'nancy naomi natalia natalie nina olga olivia pamela patricia paula petra priscilla rachel rebecca renata rosa rosalind ' +
	'rosemary ruth samantha sandra sara sarah sharon sheila silvia sofia sonia sophie stella stephanie susan susanna susanne ' +
	'svetlana sylvia tatiana teresa theresa ursula valentina vanessa vera veronica victoria virginia wendy yasmin yvonne zoe';

const men =
	'aaron abdul abdullah adam ahmad ahmed albert alberto alexander alfred ali anatoly andrew anthony antonio arthur ' +
	'arturo benjamin bernard boris brian bruce bruno carl carlos cedric charles christopher colin craig daniel david dennis ' +
	'diego dietrich dmitry donald douglas duncan edmund eduardo edward emmanuel enrique eric ernst fabio felipe felix ' +
	'ferdinand fernando francisco frank franz frederick friedrich geoffrey george gerald gerhard giovanni giuseppe graham ' +
	'gregory guillermo gustavo hamid hans harold hassan heinrich henrik henry herbert howard hugo hussein ian ibrahim igor ' +
	'isaac ivan jack jacob james javier jeffrey jeremy joao joe john johannes jonathan jorge jose joseph joshua juan karl keith ' +
	'kenneth kevin klaus konstantin lars lawrence leonard lorenzo luigi luis magnus manuel marco marcus mario mark ' +
	'martin matthew mehmet michael miguel mikhail mohamed mohammad mohammed muhammad murat mustafa nathan neil ' +
	'nicholas nikolai nils norman oleg oliver omar oscar otto pablo patrick paul pavel pedro peter philip pieter rafael ' +
	'ralph raymond ricardo richard robert roberto rodrigo roger roland ronald rupert ryan samuel santiago scott sean sebastian ' +
	'sergei sergey sergio simon stefan stefano stephen steven stuart thomas timothy trevor tomas tomasz umar victor vincent vladimir ' +
	'volodymyr walter werner wilhelm william wolfgang xavier yuri yusuf zachary';

const genders: ReadonlyMap<string, Gender> = new Map([
	...women.split(' ').map((name): [string, Gender] => [name, 'she']),
	...men.split(' ').map((name): [string, Gender] => [name, 'he']),
]);
