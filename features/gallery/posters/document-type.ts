import { open } from 'node:fs/promises';
import yauzl from 'yauzl';
import { documentTypes } from './upload-rules';

type DocumentType = keyof typeof documentTypes;

const OFFICE = 'application/vnd.openxmlformats-officedocument.';
/** The part that makes a package of Office one of these. */
const officeParts: readonly [part: string, type: DocumentType][] = [
  ['word/document.xml', `${OFFICE}wordprocessingml.document`],
  ['xl/workbook.xml', `${OFFICE}spreadsheetml.sheet`],
  ['ppt/presentation.xml', `${OFFICE}presentationml.presentation`],
];
/** Programs in a package: what Office and OpenDocument call them. */
const PROGRAM = /(^|\/)(vbaProject\.bin|vbaData\.xml|Basic\/|Scripts\/)/i;
const HEAD_BYTES = 200;
const MOST_ENTRIES = 20_000;

/** The names in a ZIP; undefined when it is none, or one that leads out of its folder. Nothing of it is unpacked. */
function entryNames(path: string): Promise<string[] | undefined> {
  return new Promise((resolve) => {
    yauzl.open(path, { lazyEntries: true, autoClose: true, strictFileNames: true }, (error, zip) => {
      if (error) return resolve(undefined);
      const names: string[] = [];
      zip.on('entry', (entry: yauzl.Entry) => {
        names.push(entry.fileName);
        if (names.length < MOST_ENTRIES) return zip.readEntry();
        zip.close();
        resolve(undefined);
      });
      zip.on('end', () => resolve(names));
      zip.on('error', () => resolve(undefined));
      zip.readEntry();
    });
  });
}

async function headOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** What a document is by what is in it, whatever it is called; undefined for what is not handed out, programs among it. */
export async function documentType(path: string): Promise<DocumentType | undefined> {
  const head = await headOf(path);
  if (head.startsWith('%PDF-')) return 'application/pdf';
  if (!head.startsWith('PK\x03\x04')) return undefined;
  const names = await entryNames(path);
  if (!names || names.some((name) => PROGRAM.test(name))) return undefined;
  if (names.includes('[Content_Types].xml')) return officeParts.find(([part]) => names.includes(part))?.[1];
  // An OpenDocument says first, and not packed, what it is
  const [, open] = /^.{30}mimetype(application\/vnd\.oasis\.opendocument\.[a-z]+)/s.exec(head) ?? [];
  return (Object.keys(documentTypes) as DocumentType[]).find((type) => type === open); // keys of a constant
}
