import Link from 'next/link';
import { pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { ownAddress, type OwnPlace } from '../own-place';
import type { OwnSpeaking } from '../own-queries';
import { ProposalState } from './proposal-state';

/** What the programme says about the speaker, and the way to change that. */
export function OwnProfile({ own, place }: { own: OwnSpeaking; place: OwnPlace }) {
  const { locale } = place;
  const t = translator(locale);
  const { speaker, profileProposal } = own;
  const role = pickLocalized(speaker.role, locale);
  const about = pickLocalized(speaker.biography, locale);
  return (
    <section className="stack gap-s3" aria-labelledby="profile">
      <h2 id="profile">{t('speaking.profile')}</h2>
      <div className="person">
        {speaker.photoFileId && (
          <img
            src={ownAddress(place, `files/${speaker.photoFileId}`)}
            alt={t('files.pictureOf.speakers', { name: speaker.name })}
            width={128}
            height={128}
            className="size-[6rem] rounded-sheet sm:size-[8rem]"
          />
        )}
        <div className="stack gap-1">
          <p className="font-strong">{speaker.name}</p>
          <p className="meta">
            <span lang={role.lang}>{role.text}</span>
            {role.text && speaker.organisation && ', '}
            {speaker.organisation}
          </p>
        </div>
        <p lang={about.lang} className="whitespace-pre-line">
          {about.text || t('speaking.noBiography')}
        </p>
      </div>
      <p>
        <Link href={ownAddress(place, 'profile')} prefetch={false}>
          {t('speaking.toProfile')}
        </Link>{' '}
        <ProposalState proposal={profileProposal} locale={locale} />
      </p>
    </section>
  );
}
