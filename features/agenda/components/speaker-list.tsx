import { Badge } from '@/components/ui/badge';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SessionSpeaker } from '../agenda';

const PHOTO_PIXELS = 96;

/** Who holds a session, with a photo, what they do and a few words about them. */
export function SpeakerList({ speakers, locale }: { speakers: readonly SessionSpeaker[]; locale: Locale }) {
  const t = translator(locale);
  return (
    <ul className="grid gap-s4 md:grid-cols-2">
      {speakers.map(({ id, name, role, organisation, biography, photoFileId, part }) => {
        const does = pickLocalized(role, locale);
        const about = pickLocalized(biography, locale);
        return (
          <li key={id} className="person">
            {photoFileId && (
              <img
                src={`/files/${photoFileId}`}
                alt={t('session.photo', { name })}
                width={PHOTO_PIXELS}
                height={PHOTO_PIXELS}
                loading="lazy"
                className="rounded-sheet"
              />
            )}
            <div className="stack gap-1">
              <h3>
                {name} {part === 'moderator' && <Badge>{t('session.moderator')}</Badge>}
              </h3>
              <p className="meta">
                <span lang={does.lang}>{does.text}</span>
                {does.text && organisation && ', '}
                {organisation}
              </p>
            </div>
            {about.text && (
              <p className="text-small whitespace-pre-line" lang={about.lang}>
                {about.text}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
