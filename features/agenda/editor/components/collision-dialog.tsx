'use client';

import { Button } from '@/components/ui/button';
import { DefinitionList } from '@/components/ui/definition-list';
import { formatDateTime } from '@/lib/format';
import type { Collision } from '../mutations';
import type { EditorSession } from '../queries';
import type { EditorWords } from '../words';
import { OpenDialog } from './open-dialog';

/** Somebody else has moved what was moved here: who, where to, and which of the two it is to be. */
export function CollisionDialog({
  collision,
  session,
  words,
  onChoose,
}: {
  collision: Collision;
  session: EditorSession;
  words: EditorWords;
  onChoose: (whose: 'mine' | 'theirs') => void;
}) {
  const { t, locale, timeZone } = words;
  const { by, updatedAt, place } = collision;
  const when = formatDateTime(new Date(updatedAt), locale, timeZone);
  const title = words.title(session);
  return (
    <OpenDialog
      title={t.rich(by.kind === 'self' ? 'plan.collision.titleSelf' : 'plan.collision.title', {
        title: () => <span lang={title.lang}>{title.text}</span>,
      })}
      closeLabel={t('plan.collision.keepTheirs')}
      onClose={() => onChoose('theirs')}
    >
      <p>
        {by.kind === 'person'
          ? t('plan.collision.person', { name: by.name, when })
          : t('plan.collision.unknown', { when })}
      </p>
      <DefinitionList
        items={[
          { term: t('plan.collision.theirs'), value: words.where(place) },
          { term: t('plan.collision.mine'), value: words.where(session) },
        ]}
      />
      <div className="actions">
        <Button onClick={() => onChoose('theirs')}>{t('plan.collision.keepTheirs')}</Button>
        <Button variant="quiet" onClick={() => onChoose('mine')}>
          {t('plan.collision.putMine')}
        </Button>
      </div>
    </OpenDialog>
  );
}
