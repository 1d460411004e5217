import Link from 'next/link';
import { notFound, redirect } from 'next/navigation';
import { Container } from '@/components/layout/container';
import { Notice } from '@/components/ui/notice';
import { findEditedExhibit } from '@/features/gallery/desk-queries';
import { findExhibitionEvent } from '@/features/gallery/exhibitor-queries';
import { ExhibitView } from '@/features/gallery/viewer/exhibit-view';
import { signInPath } from '@/features/people/landing';
import { currentActor } from '@/features/people/session';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string; event: string; exhibit: string }> };

export const generateMetadata = titled((t) => t('writing.preview'), { robots: { index: false } });

/** The exhibit exactly as its page will show it, for those who write it. */
export default async function PreviewOwnExhibitPage({ params }: Props) {
  const { locale, event: slug, exhibit: id } = await params;
  const actor = await currentActor();
  if (!isLocale(locale)) notFound();
  const here = `/${locale}/${slug}/exhibit/${id}`;
  if (actor.kind === 'guest') redirect(signInPath(locale, { to: `${here}/preview` }));
  const event = await findExhibitionEvent(actor, slug);
  const exhibit = event && (await findEditedExhibit(actor, event, id));
  if (!exhibit) notFound();
  const t = translator(locale);
  return (
    <ExhibitView
      exhibit={exhibit}
      locale={locale}
      above={
        <Container className="pt-s4">
          <Notice
            action={
              <Link href={here} prefetch={false}>
                {t('writing.back')}
              </Link>
            }
          >
            <p>{t('writing.previewNote')}</p>
          </Notice>
        </Container>
      }
    />
  );
}
