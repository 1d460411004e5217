import type { ExhibitSource } from '../../types';
import { credit, people, same } from './poster-words';

export const netzwerkHandwerk: ExhibitSource = {
  number: 7,
  slug: 'netzwerk-handwerk',
  kind: 'good',
  title: { de: 'Netzwerk Handwerk', en: 'Crafts network' },
  summary: {
    de: 'Kleine Handwerksbetriebe teilen sich Lernorte und Anleitung, damit teilweise anerkannte Fachkräfte die fehlenden Inhalte dort nachholen, wo sie schon arbeiten.',
    en: 'Small craft businesses share workshops and instruction so that partially recognised skilled workers can make up what is missing where they already work.',
  },
  story: {
    startingPoint: {
      de: 'Viele ausländische Handwerksabschlüsse werden teilweise anerkannt: Es fehlen einzelne Inhalte. Ein Betrieb mit sechs Leuten kann selten alle davon vermitteln – und verzichtet dann lieber ganz. Fachkräfte bleiben im Status „teilweise“ hängen.',
      en: 'Many foreign craft qualifications are partially recognised: certain elements are missing. A business of six people can rarely teach all of them – and then prefers not to start. Skilled workers remain stuck at “partial”.',
    },
    approach: {
      de: '34 Betriebe bilden Lernverbünde nach Gewerken. Jeder meldet, was er zeigen kann; die Koordination legt daraus für jede Person eine Route über zwei bis vier Werkstätten. Die Überbetriebliche schließt Lücken, die niemand füllt.',
      en: '34 businesses form learning clusters by trade. Each reports what it can teach; the coordinator turns this into a route through two to four workshops for every person. The inter-company training centre fills gaps that nobody else can.',
    },
    result: {
      de: '96 Fachkräfte haben die volle Gleichwertigkeit erreicht, im Mittel nach acht Monaten. Zwölf Betriebe haben zum ersten Mal jemanden aus dem Ausland eingestellt – und vier davon inzwischen zum zweiten Mal.',
      en: '96 skilled workers have achieved full equivalence, after eight months on average. Twelve businesses hired someone from abroad for the first time – and four of them have since done so again.',
    },
    transfer: {
      de: 'Ein Blatt je Betrieb („Das können Sie bei uns lernen“) und eine Koordination mit halber Stelle reichen. Wichtig: Alle Betriebe zahlen weiter, auch wenn gerade anderswo gelernt wird.',
      en: 'One sheet per business (“What you can learn here”) and half a coordinator’s post are enough. Important: every business goes on paying wages while someone learns elsewhere.',
    },
  },
  obstacles: {
    de: 'Fahrzeiten haben wir unterschätzt: Ohne Führerschein war jede dritte Route nicht zu schaffen. Ein Fahrdienst war zu teuer; jetzt plant die Koordination nach Buslinien.',
    en: 'We underestimated travel: without a driving licence every third route was impossible. A shuttle was too expensive; now routes are planned along bus lines.',
  },
  targetGroups: {
    de: 'Fachkräfte mit teilweise anerkanntem Handwerksabschluss, Betriebe bis 20 Beschäftigte',
    en: 'Skilled workers with a partly recognised craft qualification, companies with up to 20 employees',
  },
  partners: {
    de: '34 Betriebe, Handwerkskammer Ostthüringen, Überbetriebliche Lehrwerkstatt',
    en: '34 companies, Chamber of Crafts of East Thuringia, inter-company training workshop',
  },
  people: [{ name: 'Frieder Walczak', role: { de: 'Koordination', en: 'Coordination' }, shown: true }],
  links: [
    {
      title: { de: 'Blatt „Das können Sie bei uns lernen“', en: 'Sheet “What you can learn with us”' },
      url: 'https://handwerk-saaleland.example/lernblatt',
    },
  ],
  topics: ['recognition', 'qualification', 'employers'],
  region: { de: 'Thüringen', en: 'Thuringia' },
  organisation: 'Handwerksverbund Saaleland, Jena',
  contact: { name: 'Frieder Walczak', email: 'route@handwerk-saaleland.example' },
  period: { from: '2023-05', to: '2025-12' },
  poster: {
    format: 'portrait',
    titleLines: ['Netzwerk', 'Handwerk'],
    claim: { de: '34 Betriebe. Eine Werkstatt.', en: '34 businesses. One workshop.' },
    figures: [
      { value: same('34'), label: { de: 'Betriebe im Verbund', en: 'businesses in the network' } },
      { value: same('96'), label: { de: 'volle Gleichwertigkeiten', en: 'full equivalences' } },
      { value: same('8'), label: { de: 'Monate im Mittel', en: 'months on average' } },
    ],
    chart: {
      title: { de: 'Volle Gleichwertigkeit nach Gewerk', en: 'Full equivalence by trade' },
      unit: people,
      items: [
        { label: { de: 'Elektrotechnik', en: 'Electrical' }, value: 31 },
        { label: { de: 'Sanitär, Heizung, Klima', en: 'Plumbing, heating, cooling' }, value: 27 },
        { label: { de: 'Metallbau', en: 'Metalwork' }, value: 18 },
        { label: { de: 'Tischlerei', en: 'Joinery' }, value: 12 },
        { label: { de: 'Friseurhandwerk', en: 'Hairdressing' }, value: 8 },
      ],
      note: { de: 'n = 96, Mai 2023 bis September 2025.', en: 'n = 96, May 2023 to September 2025.' },
    },
    steps: {
      title: { de: 'Eine Route', en: 'One route' },
      items: [
        {
          title: { de: 'Werkstatt A', en: 'Workshop A' },
          text: { de: 'Schaltschrankbau', en: 'Switch cabinets' },
        },
        { title: { de: 'Werkstatt B', en: 'Workshop B' }, text: { de: 'Photovoltaik', en: 'Photovoltaics' } },
        {
          title: { de: 'Lehrgang', en: 'Course' },
          text: { de: 'Messen und Prüfen', en: 'Measuring and testing' },
        },
        {
          title: { de: 'Bescheid', en: 'Decision' },
          text: { de: 'volle Gleichwertigkeit', en: 'full equivalence' },
        },
      ],
    },
    quote: null,
    credit,
  },
  posterAlt: {
    de: 'Hochformatiges Poster auf packpapierbraunem Grund mit schwarzer und oranger Schrift. Oben eine Reihe gezeichneter Werkzeuge: Hammer, Schraubenschlüssel, Säge, Zirkel. In der Mitte ein Netz aus 34 Punkten, durch das eine orange Route über vier Stationen läuft. Unten ein Balkendiagramm: 31 volle Gleichwertigkeiten in der Elektrotechnik, 27 bei Sanitär, Heizung, Klima.',
    en: 'Portrait poster on brown kraft paper with black and orange lettering. At the top a row of drawn tools: hammer, spanner, saw, compasses. In the middle a net of 34 dots with an orange route running through four stops. At the bottom a bar chart: 31 full equivalences in electrical trades, 27 in plumbing, heating and cooling.',
  },
};
