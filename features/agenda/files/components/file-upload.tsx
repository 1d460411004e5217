import type { ReactNode } from 'react';
import { FileField } from '@/components/form/file-field';
import { UploadForm } from '@/components/form/upload-form';
import { formatBytes } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { acceptedMaterials, acceptedPictures, limits } from '../kinds';

/** A form that sends one file to `action`: a picture, or slides and papers. */
export function FileUpload({
  action,
  takes,
  label,
  submit,
  locale,
  children,
}: {
  action: string;
  takes: 'picture' | 'material';
  label: string;
  submit: string;
  locale: Locale;
  /** What is typed beside it. */
  children?: ReactNode;
}) {
  const t = translator(locale);
  const maxBytes = takes === 'picture' ? limits.pictureBytes : limits.materialBytes;
  const size = formatBytes(maxBytes, locale);
  return (
    <UploadForm
      action={action}
      maxBytes={maxBytes}
      texts={{
        sending: t('files.sending'),
        working: t('files.working'),
        failed: t('files.failed'),
        progress: t('files.progress'),
        tooBig: t('files.tooBig', { size }),
        submit,
      }}
    >
      {children}
      <FileField
        label={label}
        name="file"
        accept={takes === 'picture' ? acceptedPictures : acceptedMaterials}
        required
        help={t(takes === 'picture' ? 'files.pictureHelp' : 'files.materialHelp', { size })}
      />
    </UploadForm>
  );
}
