const MEGA = 1_000_000;

export const limits = {
  /** Slides with pictures are large. */
  materialBytes: 50 * MEGA,
  pictureBytes: 10 * MEGA,
  /** A telephone's picture has up to 50 million. */
  picturePixels: 60 * MEGA,
  /** Of one session, links too. */
  materials: 30,
} as const;

/** Files that a session may have, by what is in them. They are only ever offered for download. */
export const materialTypes = {
  pdf: 'application/pdf',
  odp: 'application/vnd.oasis.opendocument.presentation',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  ppsx: 'application/vnd.openxmlformats-officedocument.presentationml.slideshow',
  odt: 'application/vnd.oasis.opendocument.text',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type MaterialType = keyof typeof materialTypes;

export function isMaterialType(extension: string): extension is MaterialType {
  return Object.hasOwn(materialTypes, extension);
}

/** "PDF", "PPTX": what a stored file is, for beside its name. */
export function kindOfFile(contentType: string): string {
  const [extension] = Object.entries(materialTypes).find(([, type]) => type === contentType) ?? [];
  return extension?.toUpperCase() ?? '';
}

export const pictureTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;

/** For choosers of files; what counts is the content. */
export const acceptedMaterials = Object.entries(materialTypes)
  .flatMap(([extension, type]) => [`.${extension}`, type])
  .join(',');
export const acceptedPictures = pictureTypes.join(',');

/** Why a file is not taken. */
export const fileReasons = [
  'noFile',
  'broken',
  'tooBig',
  'wrongType',
  'tooManyPixels',
  'tooMany',
  'notFound',
] as const;
export type FileReason = (typeof fileReasons)[number];

/** How a form that changes files ended well, for the page that it leads back to. */
export const fileDone = ['done', 'removed', 'moved'] as const;
