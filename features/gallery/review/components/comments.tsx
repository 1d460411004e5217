import { ActionForm } from '@/components/form/action-form';
import { SelectField } from '@/components/form/select-field';
import { TextArea } from '@/components/form/text-area';
import { Badge } from '@/components/ui/badge';
import { PlainText } from '@/components/ui/plain-text';
import { SubmitButton } from '@/components/ui/submit-button';
import { exhibitParts } from '@/db/choices';
import { formatDateTime } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Place } from '../../exhibit-place';
import { addCommentAction, resolveCommentAction } from '../actions';
import type { Comment, ExhibitPart } from '../queries';
import { WORDS_LENGTH } from '../schema';

type Shown = { comment: Comment; timeZone: string; locale: Locale };

function Said({ comment: { byCurator, name, createdAt }, timeZone, locale }: Shown) {
  const t = translator(locale);
  const who = t(byCurator ? 'exhibit.comments.byCurator' : 'exhibit.comments.byExhibitor');
  return (
    <p className="meta">
      {name ? t('exhibit.comments.named', { who, name }) : who},{' '}
      <time dateTime={createdAt.toISOString()}>{formatDateTime(createdAt, locale, timeZone)}</time>
    </p>
  );
}

function Entry({ place, ...shown }: Shown & { place: Place }) {
  const { comment, locale } = shown;
  const t = translator(locale);
  const { id, part, text, isResolved } = comment;
  const label = t(isResolved ? 'exhibit.comments.reopen' : 'exhibit.comments.resolve');
  return (
    <li id={`comment-${id}`} className="stack gap-s1 border-t border-rule py-s3">
      <p className="cluster gap-s2">
        <strong>{t(`exhibit.part.${part}`)}</strong>
        {isResolved && <Badge tone="positive">{t('exhibit.comments.resolved')}</Badge>}
      </p>
      <div className="prose max-w-text [overflow-wrap:anywhere]">
        <PlainText text={text} />
      </div>
      <Said {...shown} />
      <form action={resolveCommentAction.bind(null, place, id, !isResolved)}>
        <SubmitButton variant="plain" small>
          {label}{' '}
          <span className="sr-only">{t('exhibit.comments.of', { part: t(`exhibit.part.${part}`) })}</span>
        </SubmitButton>
      </form>
    </li>
  );
}

/** What curators and exhibitors say to each other about parts of the exhibit: what is open first. */
export function Comments({
  comments,
  place,
  timeZone,
  locale,
}: {
  comments: readonly Comment[];
  place: Place;
  timeZone: string;
  locale: Locale;
}) {
  const t = translator(locale);
  const open = comments.filter(({ isResolved }) => !isResolved);
  const resolved = comments.filter(({ isResolved }) => isResolved);
  const entries = (some: readonly Comment[]) => (
    <ul>
      {some.map((comment) => (
        <Entry key={comment.id} {...{ comment, place, timeZone, locale }} />
      ))}
    </ul>
  );
  return (
    <section id="comments" aria-labelledby="comments-title" className="stack border-t border-rule pt-s4">
      <h2 id="comments-title">{t('exhibit.comments.title')}</h2>
      <p className="soft max-w-text">
        {t(place.from === 'desk' ? 'exhibit.comments.curatorHelp' : 'exhibit.comments.exhibitorHelp')}
      </p>
      {open.length > 0 ? entries(open) : <p>{t('exhibit.comments.noneOpen')}</p>}
      {resolved.length > 0 && (
        <details>
          <summary>{t('exhibit.comments.done', { count: resolved.length })}</summary>
          {entries(resolved)}
        </details>
      )}
      <ActionForm
        key={comments.length}
        action={addCommentAction.bind(null, place)}
        errorTitle={t('exhibit.errorTitle')}
        className="stack max-w-text"
      >
        <SelectField
          label={t('exhibit.comments.part')}
          name="part"
          defaultValue="whole"
          options={exhibitParts.map((part) => ({ value: part, label: t(`exhibit.part.${part}`) }))}
        />
        <TextArea
          label={t('exhibit.comments.text')}
          name="comment"
          rows={3}
          maxLength={WORDS_LENGTH}
          required
        />
        <div className="actions">
          <SubmitButton variant="quiet" pendingLabel={t('exhibit.saving')}>
            {t('exhibit.comments.add')}
          </SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}

/** The open comments on one part, to stand beside its field; nothing when there are none. */
export function partComments(comments: readonly Comment[], timeZone: string, locale: Locale) {
  return function ofPart(part: ExhibitPart) {
    const own = comments.filter((comment) => comment.part === part && !comment.isResolved);
    if (own.length === 0) return null;
    const label = translator(locale)('exhibit.comments.onPart', {
      part: translator(locale)(`exhibit.part.${part}`),
    });
    return (
      <aside aria-label={label} className="stack gap-s2 border-s-4 border-caution ps-s3">
        {own.map((comment) => (
          <div key={comment.id} className="[overflow-wrap:anywhere]">
            <PlainText text={comment.text} />
            <Said {...{ comment, timeZone, locale }} />
          </div>
        ))}
      </aside>
    );
  };
}
