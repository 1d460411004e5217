import { Button } from './button';
import { FilterSelect } from './filter-bar';

/** What to do with the rows that are chosen in a table, or with all that its list finds: leads to a summary first. */
export function BulkForm({
  id,
  action,
  state,
  acts,
  texts,
}: {
  /** The boxes of the table name it. */
  id: string;
  action: string;
  /** Of the list, as its address has it. */
  state: readonly (readonly [name: string, value: string])[];
  acts: { value: string; label: string }[];
  texts: Record<'label' | 'of' | 'chosen' | 'all' | 'act' | 'next', string>;
}) {
  return (
    <form id={id} action={action} method="get" className="filter-bar" aria-label={texts.label}>
      {state.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FilterSelect
        name="of"
        label={texts.of}
        options={[
          { value: 'chosen', label: texts.chosen },
          { value: 'all', label: texts.all },
        ]}
      />
      <FilterSelect name="act" label={texts.act} options={acts} />
      <div className="actions">
        <Button type="submit" variant="quiet">
          {texts.next}
        </Button>
      </div>
    </form>
  );
}
