import 'server-only';
import sharp from 'sharp';
import type { Paragraph } from './paragraph';
import { baselines, darkBars, type Mark, type Sheet } from './sheet';

/** A sheet as an SVG document without any text in it: letters are outlines, since the machine may have no fonts. */
export function sheetToSvg({ width, height, marks }: Sheet, widthPx: number): string {
  const heightPx = Math.round((height * widthPx) / width);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    ...marks.map(drawn),
    '</svg>',
  ].join('');
}

/** A sheet as PNG. */
export function sheetToPng(sheet: Sheet, widthPx: number): Promise<Buffer> {
  return sharp(Buffer.from(sheetToSvg(sheet, widthPx)))
    .removeAlpha()
    .png({ compressionLevel: 6 })
    .toBuffer();
}

function drawn(mark: Mark): string {
  if (mark.kind === 'text' || mark.kind === 'margin') return written(mark.paragraph, mark.x, mark.y);
  if (mark.kind === 'code') {
    const path = darkBars(mark.rows).map(({ x, y, length }) => `M${x} ${y}h${length}v1h-${length}z`);
    const scale = `translate(${mark.x} ${mark.y}) scale(${mark.size / mark.rows.length})`;
    return `<path transform="${scale}" shape-rendering="crispEdges" d="${path.join('')}"/>`;
  }
  if (mark.kind === 'photo') throw new Error('A photograph is for paper only');
  const { x, y, width, height } = mark.box;
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${mark.colour}"/>`;
}

function written(paragraph: Paragraph, left: number, top: number): string {
  const { size, colour } = paragraph.style;
  const ys = baselines(paragraph);
  const paths = paragraph.lines.flatMap(({ runs }, index) => {
    let x = left;
    return runs.flatMap(({ text, face, width }) => {
      const scale = size / face.font.unitsPerEm;
      const start = x;
      x += width * size;
      return outlines(face.font.layout(text, []), start, top + (ys[index] ?? 0), scale);
    });
  });
  return `<g fill="${colour}">${paths.join('')}</g>`;
}

type Layout = ReturnType<Paragraph['lines'][number]['runs'][number]['face']['font']['layout']>;

function outlines({ glyphs, positions }: Layout, x: number, y: number, scale: number): string[] {
  let advance = 0;
  return glyphs.flatMap((glyph, index) => {
    const at = positions[index];
    if (!at) return [];
    const place = `${x + (advance + at.xOffset) * scale} ${y - at.yOffset * scale}`;
    advance += at.xAdvance;
    const outline = glyph.path.toSVG();
    return outline
      ? [`<path transform="translate(${place}) scale(${scale} ${-scale})" d="${outline}"/>`]
      : [];
  });
}
