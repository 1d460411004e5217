const office = 'application/vnd.openxmlformats-officedocument';
/** What people call the types of files that exhibitors hand in. */
const names = new Map(
  Object.entries({
    'application/pdf': 'PDF',
    [`${office}.wordprocessingml.document`]: 'Word',
    [`${office}.spreadsheetml.sheet`]: 'Excel',
    [`${office}.presentationml.presentation`]: 'PowerPoint',
    'application/vnd.oasis.opendocument.text': 'OpenDocument',
    'application/vnd.oasis.opendocument.spreadsheet': 'OpenDocument',
    'application/vnd.oasis.opendocument.presentation': 'OpenDocument',
    'application/zip': 'ZIP',
    'application/epub+zip': 'EPUB',
    'text/plain': 'Text',
    'text/csv': 'CSV',
  }),
);

/** The type of a file in a word: by its content, else by the end of its name; empty when neither says it. */
export function documentType({ contentType, name }: { contentType: string; name: string }): string {
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return names.get(type) ?? /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toUpperCase() ?? '';
}
