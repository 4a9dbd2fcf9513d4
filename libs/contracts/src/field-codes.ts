import type { z } from 'zod';

/** What is wrong with a field or cell, for clients that show their own messages. */
export type FieldCode =
  | 'required'
  | 'unknown-field'
  | 'too-short'
  | 'too-long'
  | 'too-many'
  | 'out-of-range'
  | 'not-an-option'
  | 'not-an-email'
  | 'not-a-url'
  | 'not-a-date'
  | 'not-allowed-characters'
  | 'not-utf-8'
  | 'invalid'
  // For CSV files:
  | 'no-header'
  | 'missing-column'
  | 'unknown-column'
  | 'repeated-column'
  | 'extra-cell'
  | 'unclosed-quote'
  | 'misplaced-quote'
  | 'row-too-long'
  | 'too-many-rows'
  | 'code-or-serial-number';

export interface FieldFault {
  code: FieldCode;
  /** The minimum or maximum, if one was violated. */
  limit?: number;
  /** The allowed values. */
  options?: string[];
}

const MAX_OPTIONS = 20;

/** Translates a validation issue to a code. */
export function fieldFaultOf(issue: z.core.$ZodIssue): FieldFault {
  switch (issue.code) {
    case 'unrecognized_keys':
      return { code: 'unknown-field' };
    case 'invalid_type':
      return { code: /received (?:undefined|null)$/.test(issue.message) ? 'required' : 'invalid' };
    case 'too_small':
      return boundOf(issue.origin, Number(issue.minimum), 'too-short');
    case 'too_big':
      return boundOf(issue.origin, Number(issue.maximum), 'too-long');
    case 'invalid_value':
      return { code: 'not-an-option', options: issue.values.slice(0, MAX_OPTIONS).map(String) };
    case 'invalid_format':
      return { code: FORMATS[issue.format] ?? 'invalid' };
    case 'custom':
      return customFault(issue.message);
    default:
      return { code: 'invalid' };
  }
}

const FORMATS: Partial<Record<string, FieldCode>> = {
  email: 'not-an-email',
  url: 'not-a-url',
  datetime: 'not-a-date',
};

function boundOf(origin: string, limit: number, code: 'too-short' | 'too-long'): FieldFault {
  if (code === 'too-short' && origin !== 'number' && limit <= 1) return { code: 'required' };
  if (origin === 'string') return { code, limit };
  if (origin === 'array' && code === 'too-long') return { code: 'too-many', limit };
  return { code: 'out-of-range', limit };
}

/** Custom rules are recognized by their message. */
function customFault(message: string): FieldFault {
  const [, least] = /must have at least (\d+) characters/.exec(message) ?? [];
  if (least !== undefined) return { code: 'too-short', limit: Number(least) };
  if (message.includes('domain')) return { code: 'not-an-email' };
  return { code: message.startsWith('must not contain') ? 'not-allowed-characters' : 'invalid' };
}
