import { Icon } from '@/components/ui/icon';
import type { Locale } from '@/lib/i18n/locale';

/** Values of a facet to choose among, as many as one likes, with how many exhibits each would leave. One is open at a time. */
export function FacetChoice({
  name,
  label,
  options,
  chosen,
}: {
  name: string;
  label: string;
  options: readonly { value: string; label: string; lang?: Locale; count: number }[];
  chosen: readonly string[];
}) {
  return (
    <details name="facet" className="facet" data-facet={name}>
      <summary>
        <span>{label}</span>
        <b className="tabular-nums" data-chosen={name}>
          {chosen.length > 0 && chosen.length}
        </b>
        <Icon name="down" />
      </summary>
      <fieldset>
        <legend className="sr-only">{label}</legend>
        {options.map((option) => (
          <label key={option.value} className={option.count === 0 ? 'facet-none' : undefined}>
            <input
              type="checkbox"
              name={name}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
            />
            <span lang={option.lang}>{option.label}</span>
            <span className="soft tabular-nums" data-count>
              {option.count}
            </span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
