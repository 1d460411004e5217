import type { ExhibitSource } from '../../types';
import { credit, people, same, share } from './poster-words';

export const beratungAufRaedern: ExhibitSource = {
  number: 10,
  slug: 'beratung-auf-raedern',
  kind: 'good',
  title: { de: 'Beratung auf Rädern', en: 'Counselling on wheels' },
  summary: {
    de: 'Ein umgebauter Bus bringt Anerkennungs- und Qualifizierungsberatung in 22 Orte ohne Bahnhof – dorthin, wo Menschen ohnehin sind: Markt, Sprachkurs, Betriebshof.',
    en: 'A converted bus takes counselling on recognition and qualification to 22 places without a railway station – to where people are anyway: market, language course, company yard.',
  },
  story: {
    startingPoint: {
      de: 'In der Fläche liegt die nächste Beratungsstelle oft 60 Kilometer entfernt, der Bus fährt zweimal am Tag. Wer in Schichten arbeitet oder Kinder betreut, kommt nicht. Erreicht wurden vor allem Menschen aus den Kreisstädten.',
      en: 'In rural areas the nearest counselling centre is often 60 kilometres away and the bus runs twice a day. People who work shifts or look after children do not come. Those we reached lived mostly in the county towns.',
    },
    approach: {
      de: 'Unser Beratungsbus fährt nach festem Fahrplan alle zwei Wochen dieselben Orte an. An Bord: zwei Beratende, ein ruhiger Raum, Scanner, Videodolmetschen. Gemeinden und Betriebe stellen den Platz und laden persönlich ein.',
      en: 'Our counselling bus visits the same places every two weeks on a fixed timetable. On board: two counsellors, a quiet room, a scanner, video interpreting. Municipalities and companies provide the space and invite people in person.',
    },
    result: {
      de: '1.140 Erstgespräche in zwei Jahren; 64 Prozent der Ratsuchenden waren zuvor bei keiner Stelle gewesen. Besonders viele kamen in Orten mit Lebensmittelverarbeitung und Logistik – oft mit Abschlüssen, nach denen nie jemand gefragt hatte.',
      en: '1,140 first conversations in two years; 64 per cent of the people had never been to any office before. Most came where food processing and logistics are at home – often with qualifications nobody had ever asked about.',
    },
    transfer: {
      de: 'Verlässlichkeit schlägt Reichweite: lieber 22 Orte alle zwei Wochen als 60 Orte einmal. Und: Der Platz vor dem Sprachkurs ist wirksamer als jeder Flyer.',
      en: 'Reliability beats reach: better 22 places every two weeks than 60 places once. And a spot outside the language school works better than any leaflet.',
    },
  },
  obstacles: {
    de: 'Termine ließen sich nicht vorab buchen: Das Netz reicht in acht Orten nicht. Und im ersten Winter fiel die Heizung dreimal aus – seitdem steht ein Gemeindesaal als Ausweichort im Fahrplan.',
    en: 'Appointments could not be booked in advance: eight places have no reception. And in the first winter the heating failed three times – since then the timetable names a parish hall as an alternative.',
  },
  targetGroups: {
    de: 'Menschen im ländlichen Raum, Beschäftigte in Schichtarbeit, Saisonkräfte',
    en: 'People in rural areas, shift workers, seasonal workers',
  },
  partners: {
    de: '22 Gemeinden, drei Sprachschulen, Landwirtschaftsverband',
    en: '22 municipalities, three language schools, farmers’ association',
  },
  people: [
    {
      name: 'Malte Radünz',
      role: { de: 'Fahrplan und Beratung', en: 'Timetable and counselling' },
      shown: true,
    },
    { name: 'Nadia Kröger', role: { de: 'Beratung', en: 'Counselling' }, shown: true },
  ],
  links: [
    {
      title: { de: 'Fahrplan der 22 Haltepunkte', en: 'Timetable of the 22 stops' },
      url: 'https://kueste-land.example/fahrplan',
    },
    {
      title: { de: 'Bauplan und Kosten des Busses', en: 'Plans and costs of the bus' },
      url: 'https://kueste-land.example/bus',
    },
  ],
  videoUrl: 'https://video.example/ein-tag-an-bord',
  topics: ['counselling', 'recognition', 'fairness'],
  region: { de: 'Mecklenburg-Vorpommern', en: 'Mecklenburg-Western Pomerania' },
  organisation: 'Küste & Land Beratungsverbund e. V., Güstrow',
  contact: { name: 'Malte Radünz', email: 'bus@kueste-land.example' },
  period: { from: '2023-07', to: '2025-12' },
  poster: {
    format: 'portrait',
    titleLines: ['Beratung', 'auf Rädern'],
    claim: {
      de: 'Alle zwei Wochen. 22 Orte. Kein Bahnhof nötig.',
      en: 'Every two weeks. 22 places. No railway station needed.',
    },
    figures: [
      {
        value: { de: '1.140', en: '1,140' },
        label: { de: 'Erstgespräche in zwei Jahren', en: 'first conversations in two years' },
      },
      {
        value: same('22'),
        label: { de: 'Haltepunkte nach festem Fahrplan', en: 'stops on a fixed timetable' },
      },
      {
        value: share(64),
        label: { de: 'waren zuvor bei keiner Stelle', en: 'had never been to any office' },
      },
    ],
    chart: {
      title: { de: 'Erstgespräche nach Art des Haltepunkts', en: 'First conversations by kind of stop' },
      unit: people,
      items: [
        { label: { de: 'Sprachschule', en: 'Language school' }, value: 428 },
        { label: { de: 'Betriebshof', en: 'Company yard' }, value: 351 },
        { label: { de: 'Marktplatz', en: 'Market square' }, value: 226 },
        { label: { de: 'Rathaus', en: 'Town hall' }, value: 135 },
      ],
      note: {
        de: 'n = 1.140, Oktober 2023 bis September 2025.',
        en: 'n = 1,140, October 2023 to September 2025.',
      },
    },
    steps: {
      title: { de: 'Ein Tag an Bord', en: 'A day on board' },
      items: [
        {
          title: same('8:00'),
          text: { de: 'Betriebshof, Schichtwechsel', en: 'Company yard, change of shift' },
        },
        {
          title: same('10:30'),
          text: { de: 'Marktplatz, offene Sprechstunde', en: 'Market square, open surgery' },
        },
        { title: same('13:30'), text: { de: 'Sprachschule, Kursende', en: 'Language school, end of class' } },
        { title: same('16:00'), text: { de: 'Rathaus, Termine', en: 'Town hall, appointments' } },
      ],
    },
    quote: null,
    credit,
  },
  posterAlt: {
    de: 'Hochformatiges Poster mit einer gezeichneten Küstenlandschaft: Ein gelber Bus fährt auf einer geschwungenen Straße an Feldern und einem Leuchtturm vorbei, darüber der Titel „Beratung auf Rädern“. Unter dem Bild drei Kennzahlen, ein Tagesfahrplan von 8 bis 16 Uhr und ein Balkendiagramm: Die meisten Erstgespräche (428) entstanden vor Sprachschulen.',
    en: 'Portrait poster with a drawn coastal landscape: a yellow bus follows a winding road past fields and a lighthouse, above it the title “Beratung auf Rädern” (counselling on wheels). Below the picture three key figures, a day’s timetable from 8 am to 4 pm and a bar chart: most first conversations (428) began outside language schools.',
  },
};
