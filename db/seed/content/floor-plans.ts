import type { Localized } from '@/lib/i18n/locale';
import type { EventKey } from '../types';

type Room = { x: number; y: number; width: number; height: number; label: string; shown?: boolean };
type SeedPlan = {
  key: string;
  name: Localized;
  svg: string;
  /** Station number → where it stands, in thousandths. */
  places: ReadonlyMap<number, { x: number; y: number }>;
};

const WIDTH = 1_600;
const HEIGHT = 1_000;
const WALL = 12;

/** A storey: rooms with their names, and doors as gaps in the walls. Labels are in both languages, since a picture has only one. */
function drawPlan(
  rooms: readonly Room[],
  doors: readonly [x: number, y: number, isUpright: boolean][],
): string {
  const drawn = rooms.map(
    ({ x, y, width, height, shown }) =>
      `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${shown ? '#fff' : '#f1eee6'}" stroke="#3a3d42" stroke-width="${WALL}"/>`,
  );
  const gaps = doors.map(([x, y, isUpright]) => {
    const [width, height] = isUpright ? [WALL + 4, 90] : [90, WALL + 4];
    return `<rect x="${x - width / 2}" y="${y - height / 2}" width="${width}" height="${height}" fill="#fff"/>`;
  });
  const labels = rooms.flatMap(({ x, y, width, height, label }) =>
    label.split(' / ').map((line, index, lines) => {
      const down = height / 2 + 12 + (index - (lines.length - 1) / 2) * 44;
      return `<text x="${x + width / 2}" y="${y + down}" text-anchor="middle">${line}</text>`;
    }),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...drawn,
    ...gaps,
    `<g font-family="sans-serif" font-size="34" fill="#575c63">${labels.join('')}</g>`,
    '</svg>',
  ].join('');
}

function places(list: readonly [number: number, x: number, y: number][]): SeedPlan['places'] {
  const share = (value: number, whole: number) => Math.round((value * 1_000) / whole);
  return new Map(list.map(([number, x, y]) => [number, { x: share(x, WIDTH), y: share(y, HEIGHT) }]));
}

const inFoyer: [number, number, number][] = [
  [1, 200, 870],
  [2, 360, 870],
  [3, 520, 870],
  [4, 680, 870],
  [5, 840, 870],
  [6, 300, 490],
  [7, 480, 490],
  [8, 660, 490],
];
const around: [number, number, number][] = [
  [9, 1090, 500],
  [10, 1280, 500],
  [11, 1470, 500],
  [12, 1470, 690],
  [13, 1470, 870],
  [14, 1200, 870],
];

const service: Room[] = [
  { x: 990, y: 60, width: 180, height: 170, label: 'WC' },
  { x: 1170, y: 60, width: 180, height: 170, label: 'Aufzug / Lift' },
  { x: 1350, y: 60, width: 190, height: 170, label: '↑ ↓' },
];
const ground = (beside: string, isShown: boolean): Room[] => [
  { x: 60, y: 60, width: 930, height: 360, label: 'Saal / Hall' },
  { x: 60, y: 420, width: 930, height: 520, label: 'Foyer', shown: true },
  { x: 990, y: 420, width: 550, height: 520, label: beside, shown: isShown },
  ...service,
];
const doors: [number, number, boolean][] = [
  [525, 420, false],
  [990, 680, true],
  [60, 680, true],
  [1080, 230, false],
  [1260, 230, false],
  [1445, 230, false],
];

/** The storeys of the sample's venues on which stations stand. */
export const seedPlans: Record<EventKey, SeedPlan[]> = {
  upcoming: [
    {
      key: 'ground',
      name: { de: 'Erdgeschoss', en: 'Ground floor' },
      svg: drawPlan(ground('Wintergarten / Winter garden', true), doors),
      places: places([...inFoyer, ...around]),
    },
  ],
  model: [
    {
      key: 'ground',
      name: { de: 'Erdgeschoss', en: 'Ground floor' },
      svg: drawPlan(ground('Werkstatt / Workshop', false), doors),
      places: places(inFoyer),
    },
    {
      key: 'first',
      name: { de: '1. Etage', en: 'First floor' },
      svg: drawPlan(
        [
          { x: 60, y: 60, width: 930, height: 400, label: 'Forum 1' },
          { x: 60, y: 460, width: 930, height: 480, label: 'Forum 2' },
          { x: 990, y: 420, width: 550, height: 520, label: 'Galerie / Gallery', shown: true },
          ...service,
        ],
        [[990, 330, true], ...doors.slice(1)],
      ),
      places: places(around),
    },
  ],
};
