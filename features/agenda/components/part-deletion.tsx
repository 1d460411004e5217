import Link from 'next/link';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { deletePartAction } from '../part-actions';
import type { PartUses } from '../queries';
import type { PartKind } from '../schema';

/** Where a room, track, format or speaker is in use; where it is not, the way to delete it. */
export function PartDeletion({
  part,
  uses,
  event,
  locale,
}: {
  part: { kind: PartKind; id: string; name: string };
  uses: PartUses;
  event: { slug: string };
  locale: Locale;
}) {
  const t = translator(locale);
  const base = `/${locale}/organise/${event.slug}`;
  if (uses.sessions.length > 0 || uses.stations.length > 0) {
    return (
      <section aria-labelledby="uses" className="stack gap-s2">
        <h2 id="uses">{t('planning.usedIn')}</h2>
        <p className="soft">{t('planning.kept')}</p>
        <ul className="stack gap-s1">
          {uses.sessions.map(({ id, title }) => {
            const { text, lang } = pickLocalized(title, locale);
            return (
              <li key={id}>
                <Link href={`${base}/sessions/${id}`} lang={lang} prefetch={false}>
                  {text || t('sessions.untitled')}
                </Link>
              </li>
            );
          })}
          {uses.stations.map((number) => (
            <li key={number}>{t('planning.station', { number })}</li>
          ))}
        </ul>
      </section>
    );
  }
  return (
    <div>
      <ConfirmDialog
        id="delete"
        trigger={t(`planning.delete.${part.kind}`)}
        triggerProps={{ variant: 'quiet', small: true }}
        title={t('planning.deleteTitle', { name: part.name })}
        description={<p>{t('planning.deleteText')}</p>}
        cancelLabel={t('planning.deleteNo')}
      >
        <form action={deletePartAction.bind(null, locale, event.slug, part.kind, part.id)}>
          <SubmitButton variant="danger">{t('planning.deleteYes')}</SubmitButton>
        </form>
      </ConfirmDialog>
    </div>
  );
}
