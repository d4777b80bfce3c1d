/** Parts of patterns with the flag `u`: how names, jobs, places, agencies and months are written beside a report. */

export const capitalized = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*`;
export const particle = '(?:de|del|da|der|den|van|von|zu|la|le|el|al|bin|ibn)';
const person = `${capitalized}(?: (?:${particle} )*${capitalized}){1,3}`;
export const people = `${person}(?:(?:, | and | & | und | et | y )${person}){0,4}`;

/** What precedes the people of a byline. */
export const bylineHead =
	'(?:(?:(?:Story|Text|Words|Photos?|Written|Reported|Reporting) )?[Bb]y|BY|Von|VON|Par|PAR|Por|POR) (?![a-z0-9])';
export const post = '(?:[Ss]taff|[Ss]enior|[Cc]hief|[Cc]ity|[Ss]pecial|[Oo]ur|[Oo]wn)';
export const profession =
	'(?:[Rr]eporter|[Ww]riter|[Cc]orrespondent|[Ee]ditor|Redakteur|Korrespondent(?:in)?)';

export const place = `${capitalized}(?: (?:${particle} )*${capitalized}){0,3}`;
const agencies =
	'AP|Reuters|REUTERS|AFP|dpa|DPA|EFE|Efe|EUROPA PRESS|Europa Press|ANSA|APA|SID|KNA|epd|CNA|UPI|PTI|IANS|ANI|TASS|Xinhua|Kyodo|Yonhap|Bernama|BERNAMA|Anadolu|AA|CNN|CNN Español|BBC|NPR|CP|AAP|PA|WAFA|SANA|Bloomberg|GLOBE NEWSWIRE|BUSINESS WIRE|ACN Newswire|ACCESS Newswire|Newsfile';
export const agencyHead = `(?:${agencies})`;
export const agency = String.raw`(?:${agencies}|dpa/\p{L}+)`;

export const monthHead =
	'(?:[Jj]an|[Ff][eé][bv]|[Mm][aä]r|[Aa]pr|[Aa][vb]r|[Mm]a[iy]|[Jj]u[inl]|[Aa]u[g]|[Aa]oû|[Aa]go|[Ss]ep|[Oo][ck]t|[Nn]ov|[Dd][eéi][cz]|[Ee]ne)';
export const month = String.raw`${monthHead}\p{L}*\.?`;
