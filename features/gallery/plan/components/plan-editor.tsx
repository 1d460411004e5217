import { ActionForm } from '@/components/form/action-form';
import { LocalizedField } from '@/components/form/localized-field';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { languages } from '../../components/exhibit-text-fields';
import { deletePlanAction, placeStationsAction, renamePlanAction } from '../actions';
import type { DeskStation, PlanDesk } from '../desk-queries';
import { PlanBoard, type BoardStation } from './plan-board';

/** A plan as its curators see it: where the stations stand, what it is called, and how to be rid of it. */
export function PlanEditor({ desk, slug, locale }: { desk: PlanDesk; slug: string; locale: Locale }) {
  const t = translator(locale);
  const { plan, stations } = desk;
  const name = pickLocalized(plan.name, locale).text || t('floorPlan.unnamed');
  const boardStation = (station: DeskStation): BoardStation => {
    const { id, number, planId, planX, planY } = station;
    const isHere = planId === plan.id;
    const other = planId !== null && !isHere ? desk.names[planId] : undefined;
    return {
      id,
      number,
      label: t('floorPlan.marker', {
        number,
        title: station.exhibit ? pickLocalized(station.exhibit, locale).text : '',
        has: station.exhibit ? 'yes' : 'no',
      }),
      room: station.room ? pickLocalized(station.room, locale).text : '',
      elsewhere: other ? pickLocalized(other, locale).text || t('floorPlan.unnamed') : '',
      x: isHere ? planX : null,
      y: isHere ? planY : null,
    };
  };
  return (
    <div className="stack gap-s5">
      <section aria-labelledby="places" className="stack">
        <h2 id="places">{t('planDesk.places')}</h2>
        {stations.length === 0 ? (
          <EmptyState title={t('planDesk.noStations')}>
            <p>{t('planDesk.noStationsHint')}</p>
          </EmptyState>
        ) : (
          <ActionForm
            action={placeStationsAction.bind(null, locale, slug, plan.id)}
            errorTitle={t('exhibit.errorTitle')}
            revision={desk.revision}
          >
            <PlanBoard
              plan={plan}
              stations={stations.map(boardStation)}
              texts={{
                across: t('planDesk.across'),
                down: t('planDesk.down'),
                put: t('planDesk.put', { station: '{station}' }),
                help: t('planDesk.help'),
                tray: t('planDesk.tray'),
                trayEmpty: t('planDesk.trayEmpty'),
                alt: t('planDesk.alt', { name }),
                at: t('planDesk.at', { x: '{x}', y: '{y}' }),
                remove: t('planDesk.removed'),
                list: t('planDesk.list'),
                onOther: t('planDesk.onOther', { plan: '{plan}' }),
              }}
            />
            <div className="actions">
              <SubmitButton pendingLabel={t('exhibit.saving')}>{t('planDesk.savePlaces')}</SubmitButton>
            </div>
          </ActionForm>
        )}
      </section>
      <section aria-labelledby="naming" className="stack max-w-[44rem]">
        <h2 id="naming">{t('planDesk.naming')}</h2>
        <ActionForm
          action={renamePlanAction.bind(null, locale, slug, plan.id)}
          errorTitle={t('exhibit.errorTitle')}
          revision={desk.nameRevision}
        >
          <LocalizedField
            label={t('planDesk.name')}
            name="name"
            languages={languages(locale)}
            defaultValue={plan.name}
          />
          <div className="actions">
            <SubmitButton variant="quiet" pendingLabel={t('exhibit.saving')}>
              {t('exhibit.save')}
            </SubmitButton>
          </div>
        </ActionForm>
      </section>
      <div>
        <ConfirmDialog
          id="delete-plan"
          trigger={t('planDesk.delete')}
          title={t('planDesk.deleteTitle', { name })}
          description={t('planDesk.deleteText')}
          cancelLabel={t('planDesk.keep')}
        >
          <form action={deletePlanAction.bind(null, locale, slug, plan.id)}>
            <SubmitButton variant="danger">{t('planDesk.delete')}</SubmitButton>
          </form>
        </ConfirmDialog>
      </div>
    </div>
  );
}
