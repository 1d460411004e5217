/** What may be sent: by its content, whatever its name says. Pictures are made anew, so that they say nothing of where they were taken. */
export const fileKinds: Readonly<Record<string, { contentType: string; picture?: 'jpeg' | 'png' | 'webp' }>> =
  {
    pdf: { contentType: 'application/pdf' },
    jpg: { contentType: 'image/jpeg', picture: 'jpeg' },
    png: { contentType: 'image/png', picture: 'png' },
    webp: { contentType: 'image/webp', picture: 'webp' },
    docx: { contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
    odt: { contentType: 'application/vnd.oasis.opendocument.text' },
  };
/** For the file chooser. */
export const acceptedFiles = Object.keys(fileKinds)
  .map((extension) => `.${extension}`)
  .concat('.jpeg')
  .join(',');
