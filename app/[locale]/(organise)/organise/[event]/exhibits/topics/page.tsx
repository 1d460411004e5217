import { notFound } from 'next/navigation';
import { DeskPage } from '@/components/layout/desk-page';
import { findTeamEvent } from '@/features/events/queries';
import { TopicEditor } from '@/features/gallery/components/topic-editor';
import { listTopics } from '@/features/gallery/desk-queries';
import { currentActor } from '@/features/people/session';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string; event: string }>; searchParams: Promise<SearchParams> };

const outcomes = ['topicSaved', 'topicDeleted'] as const;
const refusals = ['notFound', 'inUse'] as const;

export const generateMetadata = titled((t) => t('exhibits.topics'));

export default async function TopicsPage({ params, searchParams }: Props) {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const topics = event && (await listTopics(actor, event));
  if (!isLocale(locale) || !topics) notFound();
  const query = await searchParams;
  const t = translator(locale);
  const done = outcomes.find((one) => one === query.done);
  const refused = refusals.find((one) => one === query.refused);
  return (
    <DeskPage
      path={t('gallery.path')}
      above={[{ href: `/${locale}/organise/${slug}/exhibits`, label: t('exhibits.title') }]}
      title={t('exhibits.topics')}
      lead={t('exhibits.topicsLead')}
      done={done && t(`exhibits.done.${done}`)}
      refused={refused && t(`exhibits.refused.${refused}`)}
    >
      <div className="border-t border-rule">
        {topics.map((topic) => (
          <TopicEditor key={topic.id} topic={topic} slug={slug} locale={locale} />
        ))}
        <TopicEditor slug={slug} locale={locale} />
      </div>
    </DeskPage>
  );
}
