import { notFound } from 'next/navigation';
import { PageHeader } from '@/components/layout/page-header';
import { Notice } from '@/components/ui/notice';
import { PartDeletion } from '@/features/agenda/components/part-deletion';
import { PartForm, type EditedPart } from '@/features/agenda/components/part-form';
import { PartList } from '@/features/agenda/components/part-list';
import { partName } from '@/features/agenda/part-listing';
import { PictureSection } from '@/features/agenda/files/components/picture-section';
import { findPart, listParts, partUses } from '@/features/agenda/queries';
import type { PartKind } from '@/features/agenda/schema';
import { DeskOutcome } from '@/features/agenda/speaking/components/desk-outcome';
import { SpeakerDeskSection } from '@/features/agenda/speaking/components/speaker-desk-section';
import { findSpeaker, speakerDesk } from '@/features/agenda/speaking/desk-queries';
import { findTeamEvent, type Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { currentActor } from '@/features/people/session';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';
import { titled } from '@/lib/titled';

type EventProps = { params: Promise<{ locale: string; event: string }> };
type PartProps = {
  params: Promise<{ locale: string; event: string; part: string }>;
  searchParams: Promise<SearchParams>;
};

/** Rooms, tracks, formats and speakers are planned alike: a list (speakers have their own), a page to add one, a page to change or delete one. */
export function partListPage(kind: PartKind) {
  async function Page({ params, searchParams }: EventProps & { searchParams: Promise<SearchParams> }) {
    const { locale, event: slug } = await params;
    const actor = await currentActor();
    const event = await findTeamEvent(actor, slug);
    const parts = event && (await listParts(actor, event, kind));
    if (!isLocale(locale) || !parts) notFound();
    const base = `/${locale}/organise/${slug}/${kind}`;
    return <PartList kind={kind} parts={parts} query={await searchParams} base={base} locale={locale} />;
  }
  return { Page, generateMetadata: titled((t) => t(`planning.title.${kind}`)) };
}

export function partAddPage(kind: PartKind) {
  async function Page({ params }: EventProps) {
    const { locale, event: slug } = await params;
    const actor = await currentActor();
    const event = await findTeamEvent(actor, slug);
    const parts = event && (await listParts(actor, event, kind));
    if (!isLocale(locale) || !parts) notFound();
    const positions = parts.map((part) => ('position' in part ? part.position : 0));
    const t = translator(locale);
    return (
      <>
        <PageHeader size="desk" title={t(`planning.addTitle.${kind}`)} />
        <PartForm
          part={{ kind }}
          event={event}
          locale={locale}
          nextPosition={Math.max(0, ...positions) + 1}
        />
      </>
    );
  }
  return { Page, generateMetadata: titled((t) => t(`planning.addTitle.${kind}`)) };
}

/** The part with its kind beside it, so that its form knows its fields. */
async function editedPart(actor: Actor, event: Event, kind: PartKind, id: string): Promise<EditedPart> {
  switch (kind) {
    case 'rooms':
      return { kind, row: await findPart(actor, event, kind, id) };
    case 'tracks':
      return { kind, row: await findPart(actor, event, kind, id) };
    case 'formats':
      return { kind, row: await findPart(actor, event, kind, id) };
    case 'speakers':
      return { kind, row: await findSpeaker(actor, event, id) };
  }
}

/** The file of its picture, where the kind has one; undefined where it has not. */
function pictureOf(part: EditedPart): { kind: 'speakers' | 'rooms'; fileId: string | null } | undefined {
  if (part.kind === 'speakers') return { kind: part.kind, fileId: part.row?.photoFileId ?? null };
  return part.kind === 'rooms' ? { kind: part.kind, fileId: part.row?.planFileId ?? null } : undefined;
}

export function partEditPage(kind: PartKind) {
  async function Page({ params, searchParams }: PartProps) {
    const { locale, event: slug, part: id } = await params;
    const actor = await currentActor();
    const event = await findTeamEvent(actor, slug);
    const part = event && (await editedPart(actor, event, kind, id));
    const uses = event && (await partUses(actor, event, kind, id));
    if (!isLocale(locale) || !part?.row || !uses) notFound();
    const t = translator(locale);
    const { text, lang } = partName(part.row, locale);
    const speaker = part.kind === 'speakers' ? part.row : undefined;
    const desk = speaker && (await speakerDesk(actor, event, speaker.id));
    const query = await searchParams;
    const picture = pictureOf(part);
    return (
      <div className="stack gap-s5">
        <PageHeader
          size="desk"
          kicker={t(`planning.editTitle.${kind}`)}
          title={<span lang={lang}>{text}</span>}
        />
        {query.done === 'inUse' && (
          <Notice tone="caution" live="alert">
            <p>{t('planning.done.inUse')}</p>
          </Notice>
        )}
        {speaker && <DeskOutcome done={query.done} locale={locale} />}
        <PartForm part={part} event={event} locale={locale} nextPosition={0} />
        {speaker && desk && <SpeakerDeskSection {...{ speaker, desk, event, locale }} />}
        {picture && <PictureSection {...{ ...picture, id, name: text, event, query, locale }} />}
        <PartDeletion part={{ kind, id, name: text }} uses={uses} event={event} locale={locale} />
      </div>
    );
  }
  return { Page, generateMetadata: titled((t) => t(`planning.editTitle.${kind}`)) };
}
