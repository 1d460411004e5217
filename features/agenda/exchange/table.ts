/** The columns of the agenda as a table, in their order. Readers of files know them by these in both languages. */
export const tableColumns = [
  'id',
  'status',
  'titleDe',
  'titleEn',
  'subtitleDe',
  'subtitleEn',
  'start',
  'end',
  'room',
  'track',
  'format',
  'language',
  'level',
  'speakers',
  'moderators',
  'abstractDe',
  'abstractEn',
  'places',
  'links',
  'address',
] as const;
export type TableColumn = (typeof tableColumns)[number];

/** Stands between several names or links of one cell. */
export const TABLE_SEPARATOR = '; ';
