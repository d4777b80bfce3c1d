import type { Translation } from '../catalogue.ts';
import type { profile as english } from '../en/profile.ts';

export const profile = {
	asReported: '{{day}} 보도 기준',
	asReportedBy: '{{source}}, {{day}} 보도 기준',
	readFromText: '본문에서 읽음',
	earlierRoles: '이전 직함',
	rolePeriod: '{{first}}~{{last}}',
	inReportsWith: '함께 보도된 인물',
	inTheNews: '관련 뉴스',
	allStories: '모든 뉴스',

	whatTheySaid: '발언',
	whatTheySaidNewest: '발언({{total}}건 중 최신 {{shown}}건)',
	whatSaid: '{{person}}의 발언',
	whatSaidWith: '{{person}}의 발언: {{words}}',
	statements_other: '발언 {{count}}건',
	quotedBy: '{{person}} 인용',
	onSubject: '{{subject}} 관련',
	noReportSays: '여기에 {{person}}의 발언을 전한 보도가 없어요.',
	noReportSaysWith: '여기에 {{words}} 관련 {{person}}의 발언을 전한 보도가 없어요.',
	allStatements: '모든 발언',
	storiesButton: '뉴스',
	saidEmpty: '`said:` 값이 비어 있어요. `said:트럼프 관세`처럼 뒤에 사람 이름을 써 주세요.',
	saidExcluded:
		'`said:` 조건은 빼기표로 제외할 수 없어요. 발언을 찾으려면 `said:` 뒤에 사람 이름을 써 주세요.',
	saidWithFilter:
		'`said:` 조건은 단어하고만 쓸 수 있어요. `from:`, `since:`, `until:`, `OR`, 빼기표가 붙은 단어를 빼 주세요.',

	couldBeAny: '{{typed}}에 해당하는 결과가 여럿이에요. 어느 것을 말하나요?',
	mostMentioned:
		'가장 많이 언급된 {{shown}}개예요. 다른 결과를 찾으려면 더 자세한 이름을 입력해 주세요.',
	severalCalled: '뉴스에 {{role}} 직함으로 나오는 사람이 여럿이에요. 누구를 말하나요?',
	nobodyCalledExactly:
		'뉴스에 정확히 {{role}} 직함으로 나오는 사람은 없어요. 혹시 이 중 한 명인가요?',
	newestFirst: '최신 보도부터 나와요.',
	storiesMention_other: '뉴스 {{count}}건에 {{words}} 언급이 있어요.',
	atLeastMention_other: '뉴스 {{count}}건 이상에 {{words}} 언급이 있어요.',
	whichMeant: '어느 것을 말하나요?',
	whichToRead: '어느 것을 읽을까요?',
	showingNewest: '최신 {{shown}}건을 보여 드려요.',
} as const satisfies Translation<typeof english, 'ko'>;
