import { notFound } from 'next/navigation';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { PageHeader } from '@/components/layout/page-header';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { QuestionDeletion } from '@/features/registration/questions/components/question-deletion';
import { QuestionEditor } from '@/features/registration/questions/components/question-editor';
import { questionDesk } from '@/features/registration/questions/question-desk-queries';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string; event: string; question: string }> };

export const generateMetadata = titled((t) => t('questions.editTitle'));

export default async function QuestionPage({ params }: Props) {
  const { locale, event: slug, question: id } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const desk = event && (await questionDesk(actor, event));
  const question = desk?.questions.find((one) => one.id === id);
  if (!isLocale(locale) || !event || !desk || !question) notFound();
  const t = translator(locale);
  return (
    <div className="stack gap-s4">
      <Breadcrumbs
        label={t('questions.title')}
        items={[
          { href: `/${locale}/organise/${slug}/questions`, label: t('questions.title') },
          { label: pickLocalized(question.label, locale).text },
        ]}
      />
      <PageHeader
        size="desk"
        title={t('questions.editTitle')}
        lead={question.answers > 0 ? t('questions.keeps', { count: question.answers }) : undefined}
      />
      <QuestionEditor desk={desk} question={question} event={event} locale={locale} />
      <QuestionDeletion desk={desk} question={question} eventSlug={slug} locale={locale} />
    </div>
  );
}
