/** Why an upload is not taken. */
export const uploadReasons = [
  'noFile',
  'tooBig',
  'wrongType',
  'mixed',
  'broken',
  'encryptedPdf',
  'tooManyPages',
  'tooManyPixels',
  'tooSmall',
  'tooNarrow',
  'animated',
  'tooComplex',
  'busy',
] as const;
export type UploadReason = (typeof uploadReasons)[number];

const MEGA = 1_000_000;

export const limits = {
  bytes: 50 * MEGA,
  /** A0 at 300 dots an inch has 140 million. */
  pixels: 150 * MEGA,
  /** Of the shorter side: below, nobody can read a poster. */
  minSidePx: 400,
  /** Longer side over shorter side. */
  maxAspect: 4,
  /** The first page is the poster; a document of many pages is something else. */
  pages: 20,
  /** Until a file that keeps the computer busy is given up. */
  workMs: 90_000,
  /** Uploads that wait for their turn. */
  waiting: 8,
} as const;

/** Widths of the stored images; none is larger than what came. */
export const widths = { all: [320, 640, 1280], portraitMax: 2000, landscapeMax: 2828 } as const;

export const posterTypes = {
  pdf: { contentType: 'application/pdf', extension: 'pdf' },
  jpeg: { contentType: 'image/jpeg', extension: 'jpg' },
  png: { contentType: 'image/png', extension: 'png' },
  webp: { contentType: 'image/webp', extension: 'webp' },
} as const;
export type PosterType = keyof typeof posterTypes;

/** For the file chooser; what counts is the content. */
export const accepted = Object.values(posterTypes)
  .map(({ contentType }) => contentType)
  .join(',');

const latin = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to));

/** What a file is by its first bytes, whatever its name or its sender says. */
export function posterType(head: Uint8Array): PosterType | undefined {
  if (latin(head, 0, 5) === '%PDF-') return 'pdf';
  if (latin(head, 0, 3) === '\xff\xd8\xff') return 'jpeg';
  if (latin(head, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (latin(head, 0, 4) === 'RIFF' && latin(head, 8, 12) === 'WEBP') return 'webp';
  return undefined;
}
