import type { SeedSession } from '../types';
import { upcomingForumsAfternoon, upcomingForumsMorning } from './upcoming-forums';

const everyone = { track: null, day: 0, limited: false } as const;

export const upcomingSessions: SeedSession[] = [
  {
    ...everyone,
    slug: 'ankommen',
    format: 'break',
    room: 'foyer',
    start: '10:00',
    minutes: 30,
    language: 'both',
    title: { de: 'Ankommen', en: 'Arrival' },
    summary: {
      de: 'Kaffee, Namensschild, ein erster Blick auf die Poster. Am Tresen hilft Ihnen das Team auch auf Englisch, Ukrainisch und in Gebärdensprache.',
      en: 'Coffee, name badge, a first look at the posters. At the desk the team also helps in English, Ukrainian and German Sign Language.',
    },
    description: { de: '', en: '' },
    speakers: [],
  },
  {
    ...everyone,
    slug: 'eroeffnung',
    format: 'plenary',
    room: 'hall',
    start: '10:30',
    minutes: 30,
    language: 'de',
    title: { de: 'Eröffnung: Was Ankommen braucht', en: 'Opening: what arriving takes' },
    summary: {
      de: 'Zwei Menschen, zwei Wege in den Beruf – und ein Gespräch darüber, was auf der Strecke geholfen hat.',
      en: 'Two people, two routes into their profession – and a conversation about what helped along the way.',
    },
    description: {
      de: 'Statt Grußworten beginnt der Tag mit einem Gespräch: Eine Ingenieurin und ein Pflegefachmann erzählen, wer im richtigen Moment das Richtige getan hat. Die Gastgeber*innen sagen danach, was sie sich von diesem Tag erhoffen, und in welcher Form die Ergebnisse weitergehen.',
      en: 'Instead of words of welcome the day begins with a conversation: an engineer and a nurse tell who did the right thing at the right moment. The hosts then say what they hope for from the day and how its results will be taken forward.',
    },
    speakers: [
      { key: 'selin-hoffmann', part: 'moderator' },
      { key: 'matthias-orlow', part: 'speaker' },
      { key: 'susanne-kirchhoff', part: 'speaker' },
    ],
  },
  ...upcomingForumsMorning,
  {
    ...everyone,
    slug: 'mittagspause',
    format: 'break',
    room: 'foyer',
    start: '12:15',
    minutes: 60,
    language: 'both',
    title: { de: 'Mittagessen', en: 'Lunch' },
    summary: {
      de: 'Vegetarisch und vegan aus einer Küche, in der Auszubildende mit Fluchterfahrung kochen.',
      en: 'Vegetarian and vegan, from a kitchen in which trainees with refugee experience cook.',
    },
    description: { de: '', en: '' },
    speakers: [],
  },
  {
    ...everyone,
    slug: 'rundgang-durch-die-galerie',
    format: 'walk',
    room: 'winter-garden',
    start: '13:15',
    minutes: 90,
    language: 'both',
    title: { de: 'Rundgang durch die Galerie', en: 'Walk through the gallery' },
    summary: {
      de: '14 Stationen, sechs Runden zu je 15 Minuten: Poster lesen, nachfragen, notieren.',
      en: '14 stations, six rounds of 15 minutes each: read posters, ask questions, take notes.',
    },
    description: {
      de: 'An jeder Station steht jemand aus dem Projekt. Ihre Gruppe wechselt nach 15 Minuten; wer lieber allein und langsamer geht, tut das und findet an jeder Station einen Stuhl. Fragen und Ideen kommen auf Karten oder über den QR-Code an der Station und fließen in die Dokumentation ein. Alle Stationen sind stufenlos erreichbar, die Texte hängen zusätzlich in großer Schrift aus.',
      en: 'Someone from the project is at every station. Your group moves on after 15 minutes; if you prefer to go alone and more slowly, do so – there is a chair at every station. Questions and ideas go on cards or through the QR code at the station and into the documentation. All stations can be reached without steps, and the texts are also displayed in large print.',
    },
    speakers: [],
  },
  {
    ...everyone,
    slug: 'kaffeepause',
    format: 'break',
    room: 'foyer',
    start: '14:45',
    minutes: 15,
    language: 'both',
    title: { de: 'Kaffeepause', en: 'Coffee break' },
    summary: { de: '', en: '' },
    description: { de: '', en: '' },
    speakers: [],
  },
  ...upcomingForumsAfternoon,
  {
    ...everyone,
    slug: 'ernte-und-abschluss',
    format: 'plenary',
    room: 'hall',
    start: '16:00',
    minutes: 30,
    language: 'de',
    title: {
      de: 'Ernte und Abschluss: Was wir ab morgen anders machen',
      en: 'Harvest and closing: what we do differently from tomorrow',
    },
    summary: {
      de: 'Die meistgenannten Ideen aus Galerie und Foren – und drei Zusagen, an denen wir uns messen lassen.',
      en: 'The most frequent ideas from gallery and forums – and three commitments against which we can be measured.',
    },
    description: {
      de: 'Samira Engel fasst zusammen, was auf den Karten steht. Anschließend sagen drei Organisationen, was sie bis zum Sommer umsetzen. Um 16:30 Uhr ist Schluss; wer mag, bleibt zum Gespräch am Wasser.',
      en: 'Samira Engel sums up what is on the cards. Three organisations then say what they will put into practice by the summer. We finish at 4.30 pm; those who like stay for a conversation by the water.',
    },
    speakers: [
      { key: 'selin-hoffmann', part: 'moderator' },
      { key: 'samira-engel', part: 'speaker' },
    ],
  },
];
