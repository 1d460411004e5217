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
      de: 'Die rote Linie ist der Weg einer einzigen Person durch vier Lernorte. Zählen Sie, an wie vielen Betrieben er vorbeiführt, die ihn allein nicht hätten anbieten können.',
      en: 'The red line is the way of one person through four places of learning. Count how many firms it passes that could not have offered it alone.',
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
      de: 'Rechts stehen drei Fragen anstelle von dreißig. Könnten Sie sie über Ihre eigene Arbeit beantworten, und würden Sie etwas zeigen statt zu erzählen?',
      en: 'On the right stand three questions in place of thirty. Could you answer them about your own work, and would you show something rather than tell?',
    },
    spot: { x: 30, y: 590, width: 940, height: 200 },
  },
  {
    exhibit: 1,
    note: {
      de: 'Vom Projekt zur festen Aufgabe in vier Jahren. Achten Sie auf das dritte: Stellen, Verträge und Zuständigkeiten gehen über, bevor das Geld des Projekts endet, nicht danach.',
      en: 'From a project to a permanent task in four years. Mind the third: posts, contracts and duties move before the project’s money ends, not after.',
    },
    spot: { x: 30, y: 330, width: 940, height: 165 },
  },
  {
    exhibit: 10,
    note: {
      de: 'Ein Tag in vier Halten. Lesen Sie die Orte, nicht die Zeiten: Der Bus wartet dort, wo Menschen ohnehin sind.',
      en: 'One day in four stops. Read the places, not the times: the bus waits where people are anyway.',
    },
    spot: { x: 520, y: 603, width: 450, height: 155 },
  },
  {
    exhibit: 6,
    note: {
      de: 'Ein Netz aus sechs Richtungen statt einer Note. Sehen Sie, wo es am weitesten ausschlägt, und was ein Zeugnis davon gezeigt hätte.',
      en: 'A web of six directions in place of a mark. See where it reaches furthest, and how much of that a certificate would have shown.',
    },
    spot: { x: 20, y: 20, width: 960, height: 600 },
  },
  {
    exhibit: 12,
    note: {
      de: 'Hundert Felder, fünf davon rot: Das sind die Tage, an denen jemand nachfragt. Überlegen Sie, welcher davon bei Ihnen im Kalender fehlt.',
      en: 'A hundred squares, five of them red: the days on which somebody asks how it is going. Think which of them is missing from your own calendar.',
    },
    spot: { x: 300, y: 60, width: 370, height: 570 },
  },
];
