import type { Translation } from '../catalogue.ts';
import type { names as english } from '../en/names.ts';

export const names = {
	nameEmpty: '이름을 입력해 주세요.',
	nameOdd: '이 이름에는 표시할 수 없는 문자가 있어요. 다른 이름을 입력해 주세요.',
	nameSeveral: '이름이 {{typed}}인 사람이 여럿이에요. 입력할 때 나오는 목록에서 골라 주세요.',
	nameUnknown:
		'이름이 {{typed}}인 사람이 나오는 보도가 없어요. 입력할 때 나오는 목록에서 골라 주세요.',
	nameMisspelled: '이름이 {{typed}}인 사람이 나오는 보도가 없어요. 혹시 **{{nearest}}**인가요?',
	nameShownAs: '{{alias}} · 표시 이름: {{name}}',

	nameJoined: '**{{name}}**, **{{other}}**: 이제 한 사람이고, **{{name}}** 이름으로 표시돼요.',
	nameShowOther: '다른 이름으로 표시',
	nameTakeBack: '되돌리기',
	nameOthersAlike: '비슷한 다른 이름',
	nameStayTwo:
		'**{{name}}**, **{{other}}**: 계속 두 사람이에요. 더 이상 한 사람으로 제안하지 않아요.',
	nameTwoAgain:
		'**{{name}}**, **{{other}}**: 다시 두 사람이에요. 더 이상 한 사람으로 제안하지 않아요.',
	nameSuggestedAgain: '**{{name}}**, **{{other}}**: 다시 한 사람으로 제안될 수 있어요.',
	nameRenamed: '**{{name}}**: 지금부터 **{{other}}** 이름으로 표시돼요.',
	nameRenamedLeads:
		'**{{name}}**: 지금부터 **{{other}}** 이름으로 표시돼요. {{quoted}} 이름으로도 여전히 같은 사람을 찾을 수 있어요.',
	nameHasAgain: '**{{name}}**: 이 이름으로 되돌렸어요.',
	nameHidden:
		'**{{name}}**: 숨겼어요. 답변, 목록, 제안 어디에도 이 이름이 나오지 않아요. 이 이름이 나오는 보도는 남아요.',
	nameShown: '**{{name}}**: 다시 표시돼요.',

	namesSame: '이미 **{{name}}** 이름이에요. 바뀐 것은 없어요.',
	namesJoinedAlready: '**{{name}}**, **{{other}}**: 이미 한 사람이에요. 바뀐 것은 없어요.',
	namesNotJoined:
		'**{{name}}**: 다른 이름과 합쳐져 있지 않아요. 입력할 때 나오는 목록에서 골라 주세요.',
	namesIsShown: '**{{name}}**: 표시되는 이름이에요. 이 사람의 것이 아닌 다른 이름을 골라 주세요.',
	namesApartAlready: '**{{name}}**, **{{other}}**: 이미 두 사람이에요. 바뀐 것은 없어요.',
	namesNotApart: '**{{name}}**, **{{other}}**: 두 사람이라고 정해진 적이 없어요. 바뀐 것은 없어요.',
	namesOneHidden:
		'**{{name}}**, **{{other}}**: 둘 중 하나가 숨겨져 있어요. 먼저 `/이름 표시`를 사용해 주세요.',
	namesHiddenAlready: '**{{name}}**: 이미 숨겨져 있어요. 바뀐 것은 없어요.',
	namesNotHidden: '**{{name}}**: 숨겨져 있지 않아요. 바뀐 것은 없어요.',
	namesTaken:
		'**{{other}}**: 이미 있는 사람이에요. **{{name}}** 본인이라면 `/이름 합치기`를 사용해 주세요.',
	namesTooMany: '**{{name}}**: 이름이 이미 너무 많아요. 먼저 `/이름 나누기`로 하나를 나눠 주세요.',
	namesFull: '이름에 관한 결정이 너무 많아요. 먼저 하나를 되돌려 주세요.',

	alikeTitle: '비슷한 이름',
	alikePair: '{{one}}, {{other}}',
	alikePerson_other: '**{{name}}** (보도 {{count}}건)',
	alikeOne: '한 사람',
	alikeTwo: '두 사람',
	alikeMore: '더 있어요. 이것들을 정하면 나와요.',
	alikeSpelling: '띄어쓰기, 붙임표, 악센트나 직함이 다름',
	alikeOrder: '단어 순서가 다름',
	alikeInitial: '한쪽에 머리글자가 있음',
	alikeMiddleName: '한쪽에 가운데 이름이 있음',
	alikeRomanization: '같은 소리, 다른 로마자 표기',
	alikeScript: '다른 문자, 같은 소리',
	alikeLetter: '한 글자가 다름',
} as const satisfies Translation<typeof english, 'ko'>;
