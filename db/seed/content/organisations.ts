import type { CategoryKey } from '../types';

export type Organisation = { name: string; domain: string };

function at(domain: string, ...names: string[]): Organisation[] {
  return names.map((name) => ({ name, domain: `${domain}.example` }));
}

/** Invented bodies and plain departments; every domain is one that can belong to nobody. */
export const organisations: Record<CategoryKey, Organisation[]> = {
  programme: [
    ...at('iq-kueste', 'IQ Netzwerk Küste'),
    ...at('iq-elbtal', 'IQ Netzwerk Elbtal'),
    ...at('iq-rhein-ruhr', 'IQ Netzwerk Rhein-Ruhr'),
    ...at('iq-alpenvorland', 'IQ Netzwerk Alpenvorland'),
    ...at('iq-havelland', 'IQ Netzwerk Havelland'),
    ...at('iq-saaleland', 'IQ Netzwerk Saaleland'),
    ...at('fachstelle-einwanderung', 'IQ Fachstelle Einwanderung und Integration'),
    ...at('vernetzungsprojekt', 'IQ Vernetzungsprojekt'),
    ...at('fachstelle-anerkennung', 'IQ Fachstelle Anerkennung und Qualifizierung'),
    ...at('faire-integration', 'IQ Fachstelle Faire Integration'),
    ...at('anerkennung-elbtal', 'Anerkennungsbüro Elbtal, Dresden'),
    ...at('offene-werkstaetten', 'Offene Werkstätten Spree gGmbH'),
    ...at('sprachwerk-leine', 'Sprachwerk Leine, Hannover'),
    ...at('lernwege', 'Haus der Lernwege, Bremen'),
    ...at('kueste-land', 'Küste & Land Beratungsverbund e. V., Güstrow'),
    ...at('mittelstandswerkstatt', 'Mittelstandswerkstatt Elbe-Börde, Magdeburg'),
  ],
  funder: [
    ...at('foerderpolitik', 'Bundesministerium, Abteilung Förderpolitik'),
    ...at('europafonds', 'Verwaltungsstelle Europäischer Sozialfonds'),
    ...at('land-arbeit', 'Landesministerium, Referat Arbeitsförderung'),
  ],
  administration: [
    ...at('programmbuero', 'Programmbüro Arbeitsmarktintegration'),
    ...at('zuwendung', 'Servicestelle Zuwendung und Prüfung'),
  ],
  partner: [
    ...at('jobcenter-nordstadt', 'Jobcenter Nordstadt'),
    ...at('jobcenter-talaue', 'Jobcenter Kreis Talaue'),
    ...at('arbeit-oderland', 'Arbeitsagentur Oderland'),
    ...at('kammerverbund', 'Kammerverbund Oderland'),
    ...at('hs-kinzigtal', 'Hochschule Kinzigtal'),
    ...at('klinikverbund-isarwinkel', 'Klinikverbund Isarwinkel, Bad Tölz'),
    ...at('lindenhof', 'Lindenhof Lebensmittel GmbH'),
    ...at('vhs-havelland', 'Volkshochschule Havelland'),
    ...at('neue-nachbarschaft', 'Neue Nachbarschaft Leipzig e. V.'),
    ...at('skills-arrival', 'European Network for Skills and Arrival'),
  ],
  federal: [
    ...at('bund-fachkraefte', 'Bundesministerium, Referat Fachkräftesicherung'),
    ...at('bund-arbeitsmarkt', 'Bundesministerium, Abteilung Arbeitsmarkt'),
    ...at('bund-bildung', 'Bundesministerium, Referat Berufliche Bildung'),
    ...at('bund-migration', 'Bundesbehörde für Migration, Abteilung Integration'),
    ...at('bund-forschung', 'Bundesinstitut für Berufsforschung'),
  ],
  association: [
    ...at('wohlfahrt-bruecke', 'Wohlfahrtsverband Brücke'),
    ...at('handwerk-mitte', 'Verband des Handwerks Mitte'),
    ...at('gewerkschaft', 'Gewerkschaft Bau und Dienste'),
    ...at('staedtebund', 'Bund der Städte und Kreise'),
    ...at('dachverband', 'Dachverband Neue Nachbarschaft'),
  ],
};

export const diets = {
  de: [
    'vegetarisch',
    'vegetarisch',
    'vegan',
    'vegan',
    'halal',
    'kein Schweinefleisch',
    'glutenfrei (Zöliakie)',
    'laktosefrei',
    'keine Nüsse, starke Allergie',
    'koscher, wenn möglich',
  ],
  en: ['vegetarian', 'vegan', 'halal', 'no nuts, please (allergy)'],
};

export const accessNeeds = {
  de: [
    'Ich nutze einen Rollstuhl und brauche einen Platz am Gang.',
    'Schriftdolmetschen, bitte einen Platz mit Blick auf die Leinwand.',
    'Ich höre schwer: Induktionsschleife wäre gut.',
    'Deutsche Gebärdensprache für Eröffnung und ein Forum.',
    'Unterlagen bitte vorab als barrierefreies PDF (Screenreader).',
    'Ich komme mit Assistenzhund.',
    'Kurze Wege, ich kann nicht lange stehen.',
    'Ruheraum in der Mittagspause.',
  ],
  en: ['Step-free access, please.', 'A seat near the front: I lip-read.'],
};
