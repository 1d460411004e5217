'use client';

import { useState } from 'react';
import { useSubmitted } from '@/components/form/submitted';
import { Field } from '@/components/form/field';
import { accentStyle, isHexColour, surfaces } from '@/lib/colour';

/** A colour with what becomes of it: its readable shades in light and dark, as the event's pages show them. */
export function AccentField({
  label,
  help,
  defaultValue,
  sample,
}: {
  label: string;
  help: string;
  defaultValue: string;
  sample: { button: string; text: string };
}) {
  const submitted = useSubmitted('accent');
  const typed = typeof submitted.value === 'string' ? submitted.value : defaultValue;
  const [colour, setColour] = useState(typed);
  return (
    <Field label={label} name="accent" help={help} errors={submitted.errors}>
      {(control) => (
        <div className="cluster gap-s4">
          <input
            {...control}
            type="color"
            defaultValue={typed}
            className="control w-[5rem] p-s1"
            onInput={(event) => setColour(event.currentTarget.value)}
          />
          {isHexColour(colour) &&
            (['light', 'dark'] as const).map((scheme) => (
              <div
                key={scheme}
                aria-hidden="true"
                className="cluster rounded-sheet border border-rule p-s3"
                style={{ ...accentStyle(colour), colorScheme: scheme, background: surfaces[scheme][0] }}
              >
                <span className="btn btn-small">{sample.button}</span>
                <span className="font-strong text-accent-ink">{sample.text}</span>
              </div>
            ))}
        </div>
      )}
    </Field>
  );
}
