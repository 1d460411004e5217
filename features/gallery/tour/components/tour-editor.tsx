import { ActionForm } from '@/components/form/action-form';
import { OrderedList } from '@/components/form/ordered-list';
import { SelectField } from '@/components/form/select-field';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { locales, pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { addStopAction, moveStopAction } from '../actions';
import type { CuratedStop, curatedTour } from '../desk-queries';

type CuratedTour = NonNullable<Awaited<ReturnType<typeof curatedTour>>>;
type Place = { slug: string; locale: Locale };

/** The stops of the tour in their order, and what could still become one. */
export function TourEditor({ tour: { stops, candidates }, slug, locale }: { tour: CuratedTour } & Place) {
  const t = translator(locale);
  const name = (stop: Pick<CuratedStop, 'number' | 'title'>) =>
    t('gallery.numbered', { number: stop.number, title: pickLocalized(stop.title, locale).text });
  return (
    <div className="stack gap-s5">
      {stops.length === 0 ? (
        <EmptyState title={t('tourDesk.emptyTitle')}>
          <p>{t('tourDesk.empty')}</p>
        </EmptyState>
      ) : (
        <OrderedList
          action={moveStopAction.bind(null, locale, slug)}
          texts={{
            up: t('tourDesk.up'),
            down: t('tourDesk.down'),
            upLabel: t('tourDesk.upLabel', { name: '{name}' }),
            downLabel: t('tourDesk.downLabel', { name: '{name}' }),
            drag: t('tourDesk.drag'),
          }}
          items={stops.map((stop) => ({
            id: stop.id,
            name: name(stop),
            places: stops.map((_, place) => place),
            content: <StopEntry stop={stop} name={name(stop)} locale={locale} />,
            actions: (
              <ButtonLink
                href={`/${locale}/organise/${slug}/exhibits/tour/${stop.id}`}
                variant="quiet"
                small
                prefetch={false}
                aria-label={t('tourDesk.editLabel', { name: name(stop) })}
              >
                {t('tourDesk.edit')}
              </ButtonLink>
            ),
          }))}
        />
      )}
      {candidates.length > 0 && (
        <section aria-labelledby="add" className="stack max-w-[36rem]">
          <h2 id="add">{t('tourDesk.addTitle')}</h2>
          <ActionForm
            key={candidates.length}
            action={addStopAction.bind(null, locale, slug)}
            errorTitle={t('exhibit.errorTitle')}
          >
            <SelectField
              label={t('tourDesk.exhibit')}
              name="exhibit"
              placeholder={t('tourDesk.choose')}
              options={candidates.map((one) => ({ value: one.exhibitId, label: name(one) }))}
            />
            <div className="actions">
              <SubmitButton variant="quiet">{t('tourDesk.add')}</SubmitButton>
              <SubmitButton variant="plain" name="all" value="yes">
                {t('tourDesk.addAll', { count: candidates.length })}
              </SubmitButton>
            </div>
          </ActionForm>
        </section>
      )}
    </div>
  );
}

function StopEntry({ stop, name, locale }: { stop: CuratedStop; name: string; locale: Locale }) {
  const t = translator(locale);
  const note = pickLocalized(stop.note, locale);
  const lacking = locales.filter((language) => stop.note[language] === '');
  return (
    <div className="grid min-w-0 gap-s1">
      <h3 className="wrap-anywhere">{name}</h3>
      {note.text !== '' && (
        <p lang={note.lang} className="line-clamp-2 text-small">
          {note.text}
        </p>
      )}
      <p className="cluster">
        {stop.status !== 'published' && <Badge tone="caution">{t('tourDesk.unpublished')}</Badge>}
        {lacking.map((language) => (
          <Badge key={language} tone="caution">
            {t('tourDesk.noNote', { language: t(`exhibit.language.${language}`) })}
          </Badge>
        ))}
        {stop.spot && <Badge>{t('tourDesk.hasSpot')}</Badge>}
        {stop.station !== null && (
          <span className="meta">{t('tourDesk.station', { number: stop.station })}</span>
        )}
      </p>
    </div>
  );
}
