import Link from 'next/link';
import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/form/action-form';
import { OrderedList } from '@/components/form/ordered-list';
import { SelectField } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import { DeskPage } from '@/components/layout/desk-page';
import { EmptyState } from '@/components/ui/empty-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { findTeamEvent } from '@/features/events/queries';
import { ExhibitStatus } from '@/features/gallery/components/exhibit-status';
import { listExhibits } from '@/features/gallery/desk-queries';
import { orderExhibitsAction } from '@/features/gallery/review/desk-actions';
import { currentActor } from '@/features/people/session';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string; event: string }> };

export const generateMetadata = titled((t) => t('exhibits.order.title'));

export default async function OrderPage({ params }: Props) {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const gallery = event && (await listExhibits(actor, event));
  if (!isLocale(locale) || !gallery) notFound();
  const t = translator(locale);
  const base = `/${locale}/organise/${slug}/exhibits`;
  const action = orderExhibitsAction.bind(null, locale, slug);
  const places = gallery.exhibits.map((_, place) => place);
  const named = gallery.exhibits.map((exhibit) => ({
    ...exhibit,
    name: t('gallery.numbered', {
      number: exhibit.number,
      title: pickLocalized(exhibit.title, locale).text,
    }),
  }));
  return (
    <DeskPage
      path={t('gallery.path')}
      above={[{ href: base, label: t('exhibits.title') }]}
      title={t('exhibits.order.title')}
      lead={t('exhibits.order.lead')}
    >
      {named.length < 2 ? (
        <EmptyState title={t('exhibits.order.nothing')} />
      ) : (
        <>
          <ActionForm action={action} errorTitle={t('exhibit.errorTitle')} className="stack max-w-text">
            <SelectField
              label={t('exhibits.order.exhibit')}
              name="exhibit"
              options={named.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <TextField
              label={t('exhibits.order.place')}
              name="place"
              inputMode="numeric"
              help={t('exhibits.order.placeHelp', { count: named.length })}
            />
            <div className="actions">
              <SubmitButton variant="quiet" pendingLabel={t('exhibit.saving')}>
                {t('exhibits.order.move')}
              </SubmitButton>
            </div>
          </ActionForm>
          <OrderedList
            action={action}
            texts={{
              up: t('exhibits.order.up'),
              down: t('exhibits.order.down'),
              upLabel: t('exhibits.order.upLabel', { name: '{name}' }),
              downLabel: t('exhibits.order.downLabel', { name: '{name}' }),
              drag: t('exhibits.order.drag'),
            }}
            items={named.map(({ id, name, status }) => ({
              id,
              name,
              places,
              content: (
                <div className="cluster">
                  <Link href={`${base}/${id}`} prefetch={false}>
                    {name}
                  </Link>
                  <ExhibitStatus status={status} locale={locale} />
                </div>
              ),
              actions: null,
            }))}
          />
        </>
      )}
    </DeskPage>
  );
}
