import { notFound } from 'next/navigation';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { QuestionList } from '@/features/registration/questions/components/question-list';
import { QuestionPreview } from '@/features/registration/questions/components/question-preview';
import { questionDesk } from '@/features/registration/questions/question-desk-queries';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';

type Props = {
  params: Promise<{ locale: string; event: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const outcomes = ['saved', 'deleted'] as const;

export const generateMetadata = titled((t) => t('questions.title'));

export default async function QuestionsPage({ params, searchParams }: Props) {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const desk = event && (await questionDesk(actor, event));
  if (!isLocale(locale) || !event || !desk) notFound();
  const t = translator(locale);
  const { done } = await searchParams;
  const outcome = outcomes.find((known) => known === done);
  return (
    <div className="stack gap-s4">
      <PageHeader
        size="desk"
        title={t('questions.title')}
        lead={t('questions.lead')}
        actions={
          <ButtonLink href={`/${locale}/organise/${slug}/questions/new`} small prefetch={false}>
            {t('questions.add')}
          </ButtonLink>
        }
      />
      {outcome && (
        <Notice tone="positive" live="status">
          <p>{t(`questions.done.${outcome}`)}</p>
        </Notice>
      )}
      <div className="grid items-start gap-s5 xl:grid-cols-2">
        <section className="stack">
          <h2>{t('questions.order')}</h2>
          <QuestionList desk={desk} event={event} locale={locale} />
        </section>
        {desk.questions.length > 0 && (
          <section className="stack xl:sticky xl:top-s4 xl:max-h-[calc(100vh-2*var(--space-4))] xl:overflow-auto">
            <h2>{t('questions.preview')}</h2>
            <p className="soft">{t('questions.previewLead')}</p>
            <QuestionPreview desk={desk} locale={locale} />
          </section>
        )}
      </div>
    </div>
  );
}
