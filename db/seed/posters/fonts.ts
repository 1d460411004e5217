import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Typefaces that posters may use. All under the SIL Open Font License; Latin subsets as WOFF, which pdfkit embeds. */
const shipped = [
  'atkinson-hyperlegible-next-400',
  'atkinson-hyperlegible-next-700',
  'atkinson-hyperlegible-next-800',
  'barlow-condensed-500',
  'barlow-condensed-700',
  'barlow-condensed-800',
  'bricolage-grotesque-400',
  'bricolage-grotesque-700',
  'bricolage-grotesque-800',
  'source-serif-4-400',
  'source-serif-4-700',
  'roboto-slab-400',
  'roboto-slab-700',
] as const;
const installed = [
  'fira-sans-300',
  'fira-sans-400',
  'fira-sans-500',
  'fira-sans-700',
  'fira-sans-800',
] as const;

export type FontName = (typeof shipped)[number] | (typeof installed)[number];

/** pdfkit cannot subset WOFF2 or variable fonts, hence the static WOFF files. */
export function fontFiles(): { name: FontName; file: string }[] {
  const require = createRequire(import.meta.url);
  const fileName = (name: string) => name.replace(/-(\d+)$/, '-latin-$1-normal.woff');
  return [
    ...shipped.map((name) => ({
      name,
      file: fileURLToPath(new URL(`./fonts/${fileName(name)}`, import.meta.url)),
    })),
    ...installed.map((name) => ({
      name,
      file: require.resolve(`@fontsource/fira-sans/files/${fileName(name)}`),
    })),
  ];
}
