import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Notice } from '@/components/ui/notice';
import { findTeamEvent } from '@/features/events/queries';
import { ExhibitView } from '@/features/gallery/viewer/exhibit-view';
import { findEditedExhibit } from '@/features/gallery/desk-queries';
import { currentActor } from '@/features/people/session';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string; event: string; exhibit: string }> };

export const generateMetadata = titled((t) => t('exhibits.preview'));

/** The exhibit as its page will show it, in whichever state it is. */
export default async function PreviewExhibitPage({ params }: Props) {
  const { locale, event: slug, exhibit: id } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const exhibit = event && (await findEditedExhibit(actor, event, id));
  if (!isLocale(locale) || !exhibit) notFound();
  const t = translator(locale);
  return (
    <ExhibitView
      exhibit={exhibit}
      locale={locale}
      above={
        <Notice
          action={
            <Link href={`/${locale}/organise/${slug}/exhibits/${id}`} prefetch={false}>
              {t('exhibits.backToExhibit')}
            </Link>
          }
        >
          <p>{t('exhibits.previewNote')}</p>
        </Notice>
      }
    />
  );
}
