import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { ProblemMet } from '../api/problem-met.js';
import { Edited, isSame, Overtaken, type Change, type Edits, type Values } from './edited.js';
import { useFaultWords } from './fault-words.js';
import { useIssueWords } from './issue-words.js';

interface Wish<S extends z.ZodObject> {
  initial?: Partial<z.input<S>>;
  /** What is there already and is changed: where somebody else does so meanwhile, they are not overwritten unseen. */
  edits?: Edits | undefined;
  submit: (values: z.input<S>) => Promise<unknown>;
}

/**
 * A form that the contract's own schema checks. An empty field says nothing: it is left out, or null where the schema means that by
 * it. What the API refuses stands beside its field, too, and so does what somebody else has changed meanwhile.
 */
export function useFields<S extends z.ZodObject>(schema: S, { initial, edits, submit }: Wish<S>) {
  const { t } = useTranslation();
  const wordsOf = useIssueWords();
  const faultWords = useFaultWords();
  const [values, setValues] = useState<Values>(() => ({ ...initial }));
  const [edited] = useState(() => edits && new Edited(edits, { ...initial }));
  const [theirs, setTheirs] = useState<Record<string, string>>({});
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const shape: Partial<Record<string, z.ZodType>> = schema.shape;

  const adopt = (changes: readonly Change[]): void =>
    setValues((all) => ({
      ...all,
      ...Object.fromEntries(
        changes.filter(({ name, before }) => isSame(all[name], before)).map(newest),
      ),
    }));
  useEffect(() => {
    // What cannot be read now is read when it is sent, and a problem then.
    edited?.load().then(adopt, () => undefined);
  }, [edited]);
  const tellOf = (changes: readonly Change[]): void => {
    adopt(changes);
    const words = changes.map(({ name, before, theirs: value }) => {
      if (isSame(values[name], before)) return [name, t('field.theirs')];
      const isText = typeof value === 'string' && !isChoice(shape[name]);
      return [name, isText ? t('field.yoursText', { text: value }) : t('field.yours')];
    });
    setTheirs(Object.fromEntries(words) as Record<string, string>);
  };

  const set = (name: string, value: unknown): void => {
    setValues((all) => ({ ...all, [name]: value }));
    setErrors(({ [name]: _, ...others }) => others);
  };
  const send = async (): Promise<void> => {
    const cleaned = said(values, shape);
    const checked = schema.safeParse(cleaned);
    if (!checked.success) {
      setErrors(byField(checked.error.issues.map((issue) => [issue.path, wordsOf(issue)])));
      focusFirst(checked.error.issues[0]?.path[0]);
      return;
    }
    setBusy(true);
    setProblem(null);
    try {
      // The schema has just taken it as its input.
      const work = () => submit(cleaned as z.input<S>);
      await (edited ? edited.send(cleaned, work) : work());
      setTheirs({});
    } catch (problemOrChange) {
      const isOvertaken = problemOrChange instanceof Overtaken;
      if (isOvertaken) tellOf(problemOrChange.changes);
      const error: unknown = isOvertaken ? problemOrChange.problem : problemOrChange;
      const refused = error instanceof ProblemMet ? error.errors : [];
      setErrors(
        byField(refused.map((each) => [each.pointer.split('/').slice(1), faultWords(each)])),
      );
      setProblem(
        refused.length > 0 && refused.every(({ pointer }) => pointer !== '') ? null : error,
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

  const common = (name: string) => ({
    name,
    error: errors[name] ?? theirs[name],
    required: isRequired(shape[name]),
    withAsterisk: isRequired(shape[name]),
    'data-field': name,
  });
  return {
    values,
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

/** What has words of its own on the page: a choice, or an id. */
const isChoice = (field: z.ZodType | undefined): boolean =>
  field !== undefined && !field.safeParse('some words').success;

const newest = ({ name, theirs }: Change): [string, unknown] => [name, theirs];

function said(values: Values, shape: Partial<Record<string, z.ZodType>>): Values {
  const entries = Object.entries(values).map(([name, value]): [string, unknown] => {
    if (value !== '' && value !== null) return [name, value];
    return [name, shape[name]?.safeParse(null).success ? null : undefined];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

const isRequired = (field: z.ZodType | undefined): boolean =>
  field !== undefined && !field.safeParse(undefined).success && !field.safeParse(null).success;

const byField = (found: [readonly PropertyKey[], string][]): Record<string, string> =>
  Object.fromEntries(found.reverse().map(([path, words]) => [String(path[0] ?? ''), words]));

/** Whoever cannot see the error is taken to it. */
function focusFirst(name: PropertyKey | undefined): void {
  if (name === undefined) return;
  const field = document.querySelector<HTMLElement>(`[data-field="${String(name)}"]`);
  (field?.matches('input, textarea, select') ? field : field?.querySelector('input'))?.focus();
}
