import { RadioGroup } from '@/components/form/choice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { moderationAction } from '../desk-actions';
import type { Moderation } from '../talk';
import type { DeskPlace } from '../talk-place';

/** Whether questions are looked at before they are shown, or afterwards. */
export function ModerationSetting({
  moderation,
  place,
  locale,
}: {
  moderation: Moderation;
  place: DeskPlace;
  locale: Locale;
}) {
  const t = translator(locale);
  return (
    <form action={moderationAction.bind(null, place)} className="stack max-w-text gap-s2">
      <RadioGroup
        legend={t('talk.desk.settingTitle')}
        name="moderation"
        defaultValue={moderation}
        options={[
          { value: 'before', label: t('talk.desk.before'), help: t('talk.desk.beforeHelp') },
          { value: 'after', label: t('talk.desk.after'), help: t('talk.desk.afterHelp') },
        ]}
      />
      <div>
        <SubmitButton variant="quiet" small pendingLabel={t('talk.sending')}>
          {t('talk.desk.save')}
        </SubmitButton>
      </div>
    </form>
  );
}
