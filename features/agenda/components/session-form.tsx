import { ActionForm } from '@/components/form/action-form';
import { FormActions } from '@/components/form/form-actions';
import { ButtonLink } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Event } from '@/features/events/queries';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { saveSessionAction } from '../actions';
import type { EditedSession, Plan } from '../queries';
import { PeopleSection } from './session-people';
import { KindSection, PlaceSection, TextsSection } from './session-sections';
import { StateSection } from './session-state';

/** All of a session. Without one it makes a new one. */
export function SessionForm({
  session,
  plan,
  event,
  locale,
}: {
  session?: EditedSession;
  plan: Plan;
  event: Event;
  locale: Locale;
}) {
  const t = translator(locale);
  const section = { session, plan, event, locale };
  return (
    <ActionForm
      key={session?.id}
      revision={session?.updatedAt.getTime()}
      action={saveSessionAction.bind(null, locale, event.slug, session?.id)}
      errorTitle={t('planning.errorTitle')}
      className="grid max-w-[60rem] gap-s3"
    >
      <TextsSection {...section} />
      <PlaceSection {...section} />
      <KindSection {...section} />
      <PeopleSection {...section} />
      <StateSection {...section} />
      <FormActions>
        <SubmitButton pendingLabel={t('planning.saving')}>{t('planning.save')}</SubmitButton>
        <ButtonLink href={`/${locale}/organise/${event.slug}/sessions`} variant="plain" prefetch={false}>
          {t('planning.back')}
        </ButtonLink>
      </FormActions>
    </ActionForm>
  );
}
