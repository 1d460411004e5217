import 'server-only';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { create, type Font } from 'fontkit';

/** 400 for text, 600 for what stands out. */
export type Weight = 400 | 600;
export type Face = { name: string; font: Font; rtl: boolean };

/**
 * What is printed here is written in, in order of preference: Latin, Cyrillic, Greek and Vietnamese; then the two writings
 * without vowels, which Latin letters would make unreadable (Vazirmatn has hardly any ligature, so copied text is what was
 * written). All under the SIL Open Font License; static WOFF, since
 * pdfkit cannot subset variable fonts and WOFF2.
 */
const shipped = [
  ...['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese', 'cyrillic-ext', 'greek-ext'].map((subset) => ({
    family: 'fira-sans',
    subset,
    rtl: false,
  })),
  { family: 'vazirmatn', subset: 'arabic', rtl: true },
  { family: 'noto-sans-hebrew', subset: 'hebrew', rtl: true },
];

const opened = new Map<string, Face>();

/** Read once per process, and only when a text needs it: few do beyond the first. */
function open({ family, subset, rtl }: (typeof shipped)[number], weight: Weight): Face {
  const name = `${family}-${subset}-${weight}`;
  const known = opened.get(name);
  if (known) return known;
  const file = `node_modules/@fontsource/${family}/files/${name}-normal.woff`;
  const font = create(unpacked(readFileSync(join(/* turbopackIgnore: true */ process.cwd(), file))));
  if (!('layout' in font)) throw new Error(`${file} is a collection of fonts, not one`);
  // A glyph keeps the characters with which it is first asked for. One that is first seen as a part of another would have none,
  // and nobody could copy it
  for (const codePoint of font.characterSet) font.glyphForCodePoint(codePoint);
  const face = { name, font, rtl };
  opened.set(name, face);
  return face;
}

/**
 * A WOFF file (W3C Recommendation 1.0) as the OpenType font that is packed in it. fontkit reads WOFF too, but unpacks a
 * table anew, in JavaScript, for every letter that it draws.
 */
function unpacked(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const entry = 44 + 20 * index;
    const [offset, packedLength, length] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at));
    if (offset === undefined || packedLength === undefined || length === undefined)
      throw new Error('No entry');
    const packed = woff.subarray(offset, offset + packedLength);
    return {
      tag: woff.subarray(entry, entry + 4),
      checksum: woff.subarray(entry + 16, entry + 20),
      data: packedLength < length ? inflateSync(packed) : packed,
    };
  });
  const power = Math.floor(Math.log2(count));
  const header = Buffer.alloc(12);
  woff.copy(header, 0, 4, 8);
  header.writeUInt16BE(count, 4);
  header.writeUInt16BE(16 * 2 ** power, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE(16 * (count - 2 ** power), 10);
  let at = 12 + 16 * count;
  const parts = tables.map(({ tag, checksum, data }) => {
    const [place, padding] = [Buffer.alloc(8), Buffer.alloc((4 - (data.length % 4)) % 4)];
    place.writeUInt32BE(at, 0);
    place.writeUInt32BE(data.length, 4);
    at += data.length + padding.length;
    return { entry: [tag, checksum, place], data: [data, padding] };
  });
  return Buffer.concat([header, ...parts.flatMap((one) => one.entry), ...parts.flatMap((one) => one.data)]);
}

/** The first face that can draw all of `characters` by itself. */
export function faceFor(characters: string, weight: Weight): Face | undefined {
  const codePoints = [...characters].map((character) => character.codePointAt(0) ?? 0);
  for (const one of shipped) {
    const face = open(one, weight);
    if (codePoints.every((codePoint) => face.font.hasGlyphForCodePoint(codePoint))) return face;
  }
  return undefined;
}
