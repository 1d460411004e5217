import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/form/action-form';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { PageHeader } from '@/components/layout/page-header';
import { SubmitButton } from '@/components/ui/submit-button';
import { findTeamEvent } from '@/features/events/queries';
import { ExhibitStatus } from '@/features/gallery/components/exhibit-status';
import { restoreVersionAction } from '@/features/gallery/review/actions';
import { VersionPassages } from '@/features/gallery/review/components/version-passages';
import { passages } from '@/features/gallery/review/passages';
import { findVersions, listVersions } from '@/features/gallery/review/queries';
import { currentActor } from '@/features/people/session';
import { formatDateTime } from '@/lib/format';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string; event: string; exhibit: string; version: string }> };

export const generateMetadata = titled((t) => t('exhibit.version.version'));

export default async function VersionPage({ params }: Props) {
  const { locale, event: slug, exhibit: id, version } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const listed = event && (await listVersions(actor, event, id));
  const entry = listed?.versions.find(({ number }) => String(number) === version);
  const found = event && entry && (await findVersions(actor, event, id, [entry.number]));
  const content = entry && found?.contents.get(entry.number);
  if (!isLocale(locale) || !listed || !entry || !found || !content) notFound();
  const t = translator(locale);
  const base = `/${locale}/organise/${slug}/exhibits`;
  const title = pickLocalized(listed.title, locale);
  const place = { locale, slug, exhibitId: id, from: 'desk' } as const;
  return (
    <div className="stack gap-s4">
      <Breadcrumbs
        label={t('gallery.path')}
        items={[
          { href: base, label: t('exhibits.title') },
          {
            href: `${base}/${id}`,
            label: t('gallery.numbered', { number: listed.number, title: title.text }),
          },
          { href: `${base}/${id}/history`, label: t('exhibit.version.title') },
          { label: t('exhibit.version.number', { number: entry.number }) },
        ]}
      />
      <PageHeader
        size="desk"
        title={t('exhibit.version.number', { number: entry.number })}
        lead={formatDateTime(entry.createdAt, locale, event.timeZone)}
      />
      <div className="cluster">
        <ExhibitStatus status={content.status} locale={locale} />
        <bdi className="soft">{entry.by}</bdi>
      </div>
      <VersionPassages passages={passages(content.snapshot, found.topicNames, locale)} />
      <ActionForm
        action={restoreVersionAction.bind(null, place, entry.number)}
        revision={listed.revision}
        errorTitle={t('exhibit.errorTitle')}
        className="stack border-t border-rule pt-s4"
      >
        <p className="soft max-w-text">{t('exhibit.version.restoreNote')}</p>
        <div className="actions">
          <SubmitButton variant="quiet" pendingLabel={t('exhibit.saving')}>
            {t('exhibit.version.restore')}
          </SubmitButton>
        </div>
      </ActionForm>
    </div>
  );
}
