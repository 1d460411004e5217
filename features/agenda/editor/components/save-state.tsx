import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Board } from '../board';
import type { EditorWords } from '../words';
import type { Trouble } from './use-board';

/** Whether what was moved is stored, and what to do where it cannot be. */
export function SaveState({
  board,
  trouble,
  partsChanged,
  words: { t },
  onRetry,
}: {
  board: Board;
  trouble: Trouble | undefined;
  partsChanged: boolean;
  words: EditorWords;
  onRetry: () => void;
}) {
  const reload = (
    <Button variant="quiet" small onClick={() => window.location.reload()}>
      {t('plan.reload')}
    </Button>
  );
  if (trouble) {
    return (
      <Notice tone="danger" live="alert" action={reload}>
        <p>{t(`plan.${trouble}`)}</p>
      </Notice>
    );
  }
  if (board.isOffline) {
    const retry = (
      <Button variant="quiet" small onClick={onRetry}>
        {t('plan.retry')}
      </Button>
    );
    return (
      <Notice tone="caution" live="alert" action={retry}>
        <p>{t('plan.notSaved')}</p>
      </Notice>
    );
  }
  return (
    <>
      <p className="meta">{t(board.stored.size > 0 ? 'plan.saving' : 'plan.saved')}</p>
      {partsChanged && (
        <Notice live="status" action={reload}>
          <p>{t('plan.partsChanged')}</p>
        </Notice>
      )}
    </>
  );
}
