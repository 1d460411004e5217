import { box, disc, framed, lines, person, shape, sheet, stroke, type Looks } from './drawing';

/** What can be seen in the pictures of the sample: drawn, so that nobody is in them who was not asked. */

const [counsellor, visitor, third, fourth]: [Looks, Looks, Looks, Looks] = [
  { clothes: '#0b5c57', skin: '#e8bd98', hair: '#6a4327' },
  { clothes: '#8c3b4a', skin: '#b57a52', hair: '#1e1a18' },
  { clothes: '#394a6d', skin: '#f0cbab', hair: '#b98a4b' },
  { clothes: '#c98a2b', skin: '#7b4e33', hair: '#3f5a86', scarf: true },
];

const house = (x: number, top: number, wall: string, roof: string): string =>
  [
    box(x, top, 150, 400 - top, wall),
    shape(`M${x - 14} ${top}L${x + 75} ${top - 84}L${x + 164} ${top}z`, roof),
    ...[24, 90].flatMap((dx) => [30, 100].map((dy) => box(x + dx, top + dy, 36, 44, '#f5edd8', 4))),
  ].join('');

/** The counselling bus on a market square, its awning open, two people at a table. */
function busOnMarket(): string {
  return sheet(
    '#cfe3ea',
    disc(830, 110, 52, '#fbe7a8'),
    house(24, 190, '#e3a587', '#9c4f3d'),
    house(198, 160, '#f0d49b', '#7d4a3a'),
    house(776, 176, '#b9c8a5', '#5c5148'),
    box(0, 396, 960, 244, '#d8cdb8'),
    stroke('M0 470H960M0 560H960', '#c9bca3', 4),
    box(330, 190, 470, 260, '#f2b632', 26),
    box(330, 372, 470, 22, '#c98a1c'),
    ...[360, 470].map((x) => box(x, 222, 92, 88, '#32506b', 10)),
    box(700, 222, 84, 110, '#32506b', 10),
    box(584, 222, 96, 214, '#32506b', 8),
    shape('M560 214H704L736 268H528z', '#ffffff'),
    shape('M588 214H616L604 268H568zM645 214H674L694 268H656z', '#c8452f'),
    ...[430, 706].flatMap((x) => [disc(x, 452, 46, '#2b2f36'), disc(x, 452, 20, '#aab2ba')]),
    person(210, 372, visitor, 1.05),
    person(420, 376, counsellor, 1.05),
    box(214, 492, 200, 18, '#8a5a34', 6),
    box(236, 510, 14, 96, '#6d4526'),
    box(378, 510, 14, 96, '#6d4526'),
    box(284, 482, 66, 10, '#ffffff', 3),
  );
}

/** Inside the bus: two people at a small table, an interpreter on a screen, a window on fields. */
function busInside(): string {
  return sheet(
    '#f4efe4',
    box(0, 470, 960, 170, '#b9b2a4'),
    box(90, 70, 500, 220, '#bfe0ee', 26),
    shape('M90 214q120-60 250-6t250-16v72q0 26-26 26H116q-26 0-26-26z', '#86a860'),
    stroke('M90 250q200-44 500-6', '#e8dfc7', 12),
    box(650, 74, 240, 172, '#2d3640', 14),
    box(662, 86, 216, 148, '#dfe8ec', 6),
    framed(662, 86, 216, 148, person(108, 92, third, 0.62)),
    box(756, 246, 28, 40, '#2d3640'),
    box(40, 330, 150, 260, '#f2b632', 30),
    box(770, 330, 150, 260, '#f2b632', 30),
    person(200, 330, fourth, 1.25),
    person(700, 330, counsellor, 1.25),
    box(250, 486, 420, 26, '#8a5a34', 8),
    box(444, 512, 32, 128, '#6d4526'),
    shape('M372 486l22-30h118l-18 30z', '#ffffff'),
    lines(404, 462, [84, 66], '#9fb0bb', 11),
    box(560, 452, 34, 34, '#c8452f', 6),
  );
}

/** Three people round a table, the plan that they make between them. */
function oneTable(): string {
  return sheet(
    '#e9edf4',
    box(60, 60, 250, 190, '#ffffff', 8),
    ...[0, 1, 2, 3].map((step) => disc(104 + step * 54, 130, 17, step < 3 ? '#e8863a' : '#c6cedd')),
    stroke('M104 130H266', '#24406f', 5),
    lines(92, 178, [186, 150, 120], '#c6cedd', 20),
    box(664, 60, 236, 250, '#cfdcea', 8),
    stroke('M782 60V310M664 184H900', '#ffffff', 10),
    person(250, 300, counsellor, 1.3),
    person(494, 262, visitor, 1.3),
    person(740, 300, third, 1.3),
    shape('M70 470H890L960 580H0z', '#24406f'),
    box(0, 580, 960, 60, '#1a2f54'),
    shape('M392 494H580L598 556H374z', '#ffffff'),
    shape('M408 510H566L569 519H405zM402 528H532L533 537H399z', '#e8863a'),
    shape('M200 500H330L318 548H178z', '#f7f3e6'),
    disc(676, 520, 22, '#e8863a'),
    disc(676, 517, 15, '#5a3a22'),
  );
}

/** A workbench with a box that was just joined, and the tools for it on the wall. */
function workbench(): string {
  return sheet(
    '#f6d548',
    box(80, 50, 800, 250, '#e0bb2c', 10),
    stroke('M170 84v150', '#5a3a22', 22),
    box(128, 84, 84, 44, '#3c4046', 6),
    shape('M290 90h34l150 130-14 22z', '#d5dade'),
    box(268, 76, 66, 74, '#8a5a34', 20),
    stroke('M560 92v126', '#3c4046', 14),
    box(546, 76, 28, 66, '#b8432f', 12),
    stroke('M640 92v126', '#3c4046', 18),
    box(624, 76, 32, 66, '#b8432f', 12),
    stroke('M740 100h100M740 100v110', '#8a5a34', 18),
    box(40, 440, 880, 44, '#a8703f', 8),
    box(90, 484, 56, 156, '#7d4f2a'),
    box(814, 484, 56, 156, '#7d4f2a'),
    box(146, 560, 668, 26, '#7d4f2a'),
    box(330, 300, 260, 140, '#d9a066'),
    shape('M330 300l52-44h260l-52 44z', '#efc796'),
    shape('M590 300l52-44v140l-52 44z', '#b97d45'),
    ...[0, 1, 2].map((row) => box(330, 318 + row * 42, 30, 20, '#8a5a34')),
    ...[0, 1, 2].map((row) => shape(`M590 ${322 + row * 42}l24-20v20l-24 20z`, '#8a5a34')),
    box(690, 404, 170, 36, '#8a5a34', 10),
    shape('M722 404l24-44h36l-10 44z', '#3c4046'),
    stroke('M834 404q34-26 8-50', '#8a5a34', 16),
    stroke('M168 436q26-50 54-18t40-10t46 26', '#efc796', 10),
  );
}

/** Six cards that say without a word what somebody has worked at. */
function pictureCards(): string {
  const card = (column: number, row: number, paper: string, ...drawn: string[]): string =>
    `<g transform="translate(${70 + column * 286} ${46 + row * 286})">${box(8, 10, 248, 252, '#00000026', 18)}${box(0, 0, 248, 252, paper, 18)}${drawn.join('')}</g>`;
  const brick = (x: number, y: number): string => box(x, y, 62, 30, '#c8553d', 4);
  return sheet(
    '#8a6a4f',
    card(
      ...([0, 0, '#fff8ea'] as const),
      ...[24, 94, 164].map((x) => brick(x, 170)),
      ...[58, 128].map((x) => brick(x, 134)),
      brick(94, 98),
      shape('M150 40l54 40-66 22z', '#7c858e'),
      stroke('M204 80l24 20', '#5a3a22', 14),
    ),
    card(
      ...([1, 0, '#eaf4ff'] as const),
      stroke('M44 200L178 62', '#69737d', 12),
      disc(186, 54, 12, '#eaf4ff'),
      stroke('M186 54q60 40 4 84t-80 66', '#c8452f', 6),
    ),
    card(
      ...([2, 0, '#f0f7ea'] as const),
      box(52, 110, 144, 92, '#4b545d', 14),
      stroke('M34 126h180', '#4b545d', 14),
      stroke('M92 84q-14-18 0-34M126 84q-14-18 0-34M160 84q-14-18 0-34', '#b9c3c9', 8),
    ),
    card(
      ...([0, 1, '#fdeeea'] as const),
      box(30, 176, 188, 26, '#69737d', 4),
      stroke('M196 50l-66 112', '#3c4046', 14),
      stroke('M126 172l-40-26M126 172l-48 6M126 172l-8-50', '#f2b632', 8),
    ),
    card(
      ...([1, 1, '#f7f3e6'] as const),
      shape('M40 110h130l36 40v14H40z', '#cfd6db'),
      stroke('M40 164l12-12 12 12 12-12 12 12 12-12 12 12 12-12 12 12 12-12 12 12 12-12 12 12', '#69737d', 6),
      box(24, 78, 56, 76, '#8a5a34', 20),
    ),
    card(
      ...([2, 1, '#eef0fb'] as const),
      disc(124, 126, 78, '#4b545d'),
      disc(124, 126, 44, '#eef0fb'),
      disc(124, 126, 24, '#c8452f'),
      ...[0, 60, 120, 180, 240, 300].map(
        (turn) => `<g transform="rotate(${turn} 124 126)">${box(110, 30, 28, 32, '#4b545d', 4)}</g>`,
      ),
    ),
  );
}

export const scenes = { busOnMarket, busInside, oneTable, workbench, pictureCards } as const;
export type Scene = keyof typeof scenes;
