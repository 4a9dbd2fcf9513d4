import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { ApiError } from '../api/api-error.js';
import {
  EditedResource,
  isSame,
  EditConflict,
  type RemoteChange,
  type EditTarget,
  type Values,
} from './edited-resource.js';
import { useUnsavedChanges } from './unsaved-changes.js';
import { useFieldErrorText } from './use-field-error-text.js';
import { useValidationText } from './use-validation-text.js';

interface SchemaFormOptions<S extends z.ZodObject> {
  /** Values of the schema's fields, such as the resource itself; other fields are left out. */
  initial?: Partial<z.input<S>>;
  /** The existing resource, if any. Concurrent changes are detected and shown instead of overwritten. */
  edits?: EditTarget | undefined;
  submit: (values: z.input<S>) => Promise<unknown>;
}

type SchemaForm = ReturnType<typeof useSchemaForm<z.ZodObject>>;

/** What shows the state of a whole form needs of it. */
export type FormState = Pick<SchemaForm, 'form' | 'busy' | 'dirty' | 'problem'>;

/** A form that has at least these fields, for components that several forms share. */
export interface FormFields<Name extends string> {
  set: SchemaForm['set'];
  text: (name: Name) => ReturnType<SchemaForm['text']>;
  choice: (name: Name) => ReturnType<SchemaForm['choice']>;
  choices: (name: Name) => ReturnType<SchemaForm['choices']>;
}

/**
 * Form state validated with the contract's schema. Empty fields are omitted, or sent as null where the schema allows it. Errors
 * from the API and concurrent changes are shown next to their fields.
 */
export function useSchemaForm<S extends z.ZodObject>(
  schema: S,
  { initial, edits, submit }: SchemaFormOptions<S>,
) {
  const { t } = useTranslation();
  const validationText = useValidationText();
  const fieldErrorText = useFieldErrorText();
  const [values, setValues] = useState<Values>(() => initialValues(schema, initial));
  const [untouched, setUntouched] = useState(values);
  const [edited] = useState(() => edits && new EditedResource(edits, values));
  const [remoteTexts, setRemoteTexts] = useState<Record<string, string>>({});
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const shape: Partial<Record<string, z.ZodType>> = schema.shape;

  const applyRemote = (changes: readonly RemoteChange[]): void => {
    setUntouched((all) => ({ ...all, ...remoteValues(changes) }));
    setValues((all) => ({
      ...all,
      ...remoteValues(changes.filter(({ name, before }) => isSame(all[name], before))),
    }));
  };
  useEffect(() => {
    // A failed load is retried on submit, which then reports the error.
    edited?.load().then(applyRemote, () => undefined);
  }, [edited]);
  const showConflict = (changes: readonly RemoteChange[]): void => {
    applyRemote(changes);
    const texts = changes.map(({ name, before, remote: value }) => {
      if (isSame(values[name], before)) return [name, t('field.theirs')];
      const isText = typeof value === 'string' && !isOption(shape[name]);
      return [name, isText ? t('field.yoursText', { text: value }) : t('field.yours')];
    });
    setRemoteTexts(Object.fromEntries(texts) as Record<string, string>);
  };

  const set = (name: string, value: unknown): void => {
    setValues((all) => ({ ...all, [name]: value }));
    setErrors(({ [name]: _, ...others }) => others);
  };
  const send = async (): Promise<void> => {
    const cleaned = cleanedValues(values, shape);
    const checked = schema.safeParse(cleaned);
    if (!checked.success) {
      setErrors(
        errorsByField(checked.error.issues.map((issue) => [issue.path, validationText(issue)])),
      );
      focusField(checked.error.issues[0]?.path[0]);
      return;
    }
    setBusy(true);
    setProblem(null);
    try {
      // Just validated by the schema.
      const work = () => submit(cleaned as z.input<S>);
      await (edited ? edited.send(cleaned, work) : work());
      setRemoteTexts({});
      setUntouched(values);
    } catch (failure) {
      const isConflict = failure instanceof EditConflict;
      if (isConflict) showConflict(failure.changes);
      const error: unknown = isConflict ? failure.problem : failure;
      const fieldErrors = error instanceof ApiError ? error.errors : [];
      setErrors(
        errorsByField(
          fieldErrors.map((each) => [each.pointer.split('/').slice(1), fieldErrorText(each)]),
        ),
      );
      setProblem(
        fieldErrors.length > 0 && fieldErrors.every(({ pointer }) => pointer !== '') ? null : error,
      );
    } finally {
      setBusy(false);
    }
  };
  const onSubmit = (event: { preventDefault: () => void; stopPropagation: () => void }): void => {
    event.preventDefault();
    event.stopPropagation();
    if (!busy) void send();
  };

  const dirty = Object.keys(values).some((name) => !isSame(values[name], untouched[name]));
  // What is being sent may lead to another page.
  useUnsavedChanges(dirty && !busy);

  const common = (name: string) => ({
    name,
    error: errors[name] ?? remoteTexts[name],
    required: isRequired(shape[name]),
    withAsterisk: isRequired(shape[name]),
    'data-field': name,
  });
  return {
    values,
    /** Whether the user has entered something that isn't saved. */
    dirty,
    set,
    busy,
    problem,
    form: { onSubmit, noValidate: true, 'aria-busy': busy },
    text: (name: keyof z.input<S> & string) => ({
      ...common(name),
      value: typeof values[name] === 'string' ? values[name] : '',
      onChange: (event: { currentTarget: { value: string } }) =>
        set(name, event.currentTarget.value),
    }),
    choice: (name: keyof z.input<S> & string) => ({
      ...common(name),
      value: typeof values[name] === 'string' ? values[name] : null,
      onChange: (value: string | null) => set(name, value),
    }),
    choices: (name: keyof z.input<S> & string) => ({
      ...common(name),
      value: Array.isArray(values[name]) ? (values[name] as string[]) : [],
      onChange: (value: string[]) => set(name, value),
    }),
    box: (name: keyof z.input<S> & string) => ({
      name,
      error: errors[name],
      checked: values[name] === true,
      onChange: (event: { currentTarget: { checked: boolean } }) =>
        set(name, event.currentTarget.checked),
    }),
  };
}

const initialValues = (schema: z.ZodObject, initial: Values = {}): Values =>
  Object.fromEntries(Object.entries(initial).filter(([name]) => name in schema.shape));

/** Options and ids: their raw values aren't meant to be shown. */
const isOption = (field: z.ZodType | undefined): boolean =>
  field !== undefined && !field.safeParse('some words').success;

const remoteValues = (changes: readonly RemoteChange[]): Values =>
  Object.fromEntries(changes.map(({ name, remote }) => [name, remote]));

function cleanedValues(values: Values, shape: Partial<Record<string, z.ZodType>>): Values {
  const entries = Object.entries(values).map(([name, value]): [string, unknown] => {
    if (value !== '' && value !== null) return [name, value];
    return [name, shape[name]?.safeParse(null).success ? null : undefined];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

const isRequired = (field: z.ZodType | undefined): boolean =>
  field !== undefined && !field.safeParse(undefined).success && !field.safeParse(null).success;

const errorsByField = (found: [readonly PropertyKey[], string][]): Record<string, string> =>
  Object.fromEntries(found.reverse().map(([path, words]) => [String(path[0] ?? ''), words]));

function focusField(name: PropertyKey | undefined): void {
  if (name === undefined) return;
  const field = document.querySelector<HTMLElement>(`[data-field="${String(name)}"]`);
  (field?.matches('input, textarea, select') ? field : field?.querySelector('input'))?.focus();
}
