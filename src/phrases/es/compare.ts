import type { Translation } from '../catalogue.ts';
import type { compare as english } from '../en/compare.ts';

export const compare = {
	compareTitle_one: 'Cómo lo cuenta {{count}} fuente',
	compareTitle_many: 'Cómo lo cuentan {{count}} fuentes',
	compareTitle_other: 'Cómo lo cuentan {{count}} fuentes',
	compareNumber: 'Cifra que no coincide: {{number}}',
	compareAgree: 'Las cifras de los titulares y las primeras frases no se contradicen',
	compareOne: 'Solo una fuente de aquí lo cuenta',
	compareBack: '‹ Atrás',
	compareOn: 'Más fuentes ›',
	compareVoices: 'Voces: {{people}}',
	compareCountries: 'Países',
	compareOwners: 'Propiedad',
	compareShare: '{{name}} {{sources}}',
	ownedByState: 'medio estatal',
	ownedByPublic: 'radiotelevisión pública',
	ownedByNonprofit: 'sin ánimo de lucro',
	ownedByPrivate: 'medio privado',
	notKnown: 'no se sabe',
	sourceNotNamed: 'Fuente no indicada',
	compareWithdrawn: 'Las fuentes han retirado todos los artículos de esta noticia. Elige otra.',
	openStory: 'Leer la noticia',
	openCompare: 'Comparar fuentes',
} as const satisfies Translation<typeof english, 'es'>;
