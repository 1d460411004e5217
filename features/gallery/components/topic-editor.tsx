import { ActionForm } from '@/components/form/action-form';
import { LocalizedField } from '@/components/form/localized-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { CuratedTopic } from '../desk-queries';
import { deleteTopicAction, saveTopicAction } from '../gallery-actions';
import { topicField } from '../schema';
import { languages } from './exhibit-text-fields';

/** One topic under its name: rename it, or delete it when no exhibit has it. Without one, a new topic. */
export function TopicEditor({
  topic,
  slug,
  locale,
}: {
  topic?: CuratedTopic;
  /** Of the event. */
  slug: string;
  locale: Locale;
}) {
  const t = translator(locale);
  const name = topic && pickLocalized(topic.name, locale);
  return (
    <details className="border-b border-rule py-s2">
      <summary className="py-s1">
        {topic ? (
          <>
            <span lang={name?.lang} className="font-strong">
              {name?.text}
            </span>{' '}
            <span className="meta">{t('exhibits.topicUse', { count: topic.exhibits })}</span>
          </>
        ) : (
          <span className="font-strong">{t('exhibits.newTopic')}</span>
        )}
      </summary>
      <div className="stack max-w-[44rem] py-s3">
        <ActionForm
          key={`${topic?.name.de} ${topic?.name.en}`}
          action={saveTopicAction.bind(null, locale, slug, topic?.id)}
          errorTitle={t('exhibit.errorTitle')}
        >
          <LocalizedField
            label={t('exhibits.topicName')}
            name={topicField(topic?.id)}
            languages={languages(locale)}
            defaultValue={topic?.name}
          />
          <div className="actions">
            <SubmitButton variant="quiet" small pendingLabel={t('exhibit.saving')}>
              {t('exhibit.save')}
            </SubmitButton>
          </div>
        </ActionForm>
        {topic?.exhibits === 0 && (
          <form action={deleteTopicAction.bind(null, locale, slug, topic.id)}>
            <SubmitButton variant="plain" small>
              {t('exhibits.deleteTopic')}
            </SubmitButton>
          </form>
        )}
      </div>
    </details>
  );
}
