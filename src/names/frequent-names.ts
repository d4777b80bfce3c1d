import { wordSet } from '#src/text/word-set.ts';

/*
 * Names that so many people have that one of them alone tells little. All are folded. A given name that
 * is missing can make a mention of somebody else, as can a surname.
 */

/** Whether a word is a frequent given name anywhere. */
export function isCommonGivenName(word: string): boolean {
	return womensNames.has(word) || otherGivenNames.has(word);
}

/** Whether a word is a frequent given name of women. */
export function isWomansGivenName(word: string): boolean {
	return womensNames.has(word);
}

/** Whether a surname is so frequent that alone it can be anybody’s. */
export function isCommonSurname(word: string): boolean {
	return commonSurnames.has(word);
}

const womensNames = wordSet(
	'abigail agnes aisha alexandra alice alicia amanda amelia amy ana andrea angela angelina anita ann anna anne ' +
		'annie ariana aung barbara beatrice beth betty brenda camilla carla carmen carol caroline catherine cecilia ' +
		'charlotte cheryl chloe christina christine claire clara claudia cynthia daisy daniela deborah denise diana ' +
		'donna doris dorothy elena elizabeth ella ellen emily emma erika eva evelyn fatima fiona florence gabriela ' +
		'georgia giorgia gina giulia gloria greta hannah heather helen helena hillary ida ingrid irene iris isabel ' +
		'isabella ivanka jacinda jane janet jasmine jeanne jennifer jessica jill joan joanna josephine joyce juana judith judy julia ' +
		'juliana julie kamala karen karin kate katherine kathleen katie kelly kim kristin lara laura lauren leila lena ' +
		'leticia lina linda lisa liz louise lucia lucy luisa madeleine magdalena maggie malala margaret maria ' +
		'marie marina marine marta martha mary maya megan melania melinda melissa mercedes mia michelle molly monica ' +
		'nadia nancy naomi natalia natalie natasha nicola nicole nina nora olga olivia pamela patricia paula petra priya ' +
		'rachel rebecca rita rosa ruth sally samantha sandra sara sarah sharon sheila sofia sonia sophia sophie stella ' +
		'stephanie susan suzanne svetlana sylvia tatiana teresa theresa tina ursula valentina valerie vanessa vera ' +
		'veronica victoria violeta wendy yulia yvonne zoe',
);

const otherGivenNames = wordSet(
	'aaron abdul abdullah abraham adam adrian ahmad ahmed aidan alan albert alejandro aleksandr alex alexander alfred ali ' +
		'andre andreas andrei andrew andy anthony antoine antonio arthur ben benjamin bernard brad brandon brendan ' +
		'brian bruce bryan carlos charles charlie chris christian christopher craig damian daniel darren dave david dean ' +
		'denis dennis denzel derek diego dmitry donald doug douglas dylan eduardo edward emmanuel enrique eric erik ethan evan ' +
		'fabian felipe felix fernando filip francesco francis francisco francois franz fred frederick gabriel ' +
		'gary geoffrey george gerald gerard giovanni giuseppe gordon graham greg gregory guillermo gustavo hans harold ' +
		'harry hassan hector heinrich henri henry howard hugo husain hussein ian ibrahim igor isaac ismail ivan jack jacob jacques ' +
		'jaime jake jakob james jamie jan jason javier jean jeff jeffrey jens jeremy jerome jerry jesse jesus jim jimmy joao joe ' +
		'joel johan johann john johnny jon jonas jonathan jorge jose joseph josh joshua juan juergen julian julio justin karl keith ' +
		'ken kenneth kevin khalid klaus kurt kyle larry lars laurent lawrence leo leonard leonardo liam logan lorenzo louis ' +
		'luca lucas luis luiz luke mahmoud manuel marc marco marcus mario mark martin matteo matthew matthias max michael michel ' +
		'miguel mikhail mohamed mohammad mohammed muhammad mustafa nathan neil nicholas nick nicolas nigel nikolai noah oleg ' +
		'oliver omar oscar pablo patrick paul pedro peter philip philippe pierre rafael ralph ramon raul ray richard rick ' +
		'rob robert roberto robin rodrigo roger roland roman ron ronald rory ross roy ryan sam samuel scott sean sebastian ' +
		'sergei sergey sergio simon stanley stefan stephen steve steven stuart ted terry thomas tim timothy todd tom tommy ' +
		'tony travis tyler vincent viktor victor vladimir walter wayne wilfred wilhelm will william wolfgang xavier yusuf yves zoran',
);

/** About 200 of the most frequent surnames of the world’s large countries, chosen by hand. */
const commonSurnames = wordSet(
	'smith johnson williams brown jones miller davis wilson anderson thomas taylor moore jackson martin lee thompson white ' +
		'harris clark lewis robinson walker young allen king wright scott hill green adams baker nelson hall campbell mitchell ' +
		'carter roberts evans edwards collins stewart morris murphy cook rogers morgan cooper peterson reed bailey bell kelly ' +
		'howard ward cox richardson wood watson brooks bennett gray james hughes price myers long foster sanders ross morrison ' +
		'powell sullivan russell jordan reynolds fisher ellis harrison gibson mcdonald marshall murray freeman wells webb simpson ' +
		'stevens tucker porter hunter hicks crawford henry boyd mason kennedy warren dixon burns gordon shaw rice robertson ' +
		'hunt black daniels palmer mills nichols grant knight ferguson stone dunn perkins hudson spencer davies clarke patel ' +
		'garcia martinez rodriguez hernandez lopez gonzalez perez sanchez ramirez torres flores rivera gomez diaz cruz reyes ' +
		'morales ortiz gutierrez chavez ramos ruiz alvarez mendoza vasquez castillo jimenez moreno romero herrera medina aguilar ' +
		'vargas castro fernandez guzman munoz rojas silva santos oliveira souza sousa pereira lima costa ferreira alves ribeiro ' +
		'muller mueller schmidt schneider fischer weber meyer wagner becker schulz hoffmann koch richter klein wolf schroder ' +
		'neumann schwarz zimmermann braun hofmann kruger hartmann lange werner krause meier lehmann maier kohler herrmann ' +
		'bernard dubois durand leroy moreau laurent lefebvre michel bertrand roux fournier girard bonnet dupont lambert ' +
		'rossi russo ferrari esposito bianchi romano colombo ricci marino greco ivanov smirnov kuznetsov popov petrov sokolov ' +
		'lebedev volkov novak kowalski nowak horvat jensen nielsen hansen pedersen andersson johansson karlsson nilsson eriksson ' +
		'larsson olsen larsen kim park choi jung kang yoon jang lim chung wang zhang chen liu yang huang zhao zhou sun zhu ' +
		'lin guo zheng liang xie song tang deng feng han cao peng zeng xiao tian dong pan yuan cai jiang wong chan cheung leung ' +
		'chang tsai hsu sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato nguyen tran pham hoang ' +
		'khan singh kumar sharma gupta verma patil reddy shah ahmed ali hussain hussein hassan mohammed muhammad ahmad malik iqbal ' +
		'rahman hossain islam begum akhtar mahmood ibrahim mohamed abdullah yilmaz kaya demir celik sahin ozturk cohen levy ' +
		'okafor mensah abubakar musa usman dlamini nkosi santoso wijaya',
);
