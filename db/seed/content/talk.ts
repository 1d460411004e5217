/** What visitors ask at exhibits, by the exhibit's number, and what is answered; `daysAgo` counts from today. */
export type SeedTalk = {
  exhibit: number;
  text: string;
  locale: 'de' | 'en';
  /** Shown with it; empty for none. */
  name: string;
  answer: string;
  status: 'waiting' | 'shown' | 'hidden';
  daysAgo: number;
};

export const seedTalks: SeedTalk[] = [
  {
    exhibit: 1,
    text: 'Wie haben Sie die Länder dazu gebracht, dieselben Standards anzuwenden? Bei uns scheitert das schon an den Formularen.',
    locale: 'de',
    name: 'Mareike, Beratungsstelle Nord',
    answer:
      'Mit dem Kleinsten: einem Bogen von einer Seite, den alle ohnehin brauchten. Erst als der überall lag, haben wir über Fristen gesprochen.\n\nDen Bogen schicken wir gern.',
    status: 'shown',
    daysAgo: 6,
  },
  {
    exhibit: 1,
    text: 'Do you also advise people who are still abroad and have signed a contract already?',
    locale: 'en',
    name: '',
    answer:
      'Yes, by video and in eight languages. About one in six of our conversations begins before the journey.',
    status: 'shown',
    daysAgo: 4,
  },
  {
    exhibit: 1,
    text: 'Gibt es die Falldokumentation auch als leere Vorlage?',
    locale: 'de',
    name: 'T. Okafor',
    answer: '',
    status: 'shown',
    daysAgo: 1,
  },
  {
    exhibit: 1,
    text: 'Welche Fälle geben Sie an andere Stellen ab, und wie halten Sie danach den Kontakt?',
    locale: 'de',
    name: '',
    answer: '',
    status: 'waiting',
    daysAgo: 0,
  },
  {
    exhibit: 2,
    text: 'Wer bezahlt die gemeinsame Stunde, wenn beide Häuser beteiligt sind?',
    locale: 'de',
    name: 'Jobcenter, Team Anerkennung',
    answer: 'Jedes Haus die eigene. Das war die kürzeste Verhandlung des ganzen Projekts.',
    status: 'shown',
    daysAgo: 5,
  },
  {
    exhibit: 2,
    text: 'How long did it take until both offices trusted the checklist?',
    locale: 'en',
    name: 'Priya',
    answer: '',
    status: 'waiting',
    daysAgo: 0,
  },
  {
    exhibit: 4,
    text: 'Was machen Sie, wenn in einer Schicht neun Sprachen gesprochen werden?',
    locale: 'de',
    name: '',
    answer:
      'Bilder zuerst, Wörter danach. Die Übergabe hat zwölf Karten, und jede versteht man auch ohne Text.',
    status: 'shown',
    daysAgo: 3,
  },
  {
    exhibit: 4,
    text: 'KAUFEN SIE JETZT günstige Sprachkurse im Paket!!!',
    locale: 'de',
    name: '',
    answer: '',
    status: 'hidden',
    daysAgo: 2,
  },
  {
    exhibit: 10,
    text: 'Fährt der Bus auch in den Schulferien?',
    locale: 'de',
    name: 'Lena',
    answer: 'Gerade dann: In den Ferien haben viele zum ersten Mal Zeit.',
    status: 'shown',
    daysAgo: 2,
  },
];
