import type { Localized } from '@/lib/i18n/locale';

export const round: Localized = {
  de: 'Förderprogramm IQ – Integration durch Qualifizierung · Förderrunde 2023–2025',
  en: 'Funding programme IQ – Integration through Qualification · funding round 2023–2025',
};

/** Who pays for all of them. */
export const funding: Localized = {
  de: 'Förderprogramm IQ – Integration durch Qualifizierung, finanziert vom Bundesministerium für Arbeit und Soziales und der Europäischen Union (ESF Plus)',
  en: 'Funding programme IQ – Integration through Qualification, financed by the Federal Ministry of Labour and Social Affairs and the European Union (ESF Plus)',
};

export const storyHeadings = {
  startingPoint: { de: 'Ausgangslage', en: 'Where we started' },
  approach: { de: 'So gehen wir vor', en: 'What we do' },
  result: { de: 'Was dabei herauskommt', en: 'What comes of it' },
  transfer: { de: 'Zum Mitnehmen', en: 'To take home' },
} satisfies Record<string, Localized>;

export const credit: Localized = {
  de: 'Beispiel für die Galerie: Projekt, Namen und Projektzahlen sind erfunden.',
  en: 'Made for this gallery: project, names and project figures are invented.',
};

/** Chart units. */
export const percent: Localized = { de: '%', en: '%' };
export const people: Localized = { de: 'Personen', en: 'people' };
export const weeks: Localized = { de: 'Wochen', en: 'weeks' };

export function same(text: string): Localized {
  return { de: text, en: text };
}

/** A share of a hundred as each language writes it. */
export function share(value: number): Localized {
  return { de: `${value} %`, en: `${value}%` };
}
