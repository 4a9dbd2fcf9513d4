import { Text } from '@mantine/core';
import type { ImportProblem } from '@gatehouse/contracts';
import { useFaultWords } from './fault-words.js';

/** Which fields or cells are wrong, and how. */
export function FaultList({ errors }: { errors: NonNullable<ImportProblem['errors']> }) {
  const wordsOf = useFaultWords();
  return errors.map((error) => (
    <Text key={error.pointer} size="sm" c="var(--mantine-color-text)">
      {error.pointer === '' ? '' : `${error.pointer.slice(1)}: `}
      {wordsOf(error)}
    </Text>
  ));
}
