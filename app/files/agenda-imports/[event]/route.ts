import { storeAgendaImport } from '@/features/agenda/exchange/import-mutations';
import { readOptions } from '@/features/agenda/exchange/import-queries';
import { MOST_BYTES, readAgenda } from '@/features/agenda/exchange/read-agenda';
import { canPlan } from '@/features/agenda/policy';
import { currentTime } from '@/lib/clock';
import { importUploads } from '../../import-uploads';

export const dynamic = 'force-dynamic';

/** Takes an agenda, whose dry run is next. */
export const POST = importUploads({
  words: { foreign: (t) => t('exchange.import.foreign'), notFound: (t) => t('exchange.import.notFound') },
  part: 'sessions',
  bytes: MOST_BYTES,
  mayImport: canPlan,
  read: (content, event, locale) => readAgenda(content, readOptions(event, 'session', locale)),
  store: (actor, { slug }, file) => storeAgendaImport(actor, currentTime(), slug, file),
});
