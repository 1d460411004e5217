import { FormActions } from './form-actions';
import { Button } from '../ui/button';

/** A plain form to a route that takes a file as it arrives: an action's body is limited to less than a file may have. */
export function FileForm({
  action,
  submit,
  variant,
  children,
}: {
  action: string;
  submit: string;
  variant?: 'quiet';
  children: React.ReactNode;
}) {
  return (
    <form action={action} method="post" encType="multipart/form-data" className="stack max-w-text">
      {children}
      <FormActions>
        <Button type="submit" variant={variant}>
          {submit}
        </Button>
      </FormActions>
    </form>
  );
}
