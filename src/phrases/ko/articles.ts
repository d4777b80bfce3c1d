import type { Translation } from '../catalogue.ts';
import type { articles as english } from '../en/articles.ts';

export const articles = {
	problemMissing: '없음',
	problemType: '필요한 형식: {{expected}}, 현재 형식: {{found}}',
	typeText: '텍스트',
	typeObject: '객체',
	typeList: '목록',
	typeNumber: '숫자',
	typeBoolean: 'true나 false',
	typeNull: 'null',
	typeNothing: '빈 값',
	typeOther: '다른 것',
	problemCharacters: '{{size}}자임, 최대 {{max}}자',
	problemEntries: '{{size}}개임, 최대 {{max}}개',
	problemTooMuch: '너무 많음, 최대 {{max}}',
	problemUnknownKey: '알 수 없는 키가 있음: ‘{{key}}’',
	problemUnknownKeyNear: '알 수 없는 키가 있음: ‘{{key}}’, 혹시 ‘{{guess}}’인가요?',
	problemOneOf: '다음 중 하나여야 함: {{values}}',
	problemNotAllowed: '여기에는 쓸 수 없음',
	problemMore: '문제가 {{number}}개 더 있음',
	problemTwice: '두 번 나옴: 이미 {{line}}행에 있음',

	textEmpty: '비어 있음',
	textHalfCharacter: '반쪽 문자(홀로 있는 서로게이트)가 있음',
	textControl: '제어 문자가 있음',
	textInvisible: '보이지 않는 문자만 있음',
	textTooLong: '{{max}}자를 넘음',
	textTag: 'HTML이 있음: ‘{{found}}’, 일반 텍스트로 써 주세요',
	textEntity: 'HTML이 있음: ‘{{found}}’, 문자 그대로 써 주세요',
	textLost: '사라진 문자 자리에 다른 문자가 있음: ‘{{found}}’, 원문에서 다시 복사해 주세요',
	textGarbled: '잘못된 인코딩으로 깨진 글자가 있음: ‘{{found}}’, 원문에서 다시 복사해 주세요',

	addressForm: '완전한 http나 https 주소여야 함',
	addressSecure: '완전한 https 주소여야 함',
	addressPassword: '사용자 이름이나 비밀번호가 없어야 함',
	languageForm: 'en이나 zh-Hant 같은 BCP 47 태그여야 함',
	languageUnlikely:
		'빠져 있어 영어로 여겨지지만 본문은 {{language}} 같아요, 본문의 언어를 적어 주세요',
	countryForm: 'TW 같은 대문자 두 글자의 국가 코드여야 함',
	countryUnknown: '국가 코드가 아님',
	idForm: 'a-z, 0-9와 한 개짜리 붙임표로만 써야 함',
	domainForm: 'www 없이 소문자 도메인이어야 함',
	domainsNone: '도메인이 하나 이상 있어야 함',
	timeForm: '2026-11-28T09:30:00Z 같은 UTC 시각이어야 함',
	dateForm: '2025-06-19 같은 날짜나 2025-06-19T08:30:00Z 같은 시간대가 있는 날짜와 시각이어야 함',
	dateNear:
		'2025-06-19 같은 날짜나 2025-06-19T08:30:00Z 같은 시간대가 있는 날짜와 시각이어야 함, 혹시 {{guess}}인가요?',
	dateWithoutZone:
		'시각에 시간대가 없음: UTC를 뜻하는 Z나 +08:00 같은 시차를 붙이고 시각 앞에 T를 써 주세요',
	dateNotReal: '존재하지 않는 날짜나 시각임',
	dateYears: 'UTC로 0000년부터 9999년 사이여야 함',
	dateFuture: '{{date}}: 하루 넘게 미래임(현재 {{now}})',
	dateBefore: 'publishedAt({{date}})보다 앞섬',

	speakerUnlisted: '‘{{person}}’: 이 기사의 인물이 아님',
	idMissing:
		'id가 없고 파일 이름 ‘{{id}}’도 id로 쓸 수 없음: id는 a-z, 0-9와 한 개짜리 붙임표로만 씀',
	idTaken:
		'{{location}}의 기사와 id가 같음: ‘{{id}}’, 그 기사가 유지되니 이 기사에는 다른 id를 써 주세요',
	aliasIsName: '‘{{alias}}’: 별칭이 될 수 없음, {{line}}행의 이름임',
	feedTwice: '{{line}}행의 피드와 같음, 둘 중 하나를 삭제해 주세요',
	suggestedTwice: '{{location}}에 있는 피드의 주소임, 둘 중 하나를 삭제해 주세요',
	publisherTaken: '‘{{text}}’: 이미 ‘{{owner}}’에 속함',
} as const satisfies Translation<typeof english, 'ko'>;
