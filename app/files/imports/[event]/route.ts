import { MOST_ROWS } from '@/features/registration/exchange/import';
import { storeImport } from '@/features/registration/exchange/import-mutations';
import { canChangeRegistrations } from '@/features/registration/policy';
import { currentTime } from '@/lib/clock';
import { refuse } from '@/lib/result';
import { readSpreadsheet } from '@/lib/spreadsheet/read';
import { limits } from '@/lib/spreadsheet/sheet';
import { importUploads } from '../../import-uploads';

export const dynamic = 'force-dynamic';

async function readPeople(content: Buffer) {
  const read = await readSpreadsheet(content);
  if (!read.ok) return read;
  const { rows, names } = read.value;
  if (rows.length > MOST_ROWS + 1) return refuse('tooMany');
  return rows.length < 2 && names.length < 2 ? refuse('noPeople') : read;
}

/** Takes a list of people, whose columns are matched next. */
export const POST = importUploads({
  words: { foreign: (t) => t('imports.foreign'), notFound: (t) => t('imports.notFound') },
  part: 'registrations',
  bytes: limits.bytes,
  mayImport: canChangeRegistrations,
  read: readPeople,
  store: (actor, { slug }, file) => storeImport(actor, currentTime(), slug, file),
});
