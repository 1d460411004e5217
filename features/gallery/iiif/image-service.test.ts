import fc from 'fast-check';
import { isLevel0, parseImageServiceRequest } from '@iiif/parser/image-3';
import { describe, expect, it } from 'vitest';
import { foundAt, imageInfo, imagePath, parseImageName, type Pyramid } from './image-service';

const ID = 'https://conference.example.org/iiif/m1-1';
const TILE = 512;

/** The levels that are stored of a page: halved, rounded up, until one fits into a tile. */
function pyramid(widthPx: number, heightPx: number): Pyramid {
  const levels = [{ widthPx, heightPx }];
  for (;;) {
    const last = levels.at(-1)!;
    if (Math.max(last.widthPx, last.heightPx) <= TILE) return { tilePx: TILE, levels };
    levels.push({ widthPx: Math.ceil(last.widthPx / 2), heightPx: Math.ceil(last.heightPx / 2) });
  }
}

/** The tiles that a viewer derives from info.json, by the formulas of the specification (Image API 3.0, 5.4 and 8). */
function* derived({ width, height, tiles }: ReturnType<typeof imageInfo>) {
  const { width: tile, scaleFactors } = tiles[0]!;
  for (const [level, factor] of scaleFactors.entries()) {
    for (let row = 0; row * tile * factor < height; row++) {
      for (let column = 0; column * tile * factor < width; column++) {
        const [x, y] = [column * tile * factor, row * tile * factor];
        const [w, h] = [Math.min(tile * factor, width - x), Math.min(tile * factor, height - y)];
        const region = w === width && h === height ? 'full' : `${x},${y},${w},${h}`;
        const size = { width: Math.ceil(w / factor), height: Math.ceil(h / factor) };
        yield { level, column, row, region, size };
      }
    }
  }
}
const side = fc.oneof(
  fc.integer({ min: 1, max: 9_000 }),
  fc.constantFrom(1, 511, 512, 513, 1_023, 1_024, 1_025, 2_047, 2_048, 2_049, 4_096, 4_097),
);

describe('the image service', () => {
  it('says what there is of a poster, as level 0', () => {
    const info = imageInfo(ID, pyramid(4_961, 7_016));
    expect(info).toEqual({
      '@context': 'http://iiif.io/api/image/3/context.json',
      ...{ id: ID, type: 'ImageService3', protocol: 'http://iiif.io/api/image', profile: 'level0' },
      ...{ width: 4_961, height: 7_016, maxWidth: 1_754 },
      sizes: [
        { width: 311, height: 439 },
        { width: 621, height: 877 },
        { width: 1_241, height: 1_754 },
      ],
      tiles: [{ width: 512, height: 512, scaleFactors: [1, 2, 4, 8, 16] }],
    });
    // Read by its types as what is embedded in a manifest
    expect(isLevel0(info as never)).toBe(true);
  });

  it.each([
    ['full', '311,439', { kind: 'tile', level: 4, column: 0, row: 0 }],
    ['full', '621,877', { kind: 'whole', level: 3 }],
    ['full', '1241,1754', { kind: 'whole', level: 2 }],
    ['full', 'max', { kind: 'whole', level: 2 }],
    ['0,0,4961,7016', '311,439', { kind: 'tile', level: 4, column: 0, row: 0 }],
    ['0,0,512,512', '512,512', { kind: 'tile', level: 0, column: 0, row: 0 }],
    ['0,0,512,512', 'max', { kind: 'tile', level: 0, column: 0, row: 0 }],
    ['4608,6656,353,360', '353,360', { kind: 'tile', level: 0, column: 9, row: 13 }],
    ['4096,6144,865,872', '433,436', { kind: 'tile', level: 1, column: 4, row: 6 }],
  ] as const)('finds %s in %s', (region, size, found) => {
    expect(foundAt(pyramid(4_961, 7_016), region, size)).toEqual(found);
  });

  it.each([
    // Not enlarged, not turned into other sizes, not cut elsewhere
    ['full', '4961,7016'],
    ['full', '312,439'],
    ['full', '311,'],
    ['full', '^max'],
    ['full', 'pct:50'],
    ['full', '!300,300'],
    ['square', 'max'],
    ['pct:0,0,10,10', '512,512'],
    ['0,0,512,512', '256,256'],
    ['1,0,512,512', '512,512'],
    ['4608,6656,512,512', '512,512'],
    ['5120,0,512,512', '512,512'],
    ['0,0,0,0', '0,0'],
    ['-512,0,512,512', '512,512'],
    ['00,0,512,512', '512,512'],
    ['1e3,0,512,512', '512,512'],
    ['0,0,99999999,512', '512,512'],
    ['', ''],
  ])('has nothing at %s in %s', (region, size) => {
    expect(foundAt(pyramid(4_961, 7_016), region, size)).toBeUndefined();
  });

  it('has each tile that a viewer derives from info.json, in its size, whatever the picture', () => {
    fc.assert(
      fc.property(side, side, (width, height) => {
        const levels = pyramid(width, height);
        let count = 0;
        for (const { region, size, ...place } of derived(imageInfo(ID, levels))) {
          count += 1;
          const found = foundAt(levels, region, `${size.width},${size.height}`);
          // A last pixel in the corner is the same in two levels
          if (size.width * size.height > 1) expect(found).toEqual({ kind: 'tile', ...place });
          const { widthPx, heightPx } = levels.levels[place.level]!;
          expect(size.width).toBe(Math.min(TILE, widthPx - place.column * TILE));
          expect(size.height).toBe(Math.min(TILE, heightPx - place.row * TILE));
          expect(found?.kind).toBe('tile');
        }
        const stored = levels.levels.map(
          ({ widthPx, heightPx }) => Math.ceil(widthPx / TILE) * Math.ceil(heightPx / TILE),
        );
        expect(count).toBe(stored.reduce((sum, more) => sum + more));
      }),
      { numRuns: 60 },
    );
  });

  it('has each size that it lists, and the largest of them at most', () => {
    fc.assert(
      fc.property(side, side, (width, height) => {
        const levels = pyramid(width, height);
        const { sizes, maxWidth = Infinity } = imageInfo(ID, levels);
        for (const size of sizes) {
          const found = foundAt(levels, 'full', `${size.width},${size.height}`);
          const { widthPx, heightPx } = levels.levels[found!.level]!;
          expect({ width: widthPx, height: heightPx }).toEqual(size);
          expect(Math.max(size.width, size.height)).toBeLessThanOrEqual(maxWidth);
        }
        const largest = sizes.at(-1)!;
        expect(foundAt(levels, 'full', 'max')).toEqual(
          foundAt(levels, 'full', `${largest.width},${largest.height}`),
        );
        expect(Math.max(largest.width, largest.height)).toBeLessThanOrEqual(2_048);
      }),
    );
  });
});

describe('the name of an image', () => {
  it('is the medium and the page, whose number counts from 1', () => {
    const name = { mediaId: '0d6c6b57-3c1e-4b8e-9a0d-000000000001', page: 12 };
    const path = imagePath(name);
    expect(path).toBe('/iiif/0d6c6b57-3c1e-4b8e-9a0d-000000000001-12');
    expect(parseImageName(path.slice('/iiif/'.length))).toEqual(name);
    const asked = `https://example.org${path}/full/311,439/0/default.jpg`;
    expect(parseImageServiceRequest(asked, 'iiif')).toMatchObject({
      ...{ identifier: `${name.mediaId}-12`, prefix: 'iiif', format: 'jpg', quality: 'default' },
      size: { width: 311, height: 439, upscaled: false },
    });
  });

  it.each(['', 'm1', 'm1-', '-1', 'm1-0', 'm1-01', 'm1-1.5', 'm1-99999', 'm/1-1', `${'m'.repeat(65)}-1`])(
    'is not %j',
    (text) => {
      expect(parseImageName(text)).toBeUndefined();
    },
  );
});
