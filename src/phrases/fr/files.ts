import type { Translation } from '../catalogue.ts';
import type { files as english } from '../en/files.ts';

export const files = {
	fileEncoding: 'n’est pas du texte en UTF-8\u00a0; enregistrez-le dans cet encodage',
	fileTooMuch: 'dépasse {{size}}\u00a0Mio\u00a0; divisez-le en plusieurs fichiers',
	fileLink: 'est un lien, et les liens ne sont pas suivis\u00a0; placez ici le fichier lui-même',
	fileNone: 'n’est pas un fichier',
	fileIgnored: 'est ignoré\u00a0: seuls les fichiers .json et .jsonl sont lus',
	fileFault: 'ne peut pas être lu\u00a0: le système signale {{code}}',
	fileAbsent: 'n’existe pas',
	fileForbidden: 'ne peut pas être lu\u00a0: Dateline n’en a pas la permission',
	fileNoFolder: 'n’est pas un dossier',
	fileIsFolder: 'est un dossier, et non un fichier',

	jsonNone: 'n’est pas du JSON',
	jsonTooDeep: 'est imbriqué sur plus de {{levels}} niveaux',
	jsonDeep: 'est trop profondément imbriqué',
	jsonEndsEarly: 'se termine trop tôt\u00a0: la suite manque',
	jsonNoBrace: 'se termine trop tôt\u00a0: il manque une } fermante',
	jsonNoBracket: 'se termine trop tôt\u00a0: il manque un ] fermant',
	jsonNoQuote: 'se termine trop tôt\u00a0: il manque le guillemet fermant d’un texte',
	jsonWord:
		'contient un mot qui n’est pas du JSON\u00a0; mettez le texte entre guillemets droits doubles (")',
	jsonNumber: 'contient un nombre sous une forme que JSON n’autorise pas',
	jsonKey:
		'a besoin ici d’une clé entre guillemets doubles\u00a0; il y a peut-être une virgule de trop avant',
	jsonValue: 'a besoin ici d’une valeur\u00a0; il y a peut-être une virgule de trop avant',
	jsonColon: 'a besoin de deux-points entre une clé et sa valeur',
	jsonComma: 'a besoin d’une virgule avant ceci',
	jsonContinues: 'continue après sa fin\u00a0; un crochet est peut-être fermé trop tôt',
	jsonComment: 'contient un commentaire\u00a0; retirez-le, car JSON n’en autorise pas',
	jsonOpenQuote: 'contient un texte sans guillemet fermant sur la même ligne',
	jsonUnicode: 'contient \\u sans quatre chiffres hexadécimaux',
	jsonBackslash:
		'contient une barre oblique inverse suivie du mauvais caractère\u00a0; écrivez \\\\ pour une barre oblique inverse',
	jsonControl:
		'contient un caractère de contrôle\u00a0; écrivez \\n pour un saut de ligne dans le texte',
} as const satisfies Translation<typeof english, 'fr'>;
