import { notFound } from 'next/navigation';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { PageHeader } from '@/components/layout/page-header';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { QuestionEditor } from '@/features/registration/questions/components/question-editor';
import { questionDesk } from '@/features/registration/questions/question-desk-queries';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string; event: string }> };

export const generateMetadata = titled((t) => t('questions.addTitle'));

export default async function NewQuestionPage({ params }: Props) {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const desk = event && (await questionDesk(actor, event));
  if (!isLocale(locale) || !event || !desk) notFound();
  const t = translator(locale);
  return (
    <div className="stack gap-s4">
      <Breadcrumbs
        label={t('questions.title')}
        items={[
          { href: `/${locale}/organise/${slug}/questions`, label: t('questions.title') },
          { label: t('questions.addTitle') },
        ]}
      />
      <PageHeader size="desk" title={t('questions.addTitle')} />
      <QuestionEditor desk={desk} event={event} locale={locale} />
    </div>
  );
}
