import type { Translation } from '../catalogue.ts';
import type { lists as english } from '../en/lists.ts';

export const lists = {
	quoted: '“{{text}}”',
	quotedWithin: '‘{{text}}’',
	pieces: '{{before}}{{within}}{{after}}',
	sentences: '{{first}} {{second}}',

	stories_other: '뉴스 {{count}}건',
	reports_other: '보도 {{count}}건',
	inReports_other: '보도 {{count}}건에 등장',
	atLeast: '{{amount}} 이상',
	fromSourcesOrMore_other: '{{stories}}, 출처 {{count}}곳 이상',
	storiesSince: '{{day}} 이후 {{stories}}',
	newestWhen: '최신: {{when}}',
	newestArrived: '최근 수신: {{when}}',
	pageOf: '{{pages}}쪽 중 {{page}}쪽',
	endOfListed: '더 오래된 소식은 `until:2025-06-01`처럼 날짜를 넣어 `/검색`으로 찾아 주세요.',
	fewerWords: '나머지를 보려면 단어를 줄여 주세요',
	andOthers_other: '외 {{count}}건',

	newestHere: '여기서 가장 최신 뉴스',
	newestAbout: '이 주제의 최신 뉴스',
	newestFromSource: '이 출처의 최신 뉴스',
	newestOfThese: '이 중 최신 뉴스',
	isFrom: '{{newest}}: {{day}}({{ago}}).',
	arrivedOn: '{{newest}}: {{day}}({{ago}}) 수신.',

	newerPage: '‹ 더 최신',
	olderPage: '더 이전 ›',
	previousPage: '‹ 뒤로',
	readOn: '계속 읽기 ›',
	newestStories: '최신 뉴스',
	coverage: '다루는 내용',
	profileButton: '프로필',
	followButton: '팔로우',
	followThis: '이 주제 팔로우',
	followName: '{{name}} 팔로우',
	whoIsIn: '등장인물',
	chooseOne: '하나 선택',

	showing: '{{topic}} 결과를 보여 드려요(입력: {{typed}})',
	showingAs: '{{topic}} 결과를 보여 드려요(입력: {{typed}}) · {{role}}',
	roleIn: '{{role}}({{source}}, {{day}})',
	roleOn: '{{role}}({{day}})',
	noneMentions:
		'{{topic}} 관련 뉴스 중 {{words}} 언급은 없어요. {{topic}} 관련 뉴스를 모두 보여 드려요.',
	noneHasWords:
		'{{topic}} 관련 뉴스 중 {{words}} 모두를 언급한 것은 없어요. {{topic}} 관련 뉴스를 모두 보여 드려요.',
	namesWith: '{{names}} 및 {{words}}',
	closestLacks: '이 단어가 모두 들어 있는 뉴스는 없어요. 가장 가까운 뉴스에 없는 단어: {{words}}.',
	nextLacks_other:
		'이 단어가 모두 들어 있는 뉴스는 {{count}}건이에요. 그다음 뉴스에 없는 단어: {{words}}.',
	symbolsIgnored: '기호는 무시해요. {{word}}에서 글자와 숫자만 검색해요.',

	kindPerson: '인물',
	kindOrganization: '단체',
	kindPlace: '장소',
	kindTopic: '주제',
	aPerson: '인물',
	anOrganization: '단체',
	aPlace: '장소',
	aTopic: '주제',
} as const satisfies Translation<typeof english, 'ko'>;
