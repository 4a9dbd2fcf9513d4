import { Textarea, type TextareaProps } from '@mantine/core';
import { useState } from 'react';

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A list of texts, one on each line. */
export function LinesInput({
  value,
  onChange,
  ...props
}: {
  value: readonly string[];
  onChange: (lines: string[]) => void;
} & Omit<TextareaProps, 'value' | 'onChange'>) {
  const [typed, setTyped] = useState(value.join('\n'));
  const joined = value.join('\n');
  return (
    <Textarea
      {...props}
      autosize
      minRows={1}
      maxRows={8}
      spellCheck={false}
      // What was typed, blank lines included, unless the list was changed elsewhere.
      value={linesOf(typed).join('\n') === joined ? typed : joined}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onChange(linesOf(currentTarget.value));
      }}
    />
  );
}
