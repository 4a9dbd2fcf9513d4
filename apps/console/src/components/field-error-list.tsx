import { Text } from '@mantine/core';
import type { ImportProblem } from '@gatehouse/contracts';
import { useFieldErrorText } from './use-field-error-text.js';

export function FieldErrorList({ errors }: { errors: NonNullable<ImportProblem['errors']> }) {
  const fieldErrorText = useFieldErrorText();
  return errors.map((error) => (
    <Text key={error.pointer} size="sm" c="var(--mantine-color-text)">
      {error.pointer === '' ? '' : `${error.pointer.slice(1)}: `}
      {fieldErrorText(error)}
    </Text>
  ));
}
