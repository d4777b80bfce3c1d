import { describe, expect, it } from 'vitest';
import { speaksOfMadeUp } from '#src/text/made-up.ts';

describe('speaksOfMadeUp', () => {
	it.each([
		'A hoax page about Larkhill published three claims on Thursday.',
		'Three claims went around on Thursday. Police said that none of it is true.',
		'The mayor was arrested at noon. It never happened.',
		'The mayor was arrested at noon. These claims are false, police said.',
		'The mayor was arrested at noon, says a page. Nothing in it is true.',
		'Fact check: the mayor was arrested at noon.',
		'Rumours spread in Larkhill on Thursday.',
		'A fake letter says that the bank is closed.',
		'So begins the script of a drill.',
		'The dam breaks at dawn. The exercise assumes that 40 villages are flooded.',
		'The dam breaks at dawn in a disaster drill.',
		'In this scenario the dam breaks at dawn.',
		'A new film by Ann Bell opens on Friday. The president bombs the city.',
		'The president bombs the city. The novel tells of three sisters.',
		'The site runs a prediction game: the king abdicates in May.',
		'The paper retracted the story.',
		'The alert was sent by mistake.',
		'The chatbot wrote that the king abdicates in May.',
		'The posts were misleading, police said.',
		'A new play by Ann Bell is on. It shows the fall of the city.',
		'In the video game the dam breaks.',
		'It was only a joke.',
		'An account claimed the following.',
		'Somebody had made it all up.',
		'A mock trial listed the charges.',
		'The king abdicates in May, the satirical site wrote.',
		'Der Bürgermeister wurde verhaftet. Nichts davon stimmt, sagte die Polizei.',
		'Gerüchte über den Bürgermeister gehen um.',
		'Der Damm bricht. So beginnt das Drehbuch einer Katastrophenschutzübung.',
		'Ein neuer Film von Anna Weber läuft an.',
		'Le maire a été arrêté. Cette rumeur circule depuis jeudi.',
		'Le barrage cède à l’aube, selon le scénario de l’exercice.',
		'El alcalde fue detenido. Es un bulo, dijo la policía.',
		'La presa se rompe al amanecer durante un simulacro.',
		'市長週五被捕。警方闢謠。',
		'市长周五被捕。警方称网传消息不实。',
		'大壩清晨潰堤，防災演習如此設定。',
		'市長が逮捕されたというデマが広がった。',
		'시장이 체포됐다는 것은 사실이 아니다.',
	])('knows what shows that not all of a text is true: %s', (text) => {
		expect(speaksOfMadeUp(text)).toBe(true);
	});

	it.each([
		'The bank said on Thursday that claims rose by 12 percent, and that customers can file claims online.',
		'The group claimed responsibility and claims to have 91 members.',
		'Sudland denied that its forces had shelled the port.',
		'China began a military exercise around Taiwan with 40 ships.',
		'The film industry lost 300 million euros. Film actress Ann Bell was elected.',
		'Hackers used a novel loader.',
		'Sie simste ihm. Die Übungsleiterin ist gewählt.',
		'L’exercice 2025 s’est terminé sur une perte.',
		'El escenario se derrumbó en un concierto.',
		'共軍在臺灣周邊舉行聯合演習。',
	])('leaves news alone: %s', (text) => {
		expect(speaksOfMadeUp(text)).toBe(false);
	});
});
