import type { Localized } from '@/lib/i18n/locale';
import type { Spot } from '../../schema/gallery';

export type SeedStop = { exhibit: number; note: Localized; spot: Omit<Spot, 'page'> | null };

/** What the curators of the sample would show first, in their order, and what they would point at. */
export const seedStops: SeedStop[] = [
  {
    exhibit: 2,
    note: {
      de: 'Vier Schritte, aber nur ein Gespräch: Verfolgen Sie oben die Kette von „Klären“ bis „Begleiten“ und fragen Sie sich, wie viele Termine das bei Ihnen wären.',
      en: 'Four steps, yet only one conversation: follow the chain at the top from “Clarify” to “Follow up”, and ask yourself how many appointments it would be where you work.',
    },
    spot: { x: 370, y: 40, width: 610, height: 210 },
  },
  {
    exhibit: 7,
    note: {
      de: 'Die Linien zeigen, wer mit wem Lernorte teilt. Suchen Sie den Betrieb mit den meisten Verbindungen: Er ist der kleinste von allen.',
      en: 'The lines show who shares places of learning with whom. Look for the firm with most connections: it is the smallest of all.',
    },
    spot: { x: 50, y: 410, width: 900, height: 220 },
  },
  {
    exhibit: 4,
    note: {
      de: 'Lesen Sie die Sätze in den Sprechblasen laut. Keiner steht in einem Lehrbuch, alle fallen in jeder Schicht.',
      en: 'Read the sentences in the bubbles aloud. None is in a textbook, and all are said on every shift.',
    },
    spot: { x: 330, y: 10, width: 650, height: 440 },
  },
  {
    exhibit: 9,
    note: {
      de: 'Die drei Fragen ersetzen einen Fragebogen von vierzehn Seiten. Könnten Sie sie über Ihre eigene Arbeit beantworten?',
      en: 'These three questions take the place of a form of fourteen pages. Could you answer them about your own work?',
    },
    spot: { x: 30, y: 590, width: 940, height: 200 },
  },
  {
    exhibit: 1,
    note: {
      de: 'Vom Projekt zur festen Aufgabe in vier Jahren: Achten Sie darauf, was zwischen dem zweiten und dem dritten Punkt geschah. Dort wäre es beinahe zu Ende gewesen.',
      en: 'From a project to a permanent task in four years: mind what happened between the second and the third point. That is where it nearly ended.',
    },
    spot: { x: 30, y: 330, width: 940, height: 165 },
  },
  {
    exhibit: 10,
    note: {
      de: 'Der Fahrplan eines Tages. Bemerkenswert ist die Pause: Gerade dann kommen die meisten zum Bus.',
      en: 'The timetable of one day. The break is the remarkable part: that is just when most people come to the bus.',
    },
    spot: { x: 520, y: 605, width: 450, height: 235 },
  },
  {
    exhibit: 6,
    note: {
      de: 'Ein Netz aus sechs Richtungen statt einer Note. Sehen Sie, wo es am weitesten ausschlägt, und was ein Zeugnis davon gezeigt hätte.',
      en: 'A web of six directions in place of a mark. See where it reaches furthest, and how much of that a certificate would have shown.',
    },
    spot: { x: 120, y: 130, width: 760, height: 490 },
  },
  {
    exhibit: 12,
    note: {
      de: 'Hundert Felder, sechs davon rot: Das sind die Tage, an denen jemand nachfragt. Überlegen Sie, welcher davon bei Ihnen im Kalender fehlt.',
      en: 'A hundred squares, six of them red: the days on which somebody asks how it is going. Think which of them is missing from your own calendar.',
    },
    spot: { x: 300, y: 60, width: 370, height: 590 },
  },
];
