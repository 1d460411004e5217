import Link from 'next/link';
import { translator } from '@/lib/i18n/translator';
import { isEmpty, type Difference } from '../difference';
import { changeKinds } from '../listing';
import { PartChanges } from './part-changes';
import { SessionChangeEntry, type ChangeContext } from './session-change-entry';

/** Groups of up to so many are open. */
const OPEN = 20;

/** All that a release changes: what is cancelled, moved, new and changed, each in a group that opens. */
export function ReleaseChanges({
  difference,
  isFirst,
  isFolded = isFirst,
  most = Infinity,
  allHref,
  ...context
}: ChangeContext & {
  difference: Difference;
  /** Nothing is before it: that rooms and people are new goes without saying. */
  isFirst: boolean;
  isFolded?: boolean;
  /** As many of a group are shown, */
  most?: number;
  /** and here are the rest. */
  allHref?: (kind: (typeof changeKinds)[number]) => string;
}) {
  const t = translator(context.locale);
  if (isEmpty(difference)) return <p className="soft">{t('releases.noChanges')}</p>;
  return (
    <div className="stack">
      {changeKinds.map((kind) => {
        const changes = difference.sessions.filter((change) => change.kind === kind);
        const count = changes.length;
        if (count === 0) return null;
        return (
          <details key={kind} open={count <= OPEN && !isFolded}>
            <summary className="font-strong">{t(`releases.group.${kind}`, { count })}</summary>
            <ul className="pt-s2">
              {changes.slice(0, most).map((change) => (
                <SessionChangeEntry key={(change.after ?? change.before)?.id} change={change} {...context} />
              ))}
            </ul>
            {count > most && allHref && (
              <p>
                <Link href={allHref(kind)} prefetch={false}>
                  {t('releases.allOf', { count })}
                </Link>
              </p>
            )}
          </details>
        );
      })}
      {!isFirst && <PartChanges parts={difference.parts} locale={context.locale} />}
    </div>
  );
}
