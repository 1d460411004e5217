import { ActionForm } from '@/components/form/action-form';
import { TextArea } from '@/components/form/text-area';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Event } from '@/features/events/queries';
import { formatDateTime } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { addNoteAction, deleteNoteAction } from '../decision-actions';
import type { TeamNote } from '../desk-person-queries';
import { deskLimits } from '../desk-schema';
import { Typed } from '../../questions/components/answer-value';

/** What the team has written down about somebody, latest first. */
export function PersonNotes({
  registrationId,
  notes,
  event,
  locale,
}: {
  registrationId: string;
  notes: readonly TeamNote[];
  event: Event;
  locale: Locale;
}) {
  const t = translator(locale);
  const { slug, timeZone } = event;
  return (
    <section className="stack" id="notes" aria-labelledby="notes-title">
      <h2 id="notes-title">{t('desk.notes')}</h2>
      <p className="soft">{t('desk.notesLead')}</p>
      {notes.length > 0 && (
        <ul className="stack">
          {notes.map(({ id, text, author, createdAt, isOwn }) => (
            <li key={id} className="stack gap-s1 border-t border-rule pt-s2">
              <Typed text={text} locale={locale} />
              <div className="cluster items-center">
                <span className="meta">
                  {t('desk.noteBy', {
                    name: author || t('desk.noteGone'),
                    at: formatDateTime(createdAt, locale, timeZone),
                  })}
                </span>
                {isOwn && (
                  <form action={deleteNoteAction.bind(null, locale, slug, registrationId, id)}>
                    <SubmitButton variant="plain" small>
                      {t('desk.noteDelete')}
                    </SubmitButton>
                  </form>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      <ActionForm
        action={addNoteAction.bind(null, locale, slug, registrationId)}
        errorTitle={t('desk.decide.errorTitle')}
        // Saved, so that the field is empty for the next one
        revision={notes.length}
      >
        <TextArea label={t('desk.note')} name="note" rows={2} maxLength={deskLimits.note} required />
        <div className="actions">
          <SubmitButton variant="quiet" small pendingLabel={t('desk.noteSaving')}>
            {t('desk.noteSave')}
          </SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}
