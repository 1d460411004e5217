/** Lengths are those of a sheet of 960 by 640, which is also its size in pixels. No letters: no font of the machine plays a part. */
export const picturePx = { width: 960, height: 640 } as const;

export function sheet(background: string, ...parts: string[]): string {
  const { width, height } = picturePx;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
    <rect width="${width}" height="${height}" fill="${background}"/>${parts.join('')}</svg>`;
}

export const box = (x: number, y: number, w: number, h: number, fill: string, round = 0): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${round}" fill="${fill}"/>`;
export const disc = (x: number, y: number, radius: number, fill: string): string =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`;
export const shape = (path: string, fill: string): string => `<path d="${path}" fill="${fill}"/>`;
export const stroke = (path: string, colour: string, width: number): string =>
  `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;

/** What does not fit into a window is not seen. */
export const framed = (x: number, y: number, w: number, h: number, inside: string): string =>
  `<svg x="${x}" y="${y}" width="${w}" height="${h}">${inside}</svg>`;

/** A row of lines, as of writing that is too far away to be read. */
export function lines(x: number, y: number, widths: number[], colour: string, apart = 16): string {
  return widths.map((w, index) => box(x, y + index * apart, w, 6, colour, 3)).join('');
}

export type Looks = { clothes: string; skin: string; hair: string; scarf?: boolean };

/** Nobody in particular, down to the knees: `x` is the middle, `y` the chin. */
export function person(
  x: number,
  y: number,
  { clothes, skin, hair, scarf = false }: Looks,
  size = 1,
): string {
  const hairs = scarf
    ? `<path d="M-46-44a46 50 0 0 1 92 0c0 40 8 60-2 66h-88c-10-6-2-26-2-66z" fill="${hair}"/>`
    : `<path d="M-45-40a45 46 0 0 1 90 0v14h-90z" fill="${hair}"/>`;
  return `<g transform="translate(${x} ${y}) scale(${size})">
    <path d="M-84 300V190c-4-96 4-148 44-166l40-10 40 10c40 18 48 70 44 166v110z" fill="${clothes}"/>
    <rect x="-15" y="-18" width="30" height="48" rx="15" fill="${skin}"/>${hairs}
    <ellipse cx="0" cy="-32" rx="35" ry="42" fill="${skin}"/>
    <path d="M-36-46c6-28 20-38 36-38s30 10 36 38c-20-14-52-14-72 0z" fill="${hair}"/></g>`;
}
