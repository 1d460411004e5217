/** A table of all exhibits, or their posters as they came. */
export const exhibitFormats = ['xlsx', 'csv', 'zip'] as const;
export type ExhibitFormat = (typeof exhibitFormats)[number];
