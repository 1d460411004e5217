import { berlin, berlinDay, berlinInstant, shiftDay } from '../berlin-time';
import type { CategoryKey, SeedCategory, SeedEvent } from '../types';
import { categories, consents, formats, hosts, topics } from './catalogue';
import { exhibitsOf } from './exhibits';
import { modelEvent } from './model';
import { upcomingSessions } from './upcoming-sessions';
import { upcomingSpeakers } from './upcoming-speakers';

const DAYS_AHEAD = 49;
const DAYS_OPEN_SO_FAR = 38;

/** Who gives the money is invited; associations are asked for more people than there is room for. */
const manners: Partial<Record<CategoryKey, Pick<SeedCategory, 'approval' | 'byCode'>>> = {
  funder: { byCode: true },
  association: { approval: true },
};

/** `fachkonferenz-2027`; told apart from the model conference when both fall into one year. */
function slugOf(day: string): string {
  const slug = `fachkonferenz-${day.slice(0, 4)}`;
  return slug === modelEvent.slug ? `${slug}-ausblick` : slug;
}

/** A conference seven weeks after `now`: open for registration, agenda and gallery to be seen. */
export function upcomingEvent(now: Date): SeedEvent {
  const today = berlinDay(now);
  const day = shiftDay(today, DAYS_AHEAD);
  return {
    key: 'upcoming',
    slug: slugOf(day),
    status: 'published',
    timeZone: berlin,
    days: [day],
    doors: '10:00',
    start: '10:00',
    end: '16:30',
    registrationOpensAt: berlinInstant(shiftDay(today, -DAYS_OPEN_SO_FAR), '09:00'),
    registrationClosesAt: berlinInstant(shiftDay(day, -7), '18:00'),
    changesUntil: berlinInstant(shiftDay(day, -7), '18:00'),
    cancelUntil: berlinInstant(shiftDay(day, -2), '12:00'),
    // Yesterday, before the desk was left
    confirmedUntil: berlinInstant(shiftDay(today, -1), '16:40'),
    places: 170,
    accent: '#1f4e8c',
    title: {
      de: 'Ankommen, arbeiten, aufsteigen: Was Arbeitsmarktintegration trägt',
      en: 'Arriving, working, moving up: what makes labour market integration last',
    },
    subtitle: {
      de: 'Förderprogramm IQ – Integration durch Qualifizierung',
      en: 'Funding programme IQ – Integration through Qualification',
    },
    summary: {
      de: 'Ein Tag mit 170 Menschen aus Projekten, Ministerien, Behörden und Verbänden: zuhören, streiten, ausprobieren – und anderthalb Stunden lang durch die Galerie gehen.',
      en: 'A day with 170 people from projects, ministries, agencies and associations: listen, argue, try things out – and walk the gallery for an hour and a half.',
    },
    description: [
      {
        de: 'Eine Stelle ist schnell gefunden, ein Beruf nicht. Zwischen dem ersten Arbeitstag und dem Tag, an dem jemand wieder tut, was sie oder er gelernt hat, liegen Anträge, Kurse, Gespräche – und Menschen, die zur richtigen Zeit das Richtige wissen. Um sie geht es auf dieser Konferenz.',
        en: 'A job is found quickly; a profession is not. Between the first day at work and the day when people once again do what they were trained for lie applications, courses, conversations – and people who know the right thing at the right time. They are what this conference is about.',
      },
      {
        de: 'Acht Foren und Werkstätten nehmen auseinander, was in der Beratung ankommt: das Einwanderungsrecht nach der Reform, der Job-Turbo und die Zeit danach, Künstliche Intelligenz als Kollegin auf Probe, Perspektiven für Geflüchtete aus der Ukraine und die Frage, wen wir bisher kaum erreichen. Englischsprachige Gäste finden in jeder Runde mindestens ein passendes Angebot oder Flüsterübersetzung.',
        en: 'Eight forums and workshops take apart what reaches counselling: immigration law after the reform, the Job-Turbo and the time after it, artificial intelligence as a colleague on probation, prospects for refugees from Ukraine, and the question of whom we hardly reach so far. Guests who speak English will find a suitable session or whispered interpreting in every round.',
      },
      {
        de: 'Das Herz des Tages ist der Rundgang: 14 Stationen, sechs Runden, an jeder Station jemand, der es ausprobiert hat. Wer nicht vor Ort sein kann, findet die veröffentlichten Exponate schon jetzt in der Galerie.',
        en: 'The heart of the day is the gallery walk: 14 stations, six rounds, and at every station someone who has tried it. If you cannot be there, you will find the published exhibits in the gallery already.',
      },
    ],
    venue: {
      name: 'Haus am Ufer',
      street: 'Speicherufer 8',
      postalCode: '10999',
      city: 'Berlin',
      directions: {
        de: 'Vom S-Bahnhof sind es acht Minuten zu Fuß am Wasser entlang, vom Bus (Haltestelle Speicherufer) zwei. Fahrräder stehen überdacht im Hof, Parkplätze gibt es nur für Menschen mit Behinderung (Anmeldung beim Tagungsbüro).',
        en: 'It is an eight-minute walk along the water from the S-Bahn station and two minutes from the bus stop Speicherufer. Covered bicycle racks are in the courtyard; parking is for disabled people only (please tell the conference office).',
      },
      accessibility: {
        de: 'Alle Räume, Stationen und Toiletten sind stufenlos erreichbar, ein Aufzug (110 × 140 cm) führt in die erste Etage. Saal mit Induktionsschleife und Schriftdolmetschen, Deutsche Gebärdensprache auf Wunsch, Ruheraum neben der Garderobe. Assistenzhunde sind willkommen.',
        en: 'All rooms, stations and toilets can be reached without steps; a lift (110 × 140 cm) goes to the first floor. The hall has an induction loop and speech-to-text interpreting, German Sign Language on request, a quiet room beside the cloakroom. Assistance dogs are welcome.',
      },
    },
    contact: modelEvent.contact,
    hosts,
    // The figures of a round are known when it ends.
    figures: [],
    consents,
    categories: categories.map((category) => ({ ...category, ...manners[category.key] })),
    formats,
    topics,
    tracks: [
      { key: 'reach', name: { de: 'Zielgruppen', en: 'Target groups' }, colour: '#0b5c57' },
      { key: 'law', name: { de: 'Recht und Anerkennung', en: 'Law and recognition' }, colour: '#c2512d' },
      { key: 'digital', name: { de: 'Instrumente und KI', en: 'Instruments and AI' }, colour: '#4a3a78' },
      { key: 'work', name: { de: 'Arbeit und Betrieb', en: 'Work and companies' }, colour: '#9a7410' },
    ],
    rooms: [
      room('hall', ['Saal', 'Hall'], 180, ground, [
        'Bühne, Induktionsschleife, Schriftdolmetschen',
        'Stage, induction loop, speech-to-text interpreting',
      ]),
      room('foyer', ['Foyer', 'Foyer'], 190, ground, [
        'Tresen, Garderobe, Stationen 1 bis 8',
        'Desk, cloakroom, stations 1 to 8',
      ]),
      room('winter-garden', ['Wintergarten', 'Winter Garden'], 120, ground, [
        'Stationen 9 bis 14',
        'Stations 9 to 14',
      ]),
      room('forum-a', ['Forum A', 'Forum A'], 60, first, [
        'Reihen, mobile Höranlage',
        'Rows, portable hearing system',
      ]),
      room('forum-b', ['Forum B', 'Forum B'], 50, first, [
        'Reihen, Flüsteranlage',
        'Rows, whispered interpreting',
      ]),
      room('forum-c', ['Forum C', 'Forum C'], 45, first, ['Tische, zwei Leinwände', 'Tables, two screens']),
      room('workshop', ['Werkstatt', 'Workshop'], 32, ground, ['Vier Arbeitstische', 'Four work tables']),
      { ...room('loft', ['Dachstube', 'Loft'], 14, top, ['nur für das Team', 'team only']), stepFree: false },
    ],
    speakers: upcomingSpeakers,
    sessions: upcomingSessions,
    exhibits: exhibitsOf('upcoming'),
  };
}

type Pair = [de: string, en: string];
const ground: Pair = ['Erdgeschoss', 'ground floor'];
const first: Pair = ['1. Etage', 'first floor'];
const top: Pair = ['2. Etage, 18 Stufen', 'second floor, 18 steps'];

function room(
  key: string,
  name: Pair,
  capacity: number,
  floor: Pair,
  equipment: Pair,
): SeedEvent['rooms'][number] {
  return {
    key,
    name: { de: name[0], en: name[1] },
    capacity,
    stepFree: true,
    floor: { de: floor[0], en: floor[1] },
    equipment: { de: equipment[0], en: equipment[1] },
  };
}
