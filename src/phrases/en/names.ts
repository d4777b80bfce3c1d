/** `/name`: which names belong to one person, and which look as if they did. */
export const names = {
	nameEmpty: 'Type a name.',
	nameOdd: 'That name has characters that cannot be shown. Type another one.',
	nameSeveral:
		'Several people here are called {{typed}}. Choose one of those offered while you type.',
	nameUnknown:
		'No report here names a person called {{typed}}. Choose one of those offered while you type.',
	nameMisspelled: 'No report here names a person called {{typed}}. Did you mean **{{nearest}}**?',
	nameShownAs: '{{alias}} · shown as {{name}}',

	nameJoined: '**{{name}}** and **{{other}}** are one person now, shown as **{{name}}**.',
	nameShowOther: 'Show the other name',
	nameTakeBack: 'Take it back',
	nameOthersAlike: 'Other names that look alike',
	nameStayTwo:
		'**{{name}}** and **{{other}}** stay two people. They are no longer suggested as one.',
	nameTwoAgain:
		'**{{name}}** and **{{other}}** are two people again. They are no longer suggested as one.',
	nameSuggestedAgain: '**{{name}}** and **{{other}}** can be suggested as one person again.',
	nameRenamed: '**{{name}}** is shown as **{{other}}** from now on.',
	nameRenamedLeads:
		'**{{name}}** is shown as **{{other}}** from now on. {{quoted}} still leads to the same person.',
	nameHasAgain: '**{{name}}** has that name again.',
	nameHidden:
		'**{{name}}** is hidden: no answer, list or suggestion shows this name. The reports that write it stay.',
	nameShown: '**{{name}}** is shown again.',

	namesSame: 'That is **{{name}}** already. Nothing has changed.',
	namesJoinedAlready: '**{{name}}** and **{{other}}** are one person already. Nothing has changed.',
	namesNotJoined:
		'**{{name}}** was not joined with another name. Choose one of those offered while you type.',
	namesIsShown:
		'**{{name}}** is the name that is shown. Choose the other name that does not belong to it.',
	namesApartAlready: '**{{name}}** and **{{other}}** are two people already. Nothing has changed.',
	namesNotApart:
		'Nobody said that **{{name}}** and **{{other}}** are two people. Nothing has changed.',
	namesOneHidden: '**{{name}}** or **{{other}}** is hidden. Use `/name show` first.',
	namesHiddenAlready: '**{{name}}** is hidden already. Nothing has changed.',
	namesNotHidden: '**{{name}}** is not hidden. Nothing has changed.',
	namesTaken: 'There is a person **{{other}}** already. If that is **{{name}}**, use `/name join`.',
	namesTooMany: '**{{name}}** has too many names already. Use `/name split` on one first.',
	namesFull: 'There are too many decisions about names. Take back one of them first.',

	alikeTitle: 'Names that look alike',
	alikePair: '{{one}} and {{other}}',
	alikePerson_one: '**{{name}}** ({{count}} report)',
	alikePerson_other: '**{{name}}** ({{count}} reports)',
	alikeOne: 'One person',
	alikeTwo: 'Two people',
	alikeMore: 'There are more. They come once these are decided.',
	alikeSpelling: 'Spaces, hyphens, accents or a title differ',
	alikeOrder: 'The order of the words differs',
	alikeInitial: 'One has an initial',
	alikeMiddleName: 'One has a middle name',
	alikeRomanization: 'One sound, two romanizations',
	alikeScript: 'Two scripts, one sound',
	alikeLetter: 'One letter differs',
} as const;
