import { controlAttributes, Field, type FieldProps } from './field.tsx';

interface FileFieldProps extends FieldProps {
  /** Media types and endings for the browser's dialogue; what is taken is decided by content. */
  readonly accept?: string | undefined;
  readonly multiple?: boolean | undefined;
}

/** A file to hand in; its form says `takesFiles`. The hint names the kinds and the limit. */
export function FileField(props: FileFieldProps) {
  return (
    <Field field={props}>
      <input {...controlAttributes(props)} type="file" accept={props.accept} multiple={props.multiple} />
    </Field>
  );
}
