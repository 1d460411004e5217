import { Band } from '@/components/layout/band';
import type { SnapshotRoom } from '@/db/agenda-snapshot';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

/** How to find the room, what is in it, and a plan; nothing where the team has said none of it. */
export function SessionRoom({ room, locale }: { room: SnapshotRoom | null; locale: Locale }) {
  if (!room) return null;
  const t = translator(locale);
  const name = pickLocalized(room.name, locale);
  const [way, equipment] = [pickLocalized(room.directions, locale), pickLocalized(room.equipment, locale)];
  if (!way.text && !equipment.text && !room.planFileId) return null;
  return (
    <Band title={<span lang={name.lang}>{t('session.room', { name: name.text })}</span>}>
      <div className="grid gap-s4 md:grid-cols-2">
        <div className="stack">
          {way.text && (
            <p className="whitespace-pre-line" lang={way.lang}>
              {way.text}
            </p>
          )}
          {equipment.text && (
            <div>
              <h3>{t('session.equipment')}</h3>
              <p className="whitespace-pre-line" lang={equipment.lang}>
                {equipment.text}
              </p>
            </div>
          )}
          <p className="meta">
            {room.stepFree ? t('session.stepFree') : t('session.notStepFree')}
            {room.capacity !== null && ` · ${t('session.capacity', { count: room.capacity })}`}
          </p>
        </div>
        {room.planFileId && (
          <a href={`/files/${room.planFileId}`}>
            <img
              src={`/files/${room.planFileId}`}
              alt={t('session.plan', { name: name.text })}
              loading="lazy"
              className="rounded-sheet border border-rule"
            />
          </a>
        )}
      </div>
    </Band>
  );
}
