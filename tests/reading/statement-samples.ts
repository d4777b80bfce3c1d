/**
 * Texts with their names marked, and what is said in them. `[Name]` is a person, and a part of a name
 * before it means the same person; `[Kim|?]` could be several; `|o` is an organization and `|l` a place;
 * `{title|Name}` is a role. What is said: `Name: "words"` if quoted, `Name: *` for the only sentence,
 * `Name: The beginning…` for one of several, and `Name < Agency: …` if somebody passes it on.
 */
export type StatementSample = readonly [marked: string, ...said: string[]];

/** Statements that are there to be found. */
export const saidSamples: readonly StatementSample[] = [
	// wire
	[
		'Russian {Security Council Secretary|Sergei Shoigu} [Sergei Shoigu] said that North Korean leader [Kim Jong-un] decided to send 1,000 sappers, [Russia|l]’s state-run [TASS|o] reported.',
		'Sergei Shoigu < TASS: *',
	],
	[
		'[Sergei Shoigu] arrived. “Following the expulsion of invaders, we’ve agreed to continue,” the state-run [RIA Novosti|o] quoted [Shoigu] as saying. “This is a kind of brotherly aid.”',
		'Sergei Shoigu < RIA Novosti: "Following the expulsion of invaders, we’ve agreed to continue"',
		'Sergei Shoigu < RIA Novosti: "This is a kind of brotherly aid."',
	],
	[
		'[Moscow|l] and [Pyongyang|l] agreed to erect memorials, [TASS|o] and [RIA Novosti|o] quoted [Sergei Shoigu] as saying.',
		'Sergei Shoigu < TASS and RIA Novosti: *',
	],
	[
		'[KCNA|o] quoted [Kim Jong-un] as expressing his resolve to “invariably and unconditionally support” [Russia|l].',
		'Kim Jong-un < KCNA: *',
	],
	[
		'[Volodymyr Zelensky] said on Tuesday that [Ukraine|l] would not give up land.',
		'Volodymyr Zelensky: *',
	],
	[
		'[Ukraine|l] will not give up land, [Volodymyr Zelensky] said on Tuesday.',
		'Volodymyr Zelensky: *',
	],
	['[Ukraine|l] needs more shells, according to [Rustem Umerov].', 'Rustem Umerov: *'],
	['According to [Rustem Umerov], [Ukraine|l] needs more shells.', 'Rustem Umerov: *'],
	[
		'[Jerome Powell], the chair of the [Federal Reserve|o], told reporters that rates would stay high.',
		'Jerome Powell: *',
	],
	[
		'The central bank’s governor, [Andrew Bailey], warned that prices could rise again.',
		'Andrew Bailey: *',
	],
	[
		'Speaking in [Berlin|l], German Chancellor [Friedrich Merz] insisted the reform was fair.',
		'Friedrich Merz: *',
	],
	[
		'“We are ready for talks at any level,” [Abbas Araghchi] told [Al Jazeera|o] on Sunday.',
		'Abbas Araghchi: "We are ready for talks at any level"',
	],
	[
		'“We are ready,” said [Abbas Araghchi], “for talks at any level.”',
		'Abbas Araghchi: "We are ready"',
		'Abbas Araghchi: "for talks at any level."',
	],
	[
		'[Abbas Araghchi] said: “We are ready for talks at any level.”',
		'Abbas Araghchi: "We are ready for talks at any level."',
	],
	[
		'[Abbas Araghchi] wrote on [Telegram|o]: “We are ready for talks.”',
		'Abbas Araghchi: "We are ready for talks."',
	],
	[
		'[Marco Rubio] arrived in [Tokyo|l]. He said the alliance was “stronger than ever.” He added that more talks would follow.',
		'Marco Rubio: He said the alliance was “stronger than ever.”',
		'Marco Rubio: He added that…',
	],
	['[Narendra Modi] denied that his party had delayed the count.', 'Narendra Modi: *'],
	[
		'[Kim Jong-un] was quoted by [KCNA|o] as saying that the plant would open in May.',
		'Kim Jong-un < KCNA: *',
	],
	[
		'The plant will open in May, [Yonhap|o] reported, citing [Cho Tae-yong].',
		'Cho Tae-yong < Yonhap: *',
	],
	['[Dmitry Peskov] told [TASS|o] that no meeting was planned.', 'Dmitry Peskov: *'],
	['[Wang Yi] (王毅) yesterday said that [Beijing|l] opposed the sale.', 'Wang Yi: *'],
	['[Donald Trump] has said the tariffs will bring back factories.', 'Donald Trump: *'],
	['But [Donald Trump] later claimed the letter was forged.', 'Donald Trump: *'],
	[
		'[Dmitry Peskov] quoted [Vladimir Putin] as saying that the pause was over.',
		'Vladimir Putin < Dmitry Peskov: *',
	],
	['[Donald Trump] said [Vladimir Putin] had told him the war would end.', 'Donald Trump: *'],
	['[António Guterres] accused both sides of ignoring the dead.', 'António Guterres: *'],
	[
		'[Sergei Shoigu] visited the region. Mr [Shoigu] announced that 500 houses would be built.',
		'Sergei Shoigu: Mr Shoigu announced…',
	],
	// headlines
	['Trade war is over, says [Donald Trump]', 'Donald Trump: *'],
	['[Donald Trump]: We will win the trade war', 'Donald Trump: *'],
	['[Donald Trump] says trade war is over', 'Donald Trump: *'],
	['[Keir Starmer] warns of ‘painful’ budget', 'Keir Starmer: *'],
	['‘We will not be bullied,’ says [Mark Carney]', 'Mark Carney: "We will not be bullied"'],
	// tabloid
	[
		'“I was gutted when they told me,” sobbed mum-of-three [Kelly Marsh], 34, from [Hull|l].',
		'Kelly Marsh: "I was gutted when they told me"',
	],
	[
		'Mum-of-three [Kelly Marsh], 34, from [Hull|l], said: “I was gutted when they told me.”',
		'Kelly Marsh: "I was gutted when they told me."',
	],
	[
		"'I was gutted when the neighbours' dog died,' said [Kelly Marsh], 34.",
		'Kelly Marsh: "I was gutted when the neighbours\' dog died"',
	],
	[
		'‘The workers’ rights are at risk,’ said Ms [Ellen Reed]. ‘It’s a farce.’',
		'Ellen Reed: "The workers’ rights are at risk"',
		'Ellen Reed: "It’s a farce."',
	],
	['“Enough is enough!” [Kelly Marsh] told [The Sun|o].', 'Kelly Marsh: "Enough is enough!"'],
	['“Will nobody help us?” she asked.'],
	[
		'[Kelly Marsh] lost her home in the flood. “Will nobody help us?” she asked.',
		'Kelly Marsh: "Will nobody help us?"',
	],
	// official
	[
		'{Minister of Health|Ana Ruiz} [Ana Ruiz] opened the clinic. The minister said that waiting times had been halved.',
		'Ana Ruiz: The minister said…',
	],
	[
		'{Former president|Lee Teng} [Lee Teng] attended. The former president added that peace had no price.',
		'Lee Teng: The former president…',
	],
	[
		'The Commission’s spokesperson, [Paula Pinho], confirmed that the file was closed.',
		'Paula Pinho: *',
	],
	[
		'[Ursula von der Leyen] stated: “Europe stands with the victims. It will not look away.”',
		'Ursula von der Leyen: "Europe stands with the victims. It will not look away."',
	],
	[
		'[Ana Ruiz] stressed that vaccines were safe and explained that the study had been repeated.',
		'Ana Ruiz: *',
	],
	// translated
	[
		'„Wir sind bereit, sofort zu helfen“, said [Karl Lang].',
		'Karl Lang: "Wir sind bereit, sofort zu helfen"',
	],
	[
		'«This treaty will not be signed by us», declared [Ilham Aliyev].',
		'Ilham Aliyev: "This treaty will not be signed by us"',
	],
	[
		'[Xi Jinping] emphasized that it is necessary to adhere to the principle, [Xinhua|o] reported.',
		'Xi Jinping < Xinhua: *',
	],
	[
		'The head of the delegation, [Li Na], noted that the two peoples share a long friendship.',
		'Li Na: *',
	],
	// opinion
	['As a nation we must choose, [Mary Oduya] argued in her column last week.', 'Mary Oduya: *'],
	['[Mary Oduya] argues that the tax would hurt the poor.', 'Mary Oduya: *'],
	// sport
	[
		'“The lads gave everything tonight, and I’m proud,” said {manager|Dave Mullin} [Dave Mullin].',
		'Dave Mullin: "The lads gave everything tonight, and I’m proud"',
	],
	[
		'{Coach|Pia Lund} [Pia Lund] admitted her side had been lucky. “We were second best all night,” she said. “But we never stop.”',
		'Pia Lund: Coach Pia Lund admitted…',
		'Pia Lund: "We were second best all night"',
		'Pia Lund: "But we never stop."',
	],
	['Mexican striker [Luis Vega] said he would stay at the club.', 'Luis Vega: *'],
	// court
	['Judge [Ruth Abara] ruled that the search had been unlawful.', 'Ruth Abara: *'],
	[
		'“The defendant showed no remorse,” Judge [Ruth Abara] wrote in the ruling.',
		'Ruth Abara: "The defendant showed no remorse"',
	],
	['[Tom Ellery], prosecuting, said the attack had been planned for months.', 'Tom Ellery: *'],
	['[Hana Weiss] testified that the door had been locked.', 'Hana Weiss: *'],
	['[Peter Falk]’s lawyer, [Joan Pruitt], said her client was innocent.', 'Joan Pruitt: *'],
	// business
	[
		'“Demand for our chips is off the charts,” [Nvidia|o] chief executive [Jensen Huang] said in a statement.',
		'Jensen Huang: "Demand for our chips is off the charts"',
	],
	['[Acme|o]’s chief financial officer [Uma Rao] said sales had doubled.', 'Uma Rao: *'],
	[
		'Sales had doubled in a year, [Uma Rao], chief financial officer of [Acme|o], said in a call with analysts.',
		'Uma Rao: *',
	],
	[
		'“Attackers no longer break in, they log in,” explains [Rik Visser], a researcher at [Novalock|o].',
		'Rik Visser: "Attackers no longer break in, they log in"',
	],
	[
		'“Attackers no longer break in – they log in”, [Rik Visser], head of research at [Novalock|o], said.',
		'Rik Visser: "Attackers no longer break in – they log in"',
	],
	// quotations over several paragraphs
	[
		'[Omar Haddad] said: “We have lost our homes.\n\n“We have lost our fields.”\n\nThe rain went on.',
		'Omar Haddad: "We have lost our homes."',
		'Omar Haddad: "We have lost our fields."',
	],
	[
		'“He told me, ‘Run for your life,’ and I ran,” [Omar Haddad] said.',
		'Omar Haddad: "He told me, ‘Run for your life,’ and I ran"',
	],
	[
		'[Omar Haddad] said in a post on [X|o]:\n“We have lost our homes.”',
		'Omar Haddad: "We have lost our homes."',
	],
	['[Omar Haddad] called the plan “a recipe for disaster” on Friday.', 'Omar Haddad: *'],
	[
		'[Omar Haddad] said the plan was “a recipe for disaster” and pledged to fight it.',
		'Omar Haddad: *',
	],
	[
		'[Omar Haddad]: “We will come back to our homes.”',
		'Omar Haddad: "We will come back to our homes."',
	],
	[
		'Mr [Omar Haddad] and Mrs [Lina Sayegh] met on Monday. Mr [Haddad] said the road was open. She said it was not.',
		'Omar Haddad: Mr Haddad said the road was open.',
	],
	[
		'Ms [Lina Sayegh] said that Mr [Omar Haddad] was wrong. She added that the road was closed.',
		'Lina Sayegh: Ms Lina Sayegh said…',
		'Lina Sayegh: She added…',
	],
	// where and when people speak
	[
		'“The army must change at once,” [Anna Weber] said in an interview with the BBC.',
		'Anna Weber: "The army must change at once"',
	],
	[
		'“The army must change at once,” [Anna Weber] said at a news conference in Brussels on Monday.',
		'Anna Weber: "The army must change at once"',
	],
	[
		'“The army must change at once,” [Anna Weber] told reporters on his way to the airport.',
		'Anna Weber: "The army must change at once"',
	],
	[
		'“The army must change at once,” [Anna Weber] said in parliament.',
		'Anna Weber: "The army must change at once"',
	],
	[
		'“The army must change at once,” [Anna Weber] said through a spokesman.',
		'Anna Weber: "The army must change at once"',
	],
	[
		'“The army must change at once,” [Anna Weber] wrote on Facebook.',
		'Anna Weber: "The army must change at once"',
	],
	[
		'“The army must change at once,” [Anna Weber] said during the debate.',
		'Anna Weber: "The army must change at once"',
	],
	[
		'“The army must change at once,” [Anna Weber] said of the film.',
		'Anna Weber: "The army must change at once"',
	],
	[
		'“The army must change at once,” [Anna Weber] said at the premiere of her film.',
		'Anna Weber: "The army must change at once"',
	],
	[
		'“The army must change at once,” [Anna Weber] said on the sidelines of the summit.',
		'Anna Weber: "The army must change at once"',
	],
	[
		'“The army must change at once,” [Anna Weber] said from the balcony.',
		'Anna Weber: "The army must change at once"',
	],
	[
		'“The army must change at once,” [Anna Weber] said last week.',
		'Anna Weber: "The army must change at once"',
	],
	[
		'“The vote is lost for us,” [Paul Moss] said in 2019. He won. “We will go on now,” [Moss] said on Friday.',
		'Paul Moss: "We will go on now"',
	],
	[
		'In an interview on Sunday, [Anna Weber] said: “The army must change at once.”',
		'Anna Weber: "The army must change at once."',
	],
];
