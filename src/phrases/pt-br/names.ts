import type { Translation } from '../catalogue.ts';
import type { names as english } from '../en/names.ts';

export const names = {
	nameEmpty: 'Digite um nome.',
	nameOdd: 'Esse nome tem caracteres que não podem ser mostrados. Digite outro.',
	nameSeveral:
		'Várias pessoas daqui se chamam {{typed}}. Escolha uma das oferecidas enquanto você digita.',
	nameUnknown:
		'Nenhuma reportagem daqui cita uma pessoa chamada {{typed}}. Escolha uma das oferecidas enquanto você digita.',
	nameMisspelled:
		'Nenhuma reportagem daqui cita uma pessoa chamada {{typed}}. Você quis dizer **{{nearest}}**?',
	nameShownAs: '{{alias}} · mostrado como {{name}}',

	nameJoined: '**{{name}}** e **{{other}}** agora são uma só pessoa, mostrada como **{{name}}**.',
	nameShowOther: 'Mostrar o outro nome',
	nameTakeBack: 'Desfazer',
	nameOthersAlike: 'Outros nomes parecidos',
	nameStayTwo:
		'**{{name}}** e **{{other}}** continuam sendo duas pessoas. Não são mais sugeridas como uma só.',
	nameTwoAgain:
		'**{{name}}** e **{{other}}** voltaram a ser duas pessoas. Não são mais sugeridas como uma só.',
	nameSuggestedAgain:
		'**{{name}}** e **{{other}}** podem voltar a ser sugeridos como uma só pessoa.',
	nameRenamed: '**{{name}}** passa a ser mostrado como **{{other}}**.',
	nameRenamedLeads:
		'**{{name}}** passa a ser mostrado como **{{other}}**. {{quoted}} continua levando à mesma pessoa.',
	nameHasAgain: '**{{name}}** voltou a ter esse nome.',
	nameHidden:
		'**{{name}}** está oculto: nenhuma resposta, lista ou sugestão mostra esse nome. As reportagens que o citam são mantidas.',
	nameShown: '**{{name}}** voltou a ser mostrado.',

	namesSame: 'Isso já é **{{name}}**. Nada mudou.',
	namesJoinedAlready: '**{{name}}** e **{{other}}** já são uma só pessoa. Nada mudou.',
	namesNotJoined:
		'**{{name}}** não foi unido a outro nome. Escolha um dos oferecidos enquanto você digita.',
	namesIsShown: '**{{name}}** é o nome mostrado. Escolha o outro nome, o que não pertence a ele.',
	namesApartAlready: '**{{name}}** e **{{other}}** já são duas pessoas. Nada mudou.',
	namesNotApart: 'Ninguém disse que **{{name}}** e **{{other}}** são duas pessoas. Nada mudou.',
	namesOneHidden: '**{{name}}** ou **{{other}}** está oculto. Use `/nome mostrar` antes.',
	namesHiddenAlready: '**{{name}}** já está oculto. Nada mudou.',
	namesNotHidden: '**{{name}}** não está oculto. Nada mudou.',
	namesTaken: 'Já existe uma pessoa **{{other}}**. Se for **{{name}}**, use `/nome unir`.',
	namesTooMany: '**{{name}}** já tem nomes demais. Separe um antes com `/nome separar`.',
	namesFull: 'Há decisões demais sobre nomes. Desfaça uma antes.',

	alikeTitle: 'Nomes parecidos',
	alikePair: '{{one}} e {{other}}',
	alikePerson_one: '**{{name}}** ({{count}} reportagem)',
	alikePerson_many: '**{{name}}** ({{count}} reportagens)',
	alikePerson_other: '**{{name}}** ({{count}} reportagens)',
	alikeOne: 'Uma pessoa',
	alikeTwo: 'Duas pessoas',
	alikeMore: 'Há mais. Eles aparecem depois que estes forem decididos.',
	alikeSpelling: 'Espaços, hifens, acentos ou um título diferem',
	alikeOrder: 'A ordem das palavras difere',
	alikeInitial: 'Um tem uma inicial',
	alikeMiddleName: 'Um tem um nome do meio',
	alikeRomanization: 'Um som, duas romanizações',
	alikeScript: 'Duas escritas, um som',
	alikeLetter: 'Uma letra difere',
} as const satisfies Translation<typeof english, 'pt-BR'>;
