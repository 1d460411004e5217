import { ActionForm } from '@/components/form/action-form';
import { FormActions } from '@/components/form/form-actions';
import { ButtonLink } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Event } from '@/features/events/queries';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { savePartAction } from '../part-actions';
import type { Format, Room, Track } from '../queries';
import { FormatFields, RoomFields, TrackFields } from './part-fields';
import { SpeakerFields, type EditedSpeaker } from './speaker-fields';

/** One room, track, format or speaker with its kind; without a `row` the form makes a new one. */
export type EditedPart =
  | { kind: 'rooms'; row?: Room }
  | { kind: 'tracks'; row?: Track }
  | { kind: 'formats'; row?: Format }
  | { kind: 'speakers'; row?: EditedSpeaker };

type Props = {
  part: EditedPart;
  event: Event;
  locale: Locale;
  /** Where a new one comes in the order. */
  nextPosition: number;
};

function Fields({ part, event, locale, nextPosition }: Props) {
  switch (part.kind) {
    case 'rooms':
      return <RoomFields room={part.row} locale={locale} nextPosition={nextPosition} />;
    case 'tracks':
      return <TrackFields track={part.row} locale={locale} nextPosition={nextPosition} />;
    case 'formats':
      return <FormatFields format={part.row} locale={locale} nextPosition={nextPosition} />;
    case 'speakers':
      return <SpeakerFields speaker={part.row} event={event} locale={locale} />;
  }
}

export function PartForm({ part, event, locale, nextPosition }: Props) {
  const t = translator(locale);
  return (
    <ActionForm
      action={savePartAction.bind(null, locale, event.slug, part.kind, part.row?.id)}
      revision={part.row?.revision}
      errorTitle={t('planning.errorTitle')}
      className="grid max-w-[45rem] gap-s4"
    >
      <Fields part={part} event={event} locale={locale} nextPosition={nextPosition} />
      <FormActions>
        <SubmitButton pendingLabel={t('planning.saving')}>{t('planning.save')}</SubmitButton>
        <ButtonLink href={`/${locale}/organise/${event.slug}/${part.kind}`} variant="plain" prefetch={false}>
          {t('planning.back')}
        </ButtonLink>
      </FormActions>
    </ActionForm>
  );
}
