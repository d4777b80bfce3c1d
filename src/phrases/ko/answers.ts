import type { Translation } from '../catalogue.ts';
import type { answers as english } from '../en/answers.ts';

export const answers = {
	lastRead: '지금은 어떤 출처도 읽을 수 없어요 · 마지막으로 읽은 때: {{when}}',
	sourcesRead: '출처를 읽은 때: {{when}}',
	sourcesUnread: '{{feeds}}곳 중 {{unread}}곳은 지금 읽을 수 없어요',

	latest: '최신 뉴스',
	latestOn: '{{topic}} 최신 뉴스',
	latestFrom: '{{source}} 최신 뉴스',
	latestOnFrom: '{{topic}} 최신 뉴스({{source}})',
	noStoriesYet: '여기에는 아직 뉴스가 없어요.',
	searchFor: '검색: {{words}}',
	publishedOn: '{{day}}에 나온 모든 뉴스예요.',
	publishedFrom: '{{first}}부터 나온 모든 뉴스예요.',
	publishedUpTo: '{{last}}까지 나온 모든 뉴스예요.',
	publishedBetween: '{{first}}부터 {{last}}까지 나온 모든 뉴스예요.',
	dateInText: '본문에서 날짜를 찾으려면 따옴표로 묶어 주세요.',

	typeNameOrWords: '이름이나 검색할 단어를 입력해 주세요.',
	typeNameOrPart: '이름이나 그 일부를 입력해 주세요.',
	typeSource: '출처 이름을 입력해 주세요.',
	typeWord: '단어를 하나 이상 입력해 주세요.',
	typeStoryWords: '뉴스에 나온 단어를 입력해 주세요.',

	archiveRebuilt: '그 뒤로 보관함이 다시 만들어졌어요. `/최신`에서 최신 뉴스를 볼 수 있어요.',
	digestHasAll: '지난 뉴스 요약에 더 있는 내용은 없어요.',
	lastMessageHasAll: '새 소식은 모두 [여기 마지막 메시지]({{url}})에 있어요.',
	notPostedHere: '여기에 게시되지 않거나 더 이상 게시되지 않아요.',
	noDigestYet: '여기에는 아직 뉴스 요약이 없었어요. `/최신`에서 최신 뉴스를 볼 수 있어요.',

	askedEither: '둘 중 하나를 요청하셨으니 한 뉴스에 둘 다 나올 필요는 없어요.',
	askedAny: '이 중 하나를 요청하셨으니 한 뉴스에 모두 나올 필요는 없어요.',
	noneHasBoth: '둘 다 나오는 뉴스는 없어요.',
	noneHasAll: '모두 나오는 뉴스는 없어요.',
	eachAlone: '각각의 결과예요:',

	nothingMentions: '여기에 {{words}} 관련 뉴스가 없어요.',
	nothingFromSource: '{{source}}에 {{words}} 관련 뉴스가 없어요.',
	nothingMatches: '여기에 {{words}} 조건에 맞는 뉴스가 없어요.',
	nobodyCalled: '여기 뉴스에 이름이 {{name}}인 사람은 나오지 않아요.',
	listedAs: '여기서 {{name}} 항목은 인물이 아니라 {{kind}}로 등록되어 있어요.',
	tryOtherWords: '단어를 줄이거나 바꿔 보세요.',
	didYouMean: '혹시 {{name}}인가요?',
	didYouMeanOne: '혹시 이 중 하나인가요?',
	storiesOfDay: '그날의 뉴스를 보려면 이렇게 입력해 주세요: {{search}}',

	searchEmpty: '검색할 내용이 없어요. 단어를 하나 이상 입력해 주세요.',
	onlyExcluded: '모든 단어가 제외되었어요. `반도체 -대만`처럼 찾을 단어도 입력해 주세요.',
	dateUnclear: '{{date}}: 날짜가 아니에요. 2025-06-19, `2025-06`, `어제`, `7d`처럼 써 주세요.',
	filterEmpty: '`{{field}}:` 값이 비어 있어요. {{example}} 형식으로 쓰거나 빼 주세요.',
	filterTwice: '`{{field}}:` 조건이 두 번 나와요. 한 번만 써 주세요.',
	filterUnknown:
		'`{{written}}:` 조건은 없어요. {{example}} 형식으로 쓰거나, 단어로 찾으려면 따옴표로 묶어 주세요.',
	fromWithSource: '`from:` 뒤에 출처',
	sinceThatDay: '`since:2025-06-01`(그날부터)',
	untilThatDay: '`until:2025-06-19`(그날까지)',
	dateExcluded:
		'`{{field}}:` 조건은 빼기표로 제외할 수 없어요. 대신 그 날짜로 `{{other}}:` 조건을 써 주세요.',
	datesReversed: '`since:` 날짜가 `until:` 날짜보다 늦어요. 서로 바꿔 주세요.',
	orUnclear:
		'`OR` 조건은 단어 사이에서만 쓸 수 있고 `-`, `from:`, `since:`, `until:` 옆에서는 쓸 수 없어요. 하나씩 검색해 주세요.',
	whichSource: '{{source}}: 어느 출처를 말하나요?',
	sourcesHere: '여기 있는 출처: {{sources}}.',
	noSourceNamed: '여기 뉴스에는 출처가 적혀 있지 않아요.',
} as const satisfies Translation<typeof english, 'ko'>;
