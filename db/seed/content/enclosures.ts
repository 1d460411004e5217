import type { Localized } from '@/lib/i18n/locale';
import type { Scene } from '../pictures/scenes';

type Picture = { scene: Scene; title: Localized; alt: Localized };
export type Enclosures = { pictures: Picture[]; handout?: { title: Localized } };

/** What some exhibits show and hand out beside their posters, by slug. */
export const enclosures: Readonly<Record<string, Enclosures>> = {
  'faire-integration-bleibt': {
    pictures: [],
    handout: {
      title: {
        de: 'Handreichung: Der Weg in die dauerhafte Finanzierung',
        en: 'Handout: The road to permanent funding',
      },
    },
  },
  'anerkennung-im-tandem': {
    pictures: [
      {
        scene: 'oneTable',
        title: { de: 'Ein Termin im Tandem', en: 'One tandem appointment' },
        alt: {
          de: 'Zeichnung: Drei Menschen sitzen nebeneinander an einem Tisch, vor ihnen liegt ein Plan. An der Wand hängen vier Schritte, drei davon sind ausgefüllt.',
          en: 'Drawing: three people sit side by side at a table with a plan in front of them. Four steps hang on the wall, three of them filled in.',
        },
      },
    ],
  },
  'ohne-zeugnis-mit-koennen': {
    pictures: [
      {
        scene: 'workbench',
        title: { de: 'Auftrag des ersten Tages', en: 'The job of the first day' },
        alt: {
          de: 'Zeichnung: Auf einer Werkbank steht eine Holzkiste mit gezinkten Ecken, daneben liegen Hobel und Späne. An der Wand hängen Hammer, Säge, Schraubendreher und Winkel.',
          en: 'Drawing: a wooden box with dovetailed corners stands on a workbench beside a plane and shavings. Hammer, saw, screwdrivers and a square hang on the wall.',
        },
      },
      {
        scene: 'pictureCards',
        title: { de: 'Bildkarten statt Fragebogen', en: 'Picture cards instead of a questionnaire' },
        alt: {
          de: 'Zeichnung: Sechs Karten auf einem Tisch. Sie zeigen Mauern mit Kelle, Nadel und Faden, einen dampfenden Topf, Schweißen, eine Säge und ein Zahnrad.',
          en: 'Drawing: six cards on a table. They show bricks and a trowel, needle and thread, a steaming pot, welding, a saw and a cogwheel.',
        },
      },
    ],
    handout: {
      title: {
        de: 'Handreichung: Drei Fragen statt 30',
        en: 'Handout: Three questions instead of 30',
      },
    },
  },
  'beratung-auf-raedern': {
    pictures: [
      {
        scene: 'busOnMarket',
        title: { de: '10:30 Uhr, Marktplatz', en: '10:30 am, market square' },
        alt: {
          de: 'Zeichnung: Ein gelber Bus mit gestreifter Markise steht auf einem Marktplatz vor bunten Häusern. Davor sprechen zwei Menschen an einem kleinen Tisch.',
          en: 'Drawing: a yellow bus with a striped awning stands on a market square in front of colourful houses. Two people talk at a small table beside it.',
        },
      },
      {
        scene: 'busInside',
        title: { de: 'Der ruhige Raum an Bord', en: 'The quiet room on board' },
        alt: {
          de: 'Zeichnung: Im Bus sitzen sich eine Ratsuchende und ein Berater an einem Tisch mit Unterlagen gegenüber. Auf einem Bildschirm dolmetscht eine dritte Person, durchs Fenster sieht man Felder.',
          en: 'Drawing: inside the bus a woman seeking advice and a counsellor sit opposite each other at a table with papers. A third person interprets on a screen; fields can be seen through the window.',
        },
      },
    ],
  },
};
