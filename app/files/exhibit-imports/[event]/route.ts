import { storeExhibitImport } from '@/features/gallery/exchange/import-mutations';
import { readTable } from '@/features/gallery/exchange/import-queries';
import { canCurate } from '@/features/gallery/policy';
import { currentTime } from '@/lib/clock';
import { limits } from '@/lib/spreadsheet/sheet';
import { importUploads } from '../../import-uploads';

export const dynamic = 'force-dynamic';

/** Takes a table of exhibits, whose dry run is next. */
export const POST = importUploads({
  words: { foreign: (t) => t('exhibits.import.foreign'), notFound: (t) => t('exhibits.refused.notFound') },
  part: 'exhibits',
  bytes: limits.bytes,
  mayImport: canCurate,
  read: readTable,
  store: (actor, { id }, file) => storeExhibitImport(actor, id, file, currentTime()),
});
