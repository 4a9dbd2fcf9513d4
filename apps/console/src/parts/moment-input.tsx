import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';

/** A moment, typed in the time of whoever types and kept in UTC (RFC 3339). */
export function MomentInput({
  value,
  onMoment,
  ...props
}: {
  value: string;
  onMoment: (moment: string) => void;
} & Omit<TextInputProps, 'value' | 'onChange' | 'type'>) {
  const [text, setText] = useState(() => localOf(value));
  return (
    <TextInput
      {...props}
      type="datetime-local"
      value={text}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        const at = new Date(typed);
        onMoment(Number.isNaN(at.getTime()) ? '' : at.toISOString());
      }}
    />
  );
}

/** As the field of a browser wants it: without a zone, to the minute. */
function localOf(moment: string): string {
  if (moment === '') return '';
  const at = new Date(moment);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
