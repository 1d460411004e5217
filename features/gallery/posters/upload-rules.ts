/** Why an upload is not taken. */
export const uploadReasons = [
  'noFile',
  'tooBig',
  'wrongType',
  'mixed',
  'broken',
  'encryptedPdf',
  'activePdf',
  'tooManyPages',
  'tooManyPixels',
  'tooSmall',
  'tooNarrow',
  'animated',
  'tooComplex',
  'busy',
  'wrongDocument',
  'tooMany',
] as const;
export type UploadReason = (typeof uploadReasons)[number];
/** Why a file that was taken became nothing. */
export const jobReasons = [...uploadReasons, 'published', 'incomplete', 'needsWords', 'interrupted'] as const;
export type JobReason = (typeof jobReasons)[number];

const MEGA = 1_000_000;

export const limits = {
  bytes: 50 * MEGA,
  /** A0 at 300 dots an inch has 140 million. */
  pixels: 150 * MEGA,
  /** Of the shorter side: below, nobody can read a poster. */
  minSidePx: 400,
  /** Longer side over shorter side. */
  maxAspect: 4,
  /** Of a poster. */
  pages: 20,
  /** Of a document that is kept beside it: its text is read, and nothing is drawn. */
  textPages: 500,
  /** Of a page as it is drawn to be looked at closely: A0 at 140 dots an inch. */
  drawnPixels: 30 * MEGA,
  longestPx: 7_168,
  /** Of the process that draws. */
  memoryBytes: 900 * MEGA,
  /** Until a page, and until a whole file that keeps the computer busy is given up. */
  pageMs: 90_000,
  workMs: 600_000,
  /** Of the text found in a file, as much as is kept. */
  characters: 200_000,
  /** Files that wait for their turn, over all exhibits. */
  waiting: 200,
  /** Of an exhibit. */
  pictures: 12,
  documents: 12,
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

/** What can be handed out beside a poster: kept as it came, and only ever offered as a download. */
export const documentTypes = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
} as const;
export const acceptedDocuments = Object.values(documentTypes)
  .map((extension) => `.${extension}`)
  .join(',');
const { pdf: _pdf, ...imageTypes } = posterTypes;
export const acceptedPictures = Object.values(imageTypes)
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

const NAME_LENGTH = 120;

/** What a file is called at first: its name without its ending. */
export function titleOfFile(name: string): string {
  const [last = ''] = name.split(/[\\/]/).slice(-1);
  return last
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/[\p{C}_]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, NAME_LENGTH);
}
